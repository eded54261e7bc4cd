import Testing

struct FindingCodeTests {
    private static let stages = SwiftSource.program.filter {
        $0.path.hasPrefix("Sources/Findings/FindingCode+") && $0.name != "FindingCode+All.swift"
    }

    @Test("Every finding's code stands in its stage's list, and every stage's list in the list of all")
    func listed() {
        let all = Repository.text("Sources/Findings/FindingCode+All.swift")
        var offences: [Offence] = []
        for stage in Self.stages {
            let code = stage.code.joined(separator: "\n")
            guard let list = code.firstRange(of: ": [FindingCode] =") else {
                offences.append(Offence(file: stage.path, what: "has no list of its codes"))
                continue
            }
            let listed = Set(code[list.upperBound...].split { !($0.isLetter || $0.isNumber) }.map(String.init))
            for constant in constants(of: stage) where !listed.contains(constant.name) {
                offences.append(
                    Offence(
                        file: stage.path, line: constant.line, what: "\(constant.name) is missing in the stage's list"))
            }
            let name = code[..<list.lowerBound].split(separator: " ").last.map(String.init) ?? ""
            if !all.split(whereSeparator: { !$0.isLetter }).contains(Substring(name)) {
                offences.append(Offence(file: "Sources/Findings/FindingCode+All.swift", what: "lacks \(name)"))
            }
        }
        #expect(!Self.stages.isEmpty)
        offences.expectNone()
    }

    @Test("Every finding's code is used by some check")
    func used() {
        let words = Set(
            SwiftSource.program.filter { !$0.path.hasPrefix("Sources/Findings/FindingCode+") }.flatMap { source in
                source.code.flatMap { line in line.split { !($0.isLetter || $0.isNumber) }.map(String.init) }
            })
        let offences = Self.stages.flatMap { stage in
            constants(of: stage).filter { !words.contains($0.name) }.map {
                Offence(file: stage.path, line: $0.line, what: "\($0.name) is never reported")
            }
        }
        offences.expectNone()
    }

    @Test(
        "Every finding's code has its title and its remedy in Chinese, and no words stand for a code that is gone",
        arguments: ["zh-Hans", "zh-Hant"])
    func words(language: String) {
        let path = "content/\(language)/strings.yml"
        let words = KeyedText(path: path).entries.filter { $0.key.hasPrefix("finding.") }
        let codes = Self.stages.flatMap { stage in
            constants(of: stage).compactMap { constant in stage.literals.first { $0.line >= constant.line }?.text }
        }
        let wanted = Set(codes.flatMap { ["finding.\($0).title", "finding.\($0).mend"] })
        let missing = wanted.subtracting(words.keys).sorted().map { Offence(file: path, what: "no words for \($0)") }
        let left = words.filter { !wanted.contains($0.key) }.map {
            Offence(file: path, line: $0.value.line, what: "\($0.key) is no finding's")
        }
        let blank = words.filter { entry in !entry.value.words.contains { !$0.isASCII } }.map {
            Offence(file: path, line: $0.value.line, what: "\($0.key) is not Chinese")
        }
        (missing + left + blank).sorted { ($0.line ?? 0) < ($1.line ?? 0) }.expectNone()
    }

    @Test("A finding's id is kebab-case and stands once")
    func unique() {
        var seen: Set<String> = []
        var offences: [Offence] = []
        for stage in Self.stages {
            for constant in constants(of: stage) {
                let id = stage.literals.first { $0.line >= constant.line }?.text ?? ""
                let isKebab =
                    !id.isEmpty && id.allSatisfy { $0 == "-" || $0.isASCII && ($0.isLowercase || $0.isNumber) }
                if !isKebab { offences.append(Offence(file: stage.path, line: constant.line, what: "\(id) is no id")) }
                if !seen.insert(id).inserted {
                    offences.append(Offence(file: stage.path, line: constant.line, what: "\(id) stands twice"))
                }
            }
        }
        offences.expectNone()
    }

    private func constants(of stage: SwiftSource) -> [(name: String, line: Int)] {
        stage.code.enumerated().compactMap { index, line in
            guard line.contains("static let "), line.contains("= FindingCode(") else { return nil }
            let words = line.split(separator: " ").map(String.init)
            guard let position = words.firstIndex(of: "let"), position + 1 < words.count else { return nil }
            return (words[position + 1], index + 1)
        }
    }
}
