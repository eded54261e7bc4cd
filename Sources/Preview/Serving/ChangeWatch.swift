import Glibc
package import Pipeline

/// Notices by looking that files were changed, added or removed: a shared drive tells nobody of what others write there.
package struct ChangeWatch {
    private let inputs: [BuildInput]

    package init(inputs: [BuildInput]) { self.inputs = inputs }

    /// A file or folder as it was when it was looked at.
    package struct Sight: Equatable, Sendable {
        let path: String
        let number: UInt64
        let size: Int
        let seconds: Int
        let nanoseconds: Int
    }

    /// The same as long as nothing has another size, time or number. Hidden files do not count: editors keep theirs there.
    package func look() -> [Sight] {
        var sights: [Sight] = []
        for input in inputs {
            for path in input.paths { look(at: path, depth: 0, adding: &sights) }
        }
        return sights
    }

    /// Folders lie in one another as deep as this at most; a link that leads back ends there.
    private static let deepest = 8

    private func look(at path: String, depth: Int, adding sights: inout [Sight]) {
        var status = stat()
        guard stat(path, &status) == 0 else { return }
        let isFolder = status.st_mode & S_IFMT == S_IFDIR
        // A folder is its names: its own time also tells of files that do not count.
        sights.append(
            Sight(
                path: path, number: UInt64(status.st_ino), size: isFolder ? 0 : Int(status.st_size),
                seconds: isFolder ? 0 : status.st_mtim.tv_sec, nanoseconds: isFolder ? 0 : status.st_mtim.tv_nsec))
        guard isFolder, depth < Self.deepest else { return }
        for name in names(in: path) {
            look(at: "\(path)/\(name)", depth: depth + 1, adding: &sights)
        }
    }

    private func names(in folder: String) -> [String] {
        guard let stream = opendir(folder) else { return [] }
        defer { closedir(stream) }
        var names: [String] = []
        while let entry = readdir(stream) {
            let name = withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
                String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
            }
            if !name.hasPrefix(".") { names.append(name) }
        }
        return names.sorted()
    }
}
