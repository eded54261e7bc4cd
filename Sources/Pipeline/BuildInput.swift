import Intake
import Site

/// A place that a build reads: when something in it changes, pages may change.
package struct BuildInput: Sendable, Hashable {
    /// A file, or a folder.
    package let path: String
    /// Whether the folders within it count.
    package let isDeep: Bool

    package init(path: String, isDeep: Bool) {
        self.path = path
        self.isDeep = isDeep
    }
}

extension BuildRequest {
    /// What this build reads: configuration, content, templates, and the exports' folders unless it never opens them.
    /// - Throws: when the configuration is there and cannot be read, or the shipped resources are not where they belong.
    package func inputs(on machine: Machine) throws(MachineFailure) -> [BuildInput] {
        let folder = PortfolioFolder(project)
        let content = try Content.shipped(with: folder, on: machine)
        var inputs = [BuildInput(path: "\(folder.path)/\(PortfolioFolder.configurationName)", isDeep: false)]
        for root in content.roots.map(\.path) {
            inputs += ["templates", "content"].map { BuildInput(path: "\(root)/\($0)", isDeep: true) }
        }
        guard audience != .one(.playbook) else { return inputs.withoutRepeats }
        inputs.append(BuildInput(path: "\(folder.path)/data", isDeep: false))
        let (configuration, _) = try folder.configuration()
        for pattern in configuration.sources.flatMap(\.files) {
            inputs.append(BuildInput(path: Self.folder(of: pattern, in: folder.path), isDeep: false))
        }
        return inputs.withoutRepeats
    }

    /// The folder in which a source's files lie, as far as its pattern names it.
    private static func folder(of pattern: String, in portfolio: String) -> String {
        let named = pattern.prefix { !"*?[".contains($0) }
        let folder = named.lastIndex(of: "/").map { String(named[..<$0]) }
        guard let folder else { return portfolio }
        return pattern.hasPrefix("/") ? folder : "\(portfolio)/\(folder)"
    }
}

extension [BuildInput] {
    fileprivate var withoutRepeats: [BuildInput] {
        var seen: Set<BuildInput> = []
        return filter { seen.insert($0).inserted }
    }
}
