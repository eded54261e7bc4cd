import Glibc

/// A folder held open, so that paths within it mean the same even if it is renamed meanwhile.
package final class OpenFolder: Sendable {
    package let descriptor: Int32
    package let path: String

    init(_ path: String) throws(OutputFailure) {
        descriptor = open(path, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
        self.path = path
        if descriptor < 0 { throw .lastCall("open the folder", path) }
    }

    deinit { close(descriptor) }

    struct Entry: Sendable {
        let name: String
        let isFolder: Bool
    }

    /// What the folder (or one within it) holds, sorted by name.
    func entries(of subfolder: String = "") throws(OutputFailure) -> [Entry] {
        let whole = subfolder.isEmpty ? path : path + "/" + subfolder
        let inner = openat(
            descriptor, subfolder.isEmpty ? "." : subfolder, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
        guard inner >= 0 else { throw .lastCall("open the folder", whole) }
        guard let stream = fdopendir(inner) else {
            close(inner)
            throw .lastCall("read the folder", whole)
        }
        defer { closedir(stream) }
        var entries: [Entry] = []
        while let entry = readdir(stream) {
            guard let name = Self.name(of: entry) else {
                throw .system(attempt: "read a name that is not UTF-8 in", path: whole, errorNumber: EILSEQ)
            }
            if name == "." || name == ".." { continue }
            let isFolder =
                entry.pointee.d_type == UInt8(DT_UNKNOWN)
                ? isFolder(subfolder.isEmpty ? name : subfolder + "/" + name) : entry.pointee.d_type == UInt8(DT_DIR)
            entries.append(Entry(name: name, isFolder: isFolder))
        }
        return entries.sorted { $0.name < $1.name }
    }

    /// What `stat` says of a path within, not following a symbolic link; nil if there is nothing.
    func status(of path: String) -> stat? {
        var status = stat()
        return fstatat(descriptor, path, &status, AT_SYMLINK_NOFOLLOW) == 0 ? status : nil
    }

    private func isFolder(_ path: String) -> Bool { status(of: path)?.isFolder ?? false }

    private static func name(of entry: UnsafeMutablePointer<dirent>) -> String? {
        withUnsafePointer(to: &entry.pointee.d_name) { tuple in
            tuple.withMemoryRebound(to: CChar.self, capacity: Int(NAME_MAX) + 1) { String(validatingCString: $0) }
        }
    }
}

extension stat {
    var isFolder: Bool { st_mode & S_IFMT == S_IFDIR }
    var isRegularFile: Bool { st_mode & S_IFMT == S_IFREG }
    var isSymbolicLink: Bool { st_mode & S_IFMT == S_IFLNK }
}
