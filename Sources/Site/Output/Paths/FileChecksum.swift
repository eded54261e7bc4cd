import Markup
import XXHash

/// The XXH3 checksum of a file's bytes, 128 bits: tells whether a file is still the one that was written.
///
/// It is no protection against forgery, and a stronger hash beside it would be none either: whoever can write to the
/// site's folder can write to its manifest.
package struct FileChecksum: Sendable, Hashable {
    private let high: UInt64
    private let low: UInt64

    package init(of bytes: [UInt8]) { self.init(of: bytes[...]) }

    package init(of bytes: ArraySlice<UInt8>) {
        let checksum = bytes.withUnsafeBytes { XXH3_128bits($0.baseAddress, $0.count) }
        (high, low) = (checksum.high64, checksum.low64)
    }

    /// nil unless there are exactly 32 hex digits.
    package init?(hex: String) {
        self.init(hexDigits: Array(hex.utf8)[...])
    }

    init?(hexDigits digits: ArraySlice<UInt8>) {
        guard digits.count == 2 * UInt64.hexDigitCount,
            let high = UInt64(hexDigits: digits.prefix(UInt64.hexDigitCount)),
            let low = UInt64(hexDigits: digits.suffix(UInt64.hexDigitCount))
        else { return nil }
        (self.high, self.low) = (high, low)
    }

    /// As `xxh128sum` prints it.
    package var hex: String {
        var writer = ByteWriter(capacity: 2 * UInt64.hexDigitCount)
        writeHex(into: &writer)
        return String(decoding: writer.bytes, as: UTF8.self)
    }

    func writeHex(into writer: inout ByteWriter) {
        high.writeHex(into: &writer)
        low.writeHex(into: &writer)
    }
}
