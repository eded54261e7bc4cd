package import Findings
import FoundationEssentials
import Settings

/// The profiles that sources may name: one YAML file each, with the keys of a source.
package struct ProfileLibrary: Sendable {
    private(set) var profiles: [String: SourceSpec] = [:]
    /// What is wrong with the profiles' own files.
    package private(set) var findings: [Finding] = []

    package init() {}

    /// - Parameters:
    ///   - folders: each may lack; a later folder's profile replaces an earlier one's of the same name.
    ///   - displayedAs: how the folders are called in findings, in the same order.
    package init(folders: [String], displayedAs names: [String]) {
        for (folder, name) in zip(folders, names) {
            let files = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
            for file in files.sorted() where file.hasSuffix(".yml") {
                guard let data = FileManager.default.contents(atPath: folder + "/" + file) else { continue }
                add(String(file.dropLast(4)), String(decoding: data, as: UTF8.self), file: name + "/" + file)
            }
        }
    }

    package var names: [String] { profiles.keys.sorted() }

    /// - Parameter file: how the text's file is called in findings.
    package mutating func add(_ name: String, _ text: String, file: String) {
        let settings = SettingsFile(name: file)
        if let profile = SourceSpec(settings.root(of: text)) { profiles[name] = profile }
        findings += settings.findings
    }

    /// The library with profiles that go before its own of the same names.
    package func adding(_ own: [String: SourceSpec]) -> ProfileLibrary {
        var library = self
        library.profiles.merge(own) { $1 }
        return library
    }

    /// A source with its profile's settings below its own.
    func filled(_ source: SourceSpec) -> (source: SourceSpec, finding: Finding?) {
        guard let name = source.profile else { return (source, nil) }
        guard let profile = profiles[name] else {
            let help =
                names.nearest(to: name).map { "did you mean \($0)?" } ?? "known: " + names.joined(separator: ", ")
            let place = SourceLocation(file: "huikuan.yml", line: source.place?.line, column: source.place?.column)
            return (
                source,
                Finding(.unknownProfile, at: place, field: "profile", "there is no profile \(quoted: name)", help: help)
            )
        }
        return (source.filled(from: profile), nil)
    }
}
