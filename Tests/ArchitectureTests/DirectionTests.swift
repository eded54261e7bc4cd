import Testing

struct DirectionTests {
    @Test("Every target imports only what the table of directions allows")
    func imports() {
        let offences = SwiftSource.program.flatMap { source in
            source.imports.compactMap { Direction.offence(source, $0) }
        }
        offences.expectNone()
    }

    @Test("Every folder of Sources has its row in the table, and every row its line in Documentation/Architecture.md")
    func complete() {
        let targets = Set(SwiftSource.program.map(\.target))
        let document = Repository.text("Documentation/Architecture.md")
        var offences: [Offence] = []
        for target in targets.sorted() where Direction.allowed[target] == nil && !Direction.libraries.contains(target) {
            offences.append(Offence(file: "Sources/\(target)", what: "no row in Direction.swift"))
        }
        for target in Direction.allowed.keys.sorted() where !document.contains("| `\(target)` |") {
            offences.append(Offence(file: "Documentation/Architecture.md", what: "no row for \(target)"))
        }
        #expect(!targets.isEmpty)
        offences.expectNone()
    }

    @Test("No two targets import each other, by whatever way round")
    func noCircles() {
        var settled: Set<String> = []
        var rest = Direction.allowed.mapValues { $0.intersection(Direction.allowed.keys) }
        while let next = rest.filter({ $0.value.isSubset(of: settled) }).keys.min() {
            settled.insert(next)
            rest[next] = nil
        }
        #expect(rest.isEmpty, "in a circle: \(rest.keys.sorted().joined(separator: ", "))")
    }

    @Test("Trusted markup is minted only where it is made: in Charts and in Playbooks")
    func mints() {
        let mints: Set<String> = ["Markup", "Charts", "Playbooks"]
        let offences = SwiftSource.program.filter { !mints.contains($0.target) }.flatMap { source in
            source.lines(holding: "minting:").map {
                Offence(file: source.path, line: $0, what: "mints TrustedHTML; text belongs in a view's text field")
            }
        }
        offences.expectNone()
    }

    @Test("The door to cmark is one folder")
    func oneDoorToMarkdown() {
        let offences = SwiftSource.program.filter { !$0.path.hasPrefix("Sources/Playbooks/Markdown/") }.flatMap {
            source in
            source.imports.filter { $0.module == "CMarkGFM" }.map {
                Offence(file: source.path, line: $0.line, what: "imports CMarkGFM outside of Playbooks/Markdown")
            }
        }
        offences.expectNone()
    }
}
