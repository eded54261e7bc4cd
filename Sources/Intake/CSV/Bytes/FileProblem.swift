/// Why a source file could not be opened at all.
package enum FileProblem: Error, Hashable, Sendable {
    case missing
    case directory
    /// A pipe, a socket or a device.
    case notAFile
    case empty
    /// `reason` is the operating system's own wording.
    case unreadable(reason: String)
}
