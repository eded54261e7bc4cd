import Glibc

/// The files of the site that the preview shows.
struct PreviewFiles {
    /// The folder of the site.
    let root: String

    /// - Parameter path: from the site's root, decoded; `/` at its end means the folder's index.
    /// - Returns: nil where there is no such file.
    func answer(_ path: String) -> PreviewAnswer? {
        let file = path.hasSuffix("/") ? path + "index.html" : path
        guard Self.staysWithin(file), let bytes = contents(of: root + file) else { return nil }
        return PreviewAnswer(.done, type: Self.type(of: file), body: bytes)
    }

    /// No step may lead out of the site, or to a hidden file.
    private static func staysWithin(_ path: String) -> Bool {
        !path.utf8.contains(0) && path.split(separator: "/").allSatisfy { !$0.hasPrefix(".") }
    }

    private func contents(of file: String) -> [UInt8]? {
        let descriptor = open(file, O_RDONLY | O_NOFOLLOW | O_CLOEXEC)
        guard descriptor >= 0 else { return nil }
        defer { close(descriptor) }
        var status = stat()
        guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
        let size = Int(status.st_size)
        return [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
            while count < size {
                let got = read(descriptor, buffer.baseAddress?.advanced(by: count), size - count)
                if got < 0, errno == EINTR { continue }
                guard got > 0 else { return }
                count += got
            }
        }
    }

    private static func type(of file: String) -> String {
        switch file.split(separator: ".").last ?? "" {
        case "html": PreviewAnswer.html
        case "css": "text/css; charset=utf-8"
        case "js": PreviewAnswer.script
        case "json": "application/json"
        case "svg": "image/svg+xml"
        case "png": "image/png"
        case "ics": "text/calendar; charset=utf-8"
        case "csv": "text/csv; charset=utf-8"
        default: "application/octet-stream"
        }
    }
}
