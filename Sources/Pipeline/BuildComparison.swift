import FoundationEssentials
import Markup
import Site

/// What differs between two built sites, by their manifests.
package struct BuildComparison: Sendable {
    static let schema = "huikuan.build-diff/1"

    private let from: SiteManifest
    private let to: SiteManifest
    private let added: [String]
    private let changed: [String]
    private let removed: [String]

    /// - Parameters:
    ///   - old: a site's folder, or its manifest.
    ///   - new: another's.
    /// - Throws: `MachineFailure` when one is no site of ours.
    package init(_ old: String, _ new: String) throws {
        (from, to) = (try Self.manifest(old), try Self.manifest(new))
        let (before, now) = (from.files, to.files)
        added = now.keys.filter { before[$0] == nil }.sorted()
        removed = before.keys.filter { now[$0] == nil }.sorted()
        changed = now.filter { path, file in before[path].map { $0 != file } ?? false }.map(\.key).sorted()
    }

    private static func manifest(_ path: String) throws -> SiteManifest {
        let name = SiteManifest.fileName
        let file = path.hasSuffix("/" + name) || path == name ? path : path + "/" + name
        guard let data = try? Data(contentsOf: URL(filePath: file)) else {
            throw MachineFailure("cannot read \(file); name a site's folder or its manifest")
        }
        guard let manifest = SiteManifest(json: [UInt8](data)) else {
            throw MachineFailure("\(file) is not the manifest of a site")
        }
        return manifest
    }

    package func text() -> [UInt8] {
        var writer = ByteWriter()
        writer.write(verbatim: "From build \(from.buildID.prefix(12)) to \(to.buildID.prefix(12))\n")
        for (name, paths) in [("added", added), ("changed", changed), ("removed", removed)] {
            writer.write(verbatim: "\(counted(paths.count, "page", "pages")) \(name)\n")
            for path in paths { writer.write(verbatim: "  \(path)\n") }
        }
        return writer.bytes
    }

    package func json() -> [UInt8] {
        var json = JSONWriter()
        json.object { json in
            for (name, paths) in [("added", added), ("changed", changed)] {
                json.key(name)
                json.array(paths) { json, path in json.string(path) }
            }
            json.key("from")
            json.string(from.buildID)
            json.key("removed")
            json.array(removed) { json, path in json.string(path) }
            json.key("schema")
            json.string(Self.schema)
            json.key("to")
            json.string(to.buildID)
        }
        return json.finished()
    }
}
