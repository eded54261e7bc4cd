/// A set of bytes, asked per byte: 256 bits.
struct ByteClass: Sendable {
    private let low: (UInt64, UInt64)
    private let high: (UInt64, UInt64)

    /// - Parameter alsoAbove127: all bytes of what is not ASCII belong to it.
    init(_ text: String, controls: Bool = false, alsoAbove127: Bool = false) {
        var low: (UInt64, UInt64) = (controls ? 0xFFFF_FFFF : 0, controls ? 1 << 63 : 0)
        for byte in text.utf8 {
            if byte < 64 { low.0 |= 1 << UInt64(byte) } else if byte < 128 { low.1 |= 1 << UInt64(byte - 64) }
        }
        self.low = low
        high = alsoAbove127 ? (.max, .max) : (0, 0)
    }

    @inline(__always)
    func contains(_ byte: UInt8) -> Bool {
        let bit = UInt64(byte & 63)
        return switch byte >> 6 {
        case 0: low.0 >> bit & 1 == 1
        case 1: low.1 >> bit & 1 == 1
        case 2: high.0 >> bit & 1 == 1
        default: high.1 >> bit & 1 == 1
        }
    }

    private static let letters = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789"

    static let html = ByteClass("&<>\"'\0")
    /// What stands for itself anywhere in an address.
    static let unreserved = ByteClass(letters + "-._~")
    /// What ends no piece of a path and makes no scheme.
    static let path = ByteClass(letters + "-._~/@,+!$*()=;")
    /// What an address may hold as it is; `'` and `"` are left out for the attribute's sake.
    static let address = ByteClass(letters + "-._~/@,+!$*()=;:?#&%[]")
    /// The same after its begin, where a colon could still make a scheme of it.
    static let addressRest = ByteClass(letters + "-._~/@,+!$*()=;?#&%[]")
    static let endsScheme = ByteClass("/?#\\")
    /// What could end a string of a style sheet or a script, or the element around it.
    static let quoted = ByteClass("\\\"'<>&", controls: true)
}
