import FoundationEssentials
import Glibc
import Pipeline

/// A file that is written piece by piece.
struct OutputFile {
    private let descriptor: Int32
    private let path: String

    /// Empties what stands there.
    init(creating path: String) throws(MachineFailure) {
        descriptor = Glibc.open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
        self.path = path
        guard descriptor >= 0 else { throw Self.failure(path) }
    }

    func write(_ data: Data) throws(MachineFailure) {
        let bytes = [UInt8](data)
        var written = 0
        while written < bytes.count {
            let count = bytes[written...].withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { throw Self.failure(path) }
            written += count
        }
    }

    func close() { _ = Glibc.close(descriptor) }

    private static func failure(_ path: String) -> MachineFailure {
        MachineFailure("cannot write \(path): \(String(cString: strerror(errno)))")
    }
}
