import Glibc
import Intake
package import Site

/// The file that visits are recorded in. It is only ever replaced as a whole, by itself with rows behind it: whoever
/// looks, and whenever a run ends, it is the old file or the new one.
package struct RecordedVisits {
    private let path: String
    private let disk: Disk

    package init(in folder: PortfolioFolder, on disk: Disk = .local) {
        path = folder.path + "/" + Discovery.recordedVisits
        self.disk = disk
    }

    /// Whether there is a file with anything in it.
    package var exists: Bool {
        var status = stat()
        return stat(path, &status) == 0 && status.st_size > 0
    }

    /// Puts rows behind those of the file, byte for byte as they are.
    /// - Parameters:
    ///   - rows: each in the order of `VisitLine.columns`.
    ///   - columns: the fields of the file's own columns; nil for a file to be made.
    package func append(_ rows: [[String]], under columns: [String?]?) throws(MachineFailure) {
        var writer = CSVWriter()
        if columns == nil { writer.record(VisitLine.columns) }
        let order = (columns ?? VisitLine.columns).map { name in VisitLine.columns.firstIndex { $0 == name } }
        for row in rows { writer.record(order.map { $0.map { row[$0] } ?? "" }) }
        var content = columns == nil ? [] : try bytes(of: path)
        // A last line without its end would run into the first new row.
        if let last = content.last, last != UInt8(ascii: "\n"), last != UInt8(ascii: "\r") {
            content.append(UInt8(ascii: "\n"))
        }
        try replace(with: content + writer.bytes)
    }

    private func replace(with bytes: [UInt8]) throws(MachineFailure) {
        let target = Self.resolved(path)
        let folder = target.lastIndex(of: "/").map { String(target[...$0]) } ?? "./"
        if mkdir(folder, 0o777) != 0, errno != EEXIST { throw .lastCall("make", folder) }
        let part = folder + ".visits-recorded.csv.part"
        do throws(MachineFailure) {
            try write(bytes, to: part, as: target)
            let problem = disk.rename(part, target)
            guard problem == 0 else { throw .call("replace", target, problem) }
        } catch {
            unlink(part)
            throw error
        }
        Self.settle(folder)
    }

    private func write(_ bytes: [UInt8], to part: String, as target: String) throws(MachineFailure) {
        // Left behind by a run that was killed.
        unlink(part)
        let file = open(part, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
        guard file >= 0 else { throw .lastCall("write", part) }
        defer { close(file) }
        var status = stat()
        if stat(target, &status) == 0 { fchmod(file, status.st_mode & 0o7777) }
        var written = 0
        while written < bytes.count {
            let count = bytes.withUnsafeBytes { buffer in
                disk.write(file, UnsafeRawBufferPointer(rebasing: buffer[written..<min(written + 65_536, bytes.count)]))
            }
            if count < 0 {
                if errno == EINTR { continue }
                throw .lastCall("write", part)
            }
            written += count
        }
        // On the disk before it takes the old file's name, or a power cut could leave an empty one.
        guard fsync(file) == 0 else { throw .lastCall("write", part) }
    }

    /// The file that a link stands for: the link stays.
    private static func resolved(_ path: String) -> String {
        guard let real = realpath(path, nil) else { return path }
        defer { free(real) }
        return String(cString: real)
    }

    /// The new name is on the disk too. Some file systems cannot be asked; then it is there a little later.
    private static func settle(_ folder: String) {
        let descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard descriptor >= 0 else { return }
        fsync(descriptor)
        close(descriptor)
    }
}
