import CLinux
import Glibc

/// The calls of the system that some file systems lack, or that a full disk fails: tests put others in their place.
///
/// Each returns 0 or an error number, `write` as the system's own does.
package struct Disk: Sendable {
    /// Swaps what two paths name in one step.
    package var exchange: @Sendable (_ first: String, _ second: String) -> Int32
    package var rename: @Sendable (_ from: String, _ to: String) -> Int32
    /// Gives a file of one folder a second name in another.
    package var link: @Sendable (_ path: String, _ from: OpenFolder, _ to: OpenFolder) -> Int32
    package var write: @Sendable (_ descriptor: Int32, _ bytes: UnsafeRawBufferPointer) -> Int

    package static let local = Disk(
        exchange: { huikuan_renameat2_exchange(AT_FDCWD, $0, AT_FDCWD, $1) },
        rename: { Glibc.rename($0, $1) == 0 ? 0 : errno },
        link: { path, from, to in linkat(from.descriptor, path, to.descriptor, path, 0) == 0 ? 0 : errno },
        write: { Glibc.write($0, $1.baseAddress, $1.count) })

    /// Whether the error says that this file system has no such call, rather than that the call went wrong.
    static func lacksCall(_ errorNumber: Int32) -> Bool {
        [EINVAL, ENOSYS, EPERM, EOPNOTSUPP, EXDEV, EMLINK, EACCES].contains(errorNumber)
    }
}
