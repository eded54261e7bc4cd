import Testing

/// The references for users name everything that the program reads.
struct ReferenceTests {
    @Test("Every column of every table stands in Documentation/DataFormat.md")
    func columns() {
        let document = Repository.text("Documentation/DataFormat.md")
        let tables = SwiftSource.program.filter {
            $0.path.hasPrefix("Sources/Intake/Tables/") && $0.name.hasSuffix("Table.swift")
        }
        let offences = tables.flatMap { table in
            table.literals.filter { literal in
                let line = table.code[literal.line - 1]
                let before = table.code[max(0, literal.line - 2)]
                let opensField = [line, before].contains { $0.contains(".") && $0.contains("(\"") || $0.hasSuffix("(") }
                return opensField && literal.text.isColumn && !document.contains("`\(literal.text)`")
            }.map { Offence(file: table.path, line: $0.line, what: "DataFormat.md does not name \($0.text)") }
        }
        #expect(!tables.isEmpty)
        offences.expectNone()
    }

    @Test(
        "Every key of huikuan.yml stands in the reference and in the schema for editors",
        arguments: ["Documentation/Configuration.md", "Documentation/huikuan.schema.json"])
    func keys(document: String) {
        let text = Repository.text(document)
        let readers = [
            "Sources/Pipeline/Configuration/ConfigurationReader.swift",
            "Sources/Intake/Sources/SourceSpec+Settings.swift",
        ]
        let accessors = ["text", "value", "integer", "flag", "choice", "map", "maps", "texts", "list", "pairs"]
        let offences = SwiftSource.program.filter { readers.contains($0.path) }.flatMap { source in
            source.literals.filter { literal in
                accessors.contains { source.code[literal.line - 1].contains(".\($0)(\"") } && literal.text.isColumn
                    && !text.contains(literal.text)
            }.map { Offence(file: source.path, line: $0.line, what: "\(document) does not name \($0.text)") }
        }
        #expect(!text.isEmpty)
        offences.expectNone()
    }
}

extension String {
    /// Lower case words joined by `_`: how columns and keys are called.
    fileprivate var isColumn: Bool {
        count > 1 && !contains("|") && allSatisfy { $0 == "_" || $0.isASCII && ($0.isLowercase || $0.isNumber) }
    }
}
