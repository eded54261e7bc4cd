import FoundationEssentials
import Markup

/// What a site holds and what it was made from; also the sign that a folder is ours.
package struct SiteManifest: Sendable, Hashable {
    package struct File: Sendable, Hashable {
        package let bytes: Int
        package let checksum: FileChecksum

        /// Equals no file: what an earlier schema says of one in terms that are no longer worked out.
        static let unknown = File(bytes: -1, checksum: FileChecksum(of: []))
    }

    /// At the top of every site, in the folder of every edition.
    package static let fileName = ".huikuan-manifest.json"
    package static let schema = "huikuan.manifest/2"
    /// With SHA-256 for checksums: its folder is ours, its files are compared with the new ones byte for byte.
    static let earlierSchema = "huikuan.manifest/1"

    package let buildID: String
    /// By path; the manifest itself is not among them.
    package let files: [String: File]

    init(buildID: String, files: [String: File]) {
        self.buildID = buildID
        self.files = files
    }

    /// nil unless the text is a manifest of this schema or the earlier one.
    package init?(json: [UInt8]) {
        if let manifest = SiteManifest(lines: json) {
            self = manifest
            return
        }
        guard let stored = try? JSONDecoder().decode(Stored.self, from: Data(json)),
            [Self.schema, Self.earlierSchema].contains(stored.schema)
        else { return nil }
        var files: [String: File] = [:]
        files.reserveCapacity(stored.files.count)
        for (path, file) in stored.files {
            guard let checksum = file.xxh3 else {
                files[path] = .unknown
                continue
            }
            guard let checksum = FileChecksum(hex: checksum) else { return nil }
            files[path] = File(bytes: file.bytes, checksum: checksum)
        }
        self.init(buildID: stored.build, files: files)
    }

    /// One line a file, sorted by path: the same bytes for the same site.
    static func json(buildID: String, files: some Sequence<(path: PagePath, file: File)>) -> [UInt8] {
        let files = files.sorted { $0.path < $1.path }
        var writer = ByteWriter(capacity: files.count * 160)
        writer.write("{\n\"schema\": \"")
        writer.write(verbatim: schema)
        writer.write("\",\n\"build\": ")
        writer.write(verbatim: quoted(buildID))
        writer.write(",\n\"files\": {")
        var separator: StaticString = "\n\""
        for (path, file) in files {
            // A path needs no escapes.
            writer.write(separator)
            writer.write(verbatim: path.text)
            writer.write("\": {\"bytes\": ")
            writer.write(file.bytes)
            writer.write(", \"xxh3\": \"")
            file.checksum.writeHex(into: &writer)
            writer.write("\"}")
            separator = ",\n\""
        }
        writer.write("\n}\n}\n")
        return writer.bytes
    }

    private struct Stored: Decodable {
        struct File: Decodable {
            let bytes: Int
            let xxh3: String?
        }
        let schema: String
        let build: String
        let files: [String: File]
    }

    private static func quoted(_ text: String) -> String {
        let isPlain = text.utf8.allSatisfy { $0 >= 0x20 && $0 != UInt8(ascii: "\"") && $0 != UInt8(ascii: "\\") }
        if isPlain { return "\"" + text + "\"" }
        var quoted = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"", "\\": quoted += "\\" + String(scalar)
            case _ where scalar.value < 0x20:
                quoted += "\\u00" + (scalar.value < 16 ? "0" : "") + String(scalar.value, radix: 16)
            default: quoted.unicodeScalars.append(scalar)
            }
        }
        return quoted + "\""
    }
}
