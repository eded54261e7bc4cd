import Intake
import Site

/// What a build reads: when something of it changes, pages may change.
package enum BuildInput: Sendable, Hashable {
    /// A folder with all that is in it, or a file.
    case place(String)
    /// The files that a pattern names, from a folder.
    case files(String, of: String)

    /// Where they are now.
    package var paths: [String] {
        switch self {
        case .place(let path): [path]
        case .files(let pattern, let folder):
            Discovery.paths(matching: pattern, in: folder).map { $0.hasPrefix("/") ? $0 : "\(folder)/\($0)" }
        }
    }
}

extension BuildRequest {
    /// What this build reads: configuration, content, templates, and the exports' folders unless it never opens them.
    /// - Throws: when the configuration is there and cannot be read, or the shipped resources are not where they belong.
    package func inputs(on machine: Machine) throws(MachineFailure) -> [BuildInput] {
        let folder = PortfolioFolder(project)
        let content = try Content.shipped(with: folder, on: machine)
        var inputs = [BuildInput.place("\(folder.path)/\(PortfolioFolder.configurationName)")]
        for root in content.roots.map(\.path) {
            inputs += ["templates", "content"].map { BuildInput.place("\(root)/\($0)") }
        }
        guard audience != .one(.playbook) else { return inputs.withoutRepeats }
        let (configuration, _) = try folder.configuration()
        let patterns = ["data/*.csv"] + configuration.sources.flatMap(\.files)
        return (inputs + patterns.map { .files($0, of: folder.path) }).withoutRepeats
    }
}

extension [BuildInput] {
    fileprivate var withoutRepeats: [BuildInput] {
        var seen: Set<BuildInput> = []
        return filter { seen.insert($0).inserted }
    }
}
