/// A set of ASCII's bytes, asked per byte: one bit each.
struct ByteClass: Sendable {
    private var low: UInt64
    private var high: UInt64

    init(_ text: String, controls: Bool = false) {
        (low, high) = (controls ? 0xFFFF_FFFF : 0, controls ? 1 << 63 : 0)
        for byte in text.utf8 {
            if byte < 64 { low |= 1 << UInt64(byte) } else if byte < 128 { high |= 1 << UInt64(byte - 64) }
        }
    }

    @inline(__always)
    func contains(_ byte: UInt8) -> Bool {
        byte < 128 && (byte < 64 ? low : high) &>> UInt64(byte) & 1 == 1
    }

    private static let letters = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789"

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
