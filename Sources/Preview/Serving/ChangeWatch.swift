import Glibc
package import Pipeline

/// Notices by looking that files were changed, added or removed: a shared drive tells nobody of what others write there.
package struct ChangeWatch {
    private let inputs: [BuildInput]

    package init(inputs: [BuildInput]) { self.inputs = inputs }

    /// The same as long as no file has another size, time or number. Hidden files do not count: editors keep theirs there.
    package var fingerprint: Int {
        var hasher = Hasher()
        for input in inputs { add(input.path, isDeep: input.isDeep, depth: 0, to: &hasher) }
        return hasher.finalize()
    }

    /// Folders lie in one another as deep as this at most; a link that leads back ends there.
    private static let deepest = 8

    private func add(_ path: String, isDeep: Bool, depth: Int, to hasher: inout Hasher) {
        var status = stat()
        guard stat(path, &status) == 0 else { return }
        hasher.combine(path)
        hasher.combine(status.st_ino)
        guard status.st_mode & S_IFMT == S_IFDIR else {
            hasher.combine(status.st_size)
            hasher.combine(status.st_mtim.tv_sec)
            hasher.combine(status.st_mtim.tv_nsec)
            return
        }
        guard depth == 0 || isDeep, depth < Self.deepest else { return }
        for name in names(in: path) { add("\(path)/\(name)", isDeep: isDeep, depth: depth + 1, to: &hasher) }
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
