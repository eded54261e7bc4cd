import FoundationEssentials
import Pipeline
import Testing

/// Documents that are made from the code. `make docs` writes them anew; continuous integration only compares.
struct FindingsDocumentTests {
    @Test("Documentation/Findings.md says what the program says of its findings")
    func findings() throws {
        let folder = URL(filePath: #filePath).resolvingSymlinksInPath().deletingLastPathComponent()
        let file = folder.appending(path: "../../Documentation/Findings.md").standardizedFileURL
        let expected = FindingCatalogue.markdown
        if ProcessInfo.processInfo.environment["RECORD_SNAPSHOTS"] == "1" {
            try Data(expected.utf8).write(to: file)
        }
        let written = (try? Data(contentsOf: file)).map { String(decoding: $0, as: UTF8.self) } ?? ""
        // Compared line by line, so that a failure names the first line that differs.
        let lines = zip(written.split(separator: "\n"), expected.split(separator: "\n"))
        let difference = lines.first { $0 != $1 }
        #expect(difference?.0 == difference?.1, "run make docs")
        #expect(
            written == expected || difference != nil, "Documentation/Findings.md is missing or too short: run make docs"
        )
    }
}
