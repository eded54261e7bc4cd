/// A checksum of bytes that come one stretch after the other.
package protocol RunningChecksum {
    mutating func add(_ bytes: UnsafeRawBufferPointer)
    /// Of all that was added.
    var hexDigits: String { get }
}
