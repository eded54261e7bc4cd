/// What input must never be able to reach: calls that end the program, and those that make two runs differ.
struct ForbiddenCall {
    let text: String
    let why: String
    /// Files that may all the same, with their reason in the file.
    var allowed: Set<String> = []

    static let crashes = [
        ForbiddenCall(text: "try!", why: "throws nowhere to go"),
        ForbiddenCall(text: "as!", why: "ends the program on a value of another type"),
        ForbiddenCall(text: "fatalError", why: "ends the program"),
        ForbiddenCall(
            text: "preconditionFailure", why: "ends the program", allowed: ["Sources/Intake/Tables/Place.swift"]),
        ForbiddenCall(text: "assertionFailure", why: "ends the program in debug builds only"),
        ForbiddenCall(text: "unowned(unsafe)", why: "reads freed memory"),
    ]

    /// How long a phase took is told beside the site, never in it; the floor of the benchmark makes no site.
    private static let stopwatch: Set<String> = ["Sources/Pipeline/Timings.swift", "Sources/bench-floor/main.swift"]

    static let differences = [
        ForbiddenCall(text: "Date()", why: "reads the clock: take asOf", allowed: stopwatch),
        ForbiddenCall(text: "Date.now", why: "reads the clock: take asOf", allowed: stopwatch),
        ForbiddenCall(text: "ContinuousClock", why: "reads the clock", allowed: stopwatch),
        ForbiddenCall(text: "SuspendingClock", why: "reads the clock", allowed: stopwatch),
        ForbiddenCall(text: "DispatchTime.now", why: "reads the clock", allowed: stopwatch),
        ForbiddenCall(text: "clock_gettime", why: "reads the clock", allowed: stopwatch),
        ForbiddenCall(text: "gettimeofday", why: "reads the clock", allowed: stopwatch),
        ForbiddenCall(text: "time(nil)", why: "reads the clock", allowed: stopwatch),
        ForbiddenCall(text: "SystemRandomNumberGenerator", why: "differs from run to run"),
        ForbiddenCall(text: ".random(in:", why: "differs from run to run"),
        ForbiddenCall(text: ".shuffled()", why: "differs from run to run"),
        ForbiddenCall(text: "UUID()", why: "differs from run to run"),
        ForbiddenCall(text: "Locale.current", why: "differs from machine to machine"),
        ForbiddenCall(text: "TimeZone.current", why: "differs from machine to machine"),
        ForbiddenCall(text: ".hashValue", why: "differs from run to run"),
        ForbiddenCall(text: "Hasher()", why: "differs from run to run"),
    ]

    func offences(in source: SwiftSource) -> [Offence] {
        if allowed.contains(source.path) { return [] }
        return source.lines(holding: text).filter { isWhole(source.code[$0 - 1]) }.map {
            Offence(file: source.path, line: $0, what: "\(text) \(why)")
        }
    }

    /// Lines where a value is unwrapped by force: a `!` right behind a name or a bracket, and no operator.
    static func forceUnwraps(in source: SwiftSource) -> [Int] {
        source.code.enumerated().filter { holdsForceUnwrap(Array($0.element)) }.map { $0.offset + 1 }
    }

    private static func holdsForceUnwrap(_ line: [Character]) -> Bool {
        line.indices.contains { index in
            guard line[index] == "!", index > 0 else { return false }
            let before = line[index - 1]
            guard before.isLetter || before.isNumber || "_)]}`>\"?".contains(before) else { return false }
            if index + 1 < line.count, line[index + 1] == "=" { return false }
            let word = String(line[..<index].reversed().prefix { $0.isLetter }.reversed())
            return word != "try" && word != "as"
        }
    }

    /// Not the end of a longer name: `has!` is no `as!`.
    private func isWhole(_ line: String) -> Bool {
        guard let first = text.first, first.isLetter, let range = line.firstRange(of: text) else { return true }
        guard range.lowerBound > line.startIndex else { return true }
        let before = line[line.index(before: range.lowerBound)]
        return !(before.isLetter || before.isNumber || before == "_" || (before == "." && text == "Date()"))
    }
}
