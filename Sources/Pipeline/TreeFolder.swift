import Findings
import FoundationEssentials
import Site

/// The folder in which the trees of all audiences stand side by side.
struct TreeFolder {
    let path: String

    /// A site of one audience stands there: trees within it would be published with it.
    var obstacle: Finding? {
        FileManager.default.fileExists(atPath: "\(path)/\(SiteManifest.fileName)")
            ? Finding(
                .outputIsOneSite, at: SourceLocation(file: path),
                "\(path) is one site, and cannot hold a tree for each audience") : nil
    }

    /// Trees that an earlier build made for collectors who have no customers now.
    func staleTrees(beside audiences: [Audience]) -> [Finding] {
        let folder = path + "/collectors"
        let current = Set(audiences.map { AudienceChoice.all.output(of: $0, below: path) })
        let standing = ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []).sorted()
        return standing.filter { !$0.hasPrefix(".") && !current.contains("\(folder)/\($0)") }.map { name in
            Finding(
                .outputStaleTree, at: SourceLocation(file: "\(folder)/\(name)"),
                "\(folder)/\(name) is of nobody who has customers now")
        }
    }
}
