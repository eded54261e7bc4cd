import Glibc

/// Writes into a folder that it makes, or that is empty.
package final class FolderSink: SampleSink {
    private let folder: String
    /// By file, opened at the first piece.
    private var descriptors: [SampleFile: Int32] = [:]

    /// Throws: `folderNotEmpty`, `notAFolder`, or what the system refused.
    package init(folder: String) throws(SampleProblem) {
        self.folder = folder
        try FolderSink.makeEmptyFolder(folder)
        try FolderSink.makeFolder(folder + "/data")
    }

    deinit { for descriptor in descriptors.values { close(descriptor) } }

    package func write(_ bytes: [UInt8], to file: SampleFile) throws(SampleProblem) {
        let descriptor = try descriptor(of: file)
        var written = 0
        while written < bytes.count {
            let count = bytes[written...].withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
            if count < 0 {
                if errno == EINTR { continue }
                throw FolderSink.refusal("write", folder + "/" + file.path)
            }
            written += count
        }
    }

    package func finish() throws(SampleProblem) {
        for file in SampleFile.allCases {
            guard let descriptor = descriptors.removeValue(forKey: file) else { continue }
            if close(descriptor) != 0 { throw FolderSink.refusal("close", folder + "/" + file.path) }
        }
    }

    private func descriptor(of file: SampleFile) throws(SampleProblem) -> Int32 {
        if let known = descriptors[file] { return known }
        let path = folder + "/" + file.path
        let opened = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o644)
        if opened < 0 { throw FolderSink.refusal("create", path) }
        descriptors[file] = opened
        return opened
    }
}

extension FolderSink {
    private static func makeEmptyFolder(_ path: String) throws(SampleProblem) {
        var made = ""
        for part in path.split(separator: "/", omittingEmptySubsequences: false) {
            made += part
            if !made.isEmpty { try makeFolder(made) }
            made += "/"
        }
        guard let listing = opendir(path) else { throw refusal("read", path) }
        defer { closedir(listing) }
        // Every folder lists itself and its parent.
        for _ in 0..<3 where readdir(listing) == nil { return }
        throw .folderNotEmpty(path)
    }

    private static func makeFolder(_ path: String) throws(SampleProblem) {
        if mkdir(path, 0o755) == 0 { return }
        let refused = refusal("create", path)
        var status = stat()
        guard stat(path, &status) == 0 else { throw refused }
        if status.st_mode & S_IFMT != S_IFDIR { throw .notAFolder(path) }
    }

    /// To be made before any other call changes the system's last error.
    private static func refusal(_ operation: String, _ path: String) -> SampleProblem {
        .system(operation: operation, path: path, reason: String(cString: strerror(errno)))
    }
}
