import FoundationEssentials
import Glibc
import Pipeline

/// A folder of this run alone, which its owner removes.
struct TemporaryFolder: Sendable {
    let path: String

    /// - Parameter name: how the folder's name begins, after `huikuan-`.
    init(for name: String, in parent: String) throws(MachineFailure) {
        var template = Array("\(parent)/huikuan-\(name)-XXXXXX".utf8CString)
        guard mkdtemp(&template) != nil else {
            throw MachineFailure("cannot make a folder in \(parent): \(String(cString: strerror(errno)))")
        }
        path = template.withUnsafeBufferPointer { buffer in
            String(decoding: buffer.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
        }
    }

    func remove() { try? FileManager.default.removeItem(atPath: path) }
}
