import Findings
import FoundationEssentials

/// A new portfolio: the sample's configuration and data, and a place for the user's own articles.
package enum PortfolioStart {
    package static func run(folder: String, on machine: Machine) throws -> RunResult {
        guard let resources = Resources.find(executable: machine.executable, environment: machine.environment) else {
            throw MachineFailure(
                "the shipped templates and content are not where they belong; set HUIKUAN_RESOURCES to their folder")
        }
        let manager = FileManager.default
        let present = (try? manager.contentsOfDirectory(atPath: folder)) ?? []
        var isFolder = false
        let exists = manager.fileExists(atPath: folder, isDirectory: &isFolder)
        guard !exists || (isFolder && present.allSatisfy { $0.hasPrefix(".") }) else {
            let message: FindingMessage = isFolder ? "the folder is not empty" : "this is a file, not a folder"
            return .stopped([Finding(.folderNotEmpty, at: SourceLocation(file: folder), message)])
        }
        do {
            try copy(from: resources, to: folder)
        } catch {
            throw MachineFailure("cannot make \(folder): \(reason(error))")
        }
        var result = RunResult(status: .done, findings: [])
        result.lastLine = "Made \(folder): huikuan.yml, data/, content/. Next: huikuan build --project \(folder)"
        return result
    }

    private static func copy(from resources: Resources, to folder: String) throws {
        let manager = FileManager.default
        try manager.createDirectory(atPath: folder + "/data", withIntermediateDirectories: true)
        try manager.copyItem(atPath: resources.root + "/huikuan.yml", toPath: folder + "/huikuan.yml")
        for file in try manager.contentsOfDirectory(atPath: resources.root + "/data").sorted()
        where file.hasSuffix(".csv") {
            try manager.copyItem(atPath: "\(resources.root)/data/\(file)", toPath: "\(folder)/data/\(file)")
        }
        // The starter playbook is the shipped one; a copy of an article here takes its place.
        let situations = "content/zh-Hans/situations"
        try manager.createDirectory(atPath: "\(folder)/\(situations)", withIntermediateDirectories: true)
        for file in try manager.contentsOfDirectory(atPath: "\(resources.root)/\(situations)").sorted() {
            try manager.copyItem(
                atPath: "\(resources.root)/\(situations)/\(file)", toPath: "\(folder)/\(situations)/\(file)")
        }
        try Data("/rejects/\n/site/\n".utf8).write(to: URL(filePath: folder + "/.gitignore"))
    }
}
