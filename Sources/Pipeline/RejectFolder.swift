import FoundationEssentials
import Intake
import Receivables

/// The folder of rows that could not be used: rewritten by each build, emptied when there are none, never in a site.
struct RejectFolder {
    private let path: String

    init(_ path: String) { self.path = path }

    /// Removes what earlier builds left in the tables' folders, and nothing else.
    func write(_ files: [RejectFile]) throws(MachineFailure) {
        do {
            let manager = FileManager.default
            var isFolder = false
            if manager.fileExists(atPath: path, isDirectory: &isFolder), isFolder {
                for table in RejectFolder.tables where manager.fileExists(atPath: "\(path)/\(table)") {
                    try manager.removeItem(atPath: "\(path)/\(table)")
                }
            }
            for file in files {
                let target = URL(filePath: "\(path)/\(file.path)")
                try manager.createDirectory(at: target.deletingLastPathComponent(), withIntermediateDirectories: true)
                try Data(file.bytes).write(to: target)
            }
        } catch {
            throw MachineFailure("cannot write rejected rows below \(path): \(reason(error))")
        }
    }

    private static let tables = TableKind.allCases.map(\.rawValue)
}
