import Crypto
import Findings
import FoundationEssentials
import Receivables
import Site

extension SiteInputs {
    /// - Parameters:
    ///   - identity: program version, day, language, configuration, resources and rows.
    ///   - health: what became of the rows, as a page shows it.
    ///   - privatePaths: what the pages were searched for.
    init(_ identity: BuildIdentity, health: DataHealth, privatePaths: [String], on machine: Machine) {
        var hasher = SHA256()
        func add(_ text: String) {
            hasher.update(data: Data(text.utf8))
            hasher.update(data: Data([0]))
        }
        add(identity.hash)
        // The program's own bytes: two builds of one version may write different pages.
        if let program = try? Data(contentsOf: URL(filePath: machine.executable), options: .mappedIfSafe) {
            hasher.update(data: program)
        }
        for file in health.files {
            add("\(file.table.rawValue) \(file.name) \(file.sha256) \(file.encoding) \(file.delimiter)")
            add("\(file.rows) \(file.used) \(file.rejected) \(file.ignored)")
        }
        add(FindingFormat.json.text(health.findings, showsValues: true, usesColour: false))
        for path in privatePaths { add(path) }
        self.init(ContentHash(hasher.finalize()))
    }
}
