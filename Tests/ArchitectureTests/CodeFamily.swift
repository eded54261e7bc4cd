/// Words whose last part is a code of the data or of a catalogue: one for each code, in every language.
struct CodeFamily {
    let name: String
    let codes: [String]
    /// What follows the code; empty for one word a code.
    var parts: [String] = []
    /// What may follow too.
    var optional: [String] = []

    static let all: [CodeFamily] = [
        CodeFamily(name: "age", codes: cases(of: "AccountAge")),
        CodeFamily(name: "channel", codes: cases(of: "VisitChannel")),
        CodeFamily(
            name: "definition.figure", codes: figures, parts: ["name", "meaning", "formula", "unit", "undefined"],
            optional: ["source"]),
        CodeFamily(name: "form", codes: cases(of: "PromiseForm")),
        CodeFamily(name: "kind", codes: cases(of: "DocumentKind")),
        CodeFamily(name: "leftOff", codes: literals(of: "Sources/Advice/Priority/Priority.swift")),
        CodeFamily(name: "limitationPage.guarantee", codes: cases(of: "GuaranteeKind")),
        CodeFamily(name: "limitationPage.noClock", codes: cases(of: "MissingClockReason")),
        CodeFamily(name: "limitationPage.noPeriod", codes: cases(of: "Reason", in: "GuaranteeClock.swift")),
        CodeFamily(name: "limitationPage.proof", codes: cases(of: "Kind", in: "LimitationEvent.swift")),
        CodeFamily(name: "limitationState", codes: cases(of: "LimitationState")),
        CodeFamily(
            name: "measure", codes: measures, parts: ["name", "formula", "meaning"], optional: ["undefined", "source"]),
        CodeFamily(name: "nextStep", codes: cases(of: "NextStep")),
        CodeFamily(name: "outcome", codes: cases(of: "VisitOutcome")),
        CodeFamily(name: "promiseState", codes: cases(of: "PromiseState")),
        CodeFamily(name: "outlook.method", codes: cases(of: "Basis", in: "ProvisionSettings.swift")),
        CodeFamily(name: "priorityPart", codes: cases(of: "Kind", in: "Priority.swift")),
        CodeFamily(name: "role", codes: cases(of: "MetRole")),
        CodeFamily(name: "table", codes: cases(of: "TableKind")),
        CodeFamily(name: "unavailable", codes: unavailable),
        CodeFamily(name: "visitStage", codes: cases(of: "VisitStage")),
        CodeFamily(name: "why", codes: cases(of: "NonPaymentReason")),
    ]

    /// The keys that every language must have.
    var keys: Set<String> {
        Set(codes.flatMap { code in parts.isEmpty ? ["\(name).\(code)"] : parts.map { "\(name).\(code).\($0)" } })
    }

    /// The keys that a language may have.
    var known: Set<String> {
        keys.union(codes.flatMap { code in optional.map { "\(name).\(code).\($0)" } })
    }

    /// The raw values of an enum of texts, in lower case: how keys are written.
    /// - Parameter file: the end of its path, for a nested enum whose name others share.
    private static func cases(of type: String, in file: String = ".swift") -> [String] {
        let sources = SwiftSource.program.filter { $0.path.hasSuffix(file) }
        guard let source = sources.first(where: { !$0.lines(holding: "enum \(type):").isEmpty }),
            let start = source.lines(holding: "enum \(type):").first
        else { return [] }
        let indent = String(source.code[start - 1].prefix { $0 == " " })
        var codes: [String] = []
        for line in start..<source.code.count {
            if source.code[line].hasPrefix(indent + "}") { break }
            // Cases stand one step in; those of a switch stand further in.
            let words = source.code[line].dropFirst(indent.count + 4)
            guard words.hasPrefix("case ") else { continue }
            let given = source.literals.filter { $0.line == line + 1 }.map(\.text)
            codes +=
                given.isEmpty
                ? words.dropFirst(5).split { !$0.isLetter }.map(String.init) : given
        }
        return codes.map { $0.lowercased() }
    }

    private static func literals(of path: String) -> [String] {
        SwiftSource.program.first { $0.path == path }?.literals.map(\.text) ?? []
    }

    /// The first literal of each measure: its id.
    private static var measures: [String] {
        SwiftSource.program.filter { $0.path.hasPrefix("Sources/Metrics/Measures/") }.flatMap { source in
            source.literals.map(\.text).filter { id in id.contains("-") || id == "sales" || id == "receipts" }
        }
    }

    /// The ids of the catalogue's entries.
    private static var figures: [String] {
        Repository.text("Sources/Metrics/FigureCatalogue.swift").matches(of: #/Entry\("([a-z-]+)"/#)
            .map { String($0.output.1) }
    }

    private static var unavailable: [String] {
        let source = SwiftSource.program.first { $0.path == "Sources/Metrics/Figure.swift" }
        return Array(Set(source?.literals.map(\.text) ?? []))
    }
}
