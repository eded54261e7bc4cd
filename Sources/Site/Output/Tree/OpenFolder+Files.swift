import Glibc

extension OpenFolder {
    /// Whether a regular file at the path holds exactly these bytes. Reads into `buffer`, which grows as needed.
    func holds(_ bytes: [UInt8], at path: String, reading buffer: inout [UInt8]) -> Bool {
        let file = openat(descriptor, path, O_RDONLY | O_NOFOLLOW | O_CLOEXEC)
        guard file >= 0 else { return false }
        defer { close(file) }
        var status = stat()
        guard fstat(file, &status) == 0, status.isRegularFile, Int(status.st_size) == bytes.count else { return false }
        guard Self.fill(&buffer, with: bytes.count, from: file) else { return false }
        return bytes.withUnsafeBytes { wanted in
            buffer.withUnsafeBytes { found in
                guard let wanted = wanted.baseAddress, let found = found.baseAddress else { return true }
                return memcmp(wanted, found, bytes.count) == 0
            }
        }
    }

    /// Whether a regular file at the path has the size and the checksum. Reads into `buffer`, which grows as needed.
    func holds(_ wanted: SiteManifest.File, at path: String, reading buffer: inout [UInt8]) -> Bool {
        let file = openat(descriptor, path, O_RDONLY | O_NOFOLLOW | O_CLOEXEC)
        guard file >= 0 else { return false }
        defer { close(file) }
        var status = stat()
        guard fstat(file, &status) == 0, status.isRegularFile, Int(status.st_size) == wanted.bytes else { return false }
        return Self.fill(&buffer, with: wanted.bytes, from: file)
            && FileChecksum(of: buffer[..<wanted.bytes]) == wanted.checksum
    }

    /// Puts a file in another's place in one step.
    func replace(_ path: String, with bytes: [UInt8], on disk: Disk) throws(OutputFailure) {
        let aside = path + ".new"
        try remove(aside)
        try create(aside, holding: bytes, on: disk)
        let outcome = disk.rename(whole(aside), whole(path))
        if outcome != 0 { throw .system(attempt: "replace", path: whole(path), errorNumber: outcome) }
    }

    /// The bytes of a regular file, or nil if it cannot be read.
    func contents(of path: String) -> [UInt8]? {
        let file = openat(descriptor, path, O_RDONLY | O_NOFOLLOW | O_CLOEXEC)
        guard file >= 0 else { return nil }
        defer { close(file) }
        var status = stat()
        var bytes: [UInt8] = []
        guard fstat(file, &status) == 0, status.isRegularFile else { return nil }
        return Self.fill(&bytes, with: Int(status.st_size), from: file) ? bytes : nil
    }

    /// Writes a file that is not there yet.
    func create(_ path: String, holding bytes: [UInt8], on disk: Disk) throws(OutputFailure) {
        let file = try newFile(path)
        var failure: OutputFailure?
        do throws(OutputFailure) {
            try write(bytes[...], to: file, at: path, on: disk)
        } catch { failure = error }
        if close(file) != 0, failure == nil { failure = .lastCall("write", whole(path)) }
        if let failure { throw failure }
    }

    /// Copies a file of another folder to the same path in this one, with its mode and times.
    func copy(_ path: String, from source: OpenFolder, on disk: Disk) throws(OutputFailure) {
        guard let status = source.status(of: path) else { throw .lastCall("read", source.whole(path)) }
        if status.isSymbolicLink { return try copySymbolicLink(path, from: source) }
        guard let bytes = source.contents(of: path) else { throw .lastCall("read", source.whole(path)) }
        try create(path, holding: bytes, on: disk)
        fchmodat(descriptor, path, status.st_mode & 0o7777, 0)
        let times = [status.st_atim, status.st_mtim]
        if utimensat(descriptor, path, times, AT_SYMLINK_NOFOLLOW) != 0 {
            throw .lastCall("set the time of", whole(path))
        }
    }

    func makeFolder(_ path: String) throws(OutputFailure) {
        if mkdirat(descriptor, path, 0o777) != 0 { throw .lastCall("make the folder", whole(path)) }
    }

    func whole(_ relative: String) -> String { path + "/" + relative }

    private func newFile(_ path: String) throws(OutputFailure) -> Int32 {
        let file = openat(descriptor, path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o666)
        if file < 0 { throw .lastCall("write", whole(path)) }
        return file
    }

    private func copySymbolicLink(_ path: String, from source: OpenFolder) throws(OutputFailure) {
        var destination = [UInt8](repeating: 0, count: Int(PATH_MAX))
        let length = destination.withUnsafeMutableBytes { buffer in
            guard let start = buffer.bindMemory(to: CChar.self).baseAddress else { return -1 }
            return readlinkat(source.descriptor, path, start, buffer.count)
        }
        guard length >= 0 else { throw .lastCall("read", source.whole(path)) }
        if symlinkat(String(decoding: destination.prefix(length), as: UTF8.self), descriptor, path) != 0 {
            throw .lastCall("write", whole(path))
        }
    }

    private func write(
        _ bytes: ArraySlice<UInt8>, to file: Int32, at path: String, on disk: Disk
    ) throws(OutputFailure) {
        var rest = bytes
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { disk.write(file, $0) }
            if count < 0, errno == EINTR { continue }
            guard count >= 0 else { throw .lastCall("write", whole(path)) }
            rest = rest.dropFirst(count)
        }
    }

    private static func fill(_ buffer: inout [UInt8], with count: Int, from file: Int32) -> Bool {
        if buffer.count < count { buffer.append(contentsOf: repeatElement(0, count: count - buffer.count)) }
        return buffer.withUnsafeMutableBytes { buffer in
            var filled = 0
            while filled < count {
                let got = read(file, buffer.baseAddress?.advanced(by: filled), count - filled)
                if got < 0, errno == EINTR { continue }
                if got <= 0 { return false }
                filled += got
            }
            return true
        }
    }
}
