import Crypto
import Findings
import FoundationEssentials
import Receivables
import Site

extension SiteInputs {
    /// - Parameters:
    ///   - identity: program version, day, language, configuration, resources and rows.
    ///   - health: what became of the rows, where a page shows it.
    ///   - privatePaths: what the pages were searched for.
    init(_ identity: BuildIdentity, health: DataHealth?, privatePaths: [String], on machine: Machine) {
        var hasher = SHA256()
        func add(_ text: String) {
            hasher.update(data: Data(text.utf8))
            hasher.update(data: Data([0]))
        }
        add(identity.hash)
        // Two builds of one version may write different pages.
        let program = try? FileManager.default.attributesOfItem(atPath: machine.executable)
        let built = (program?[.modificationDate] as? Date)?.timeIntervalSinceReferenceDate
        add("\(machine.executable) \(program?[.size] as? Int ?? 0) \(built ?? 0)")
        for file in health?.files ?? [] {
            add("\(file.table.rawValue) \(file.name) \(file.sha256) \(file.encoding) \(file.delimiter)")
            add("\(file.rows) \(file.used) \(file.rejected) \(file.ignored)")
        }
        add(FindingFormat.json.text(health?.findings ?? [], showsValues: true, usesColour: false))
        for path in privatePaths { add(path) }
        self.init(ContentHash(hasher.finalize()))
    }
}
