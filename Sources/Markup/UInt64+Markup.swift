extension UInt64 {
    /// Whether any of eight bytes is `&`, `<`, `>`, a quote or NUL. Pairs that differ in one bit are asked for at once.
    @inlinable @inline(__always)
    public var holdsMarkup: Bool {
        let ones: UInt64 = 0x0101_0101_0101_0101
        // The top bit of each byte that is zero; what is wrong above the lowest of them does no harm.
        func zeros(_ bytes: UInt64) -> UInt64 { (bytes &- ones) & ~bytes }
        let double = zeros(self ^ ones &* UInt64(UInt8(ascii: "\"")))
        let ampersandOrSingle = zeros((self & ~ones) ^ ones &* UInt64(UInt8(ascii: "&")))
        let lessOrGreater = zeros((self | ones &* 2) ^ ones &* UInt64(UInt8(ascii: ">")))
        return (zeros(self) | double | ampersandOrSingle | lessOrGreater) & (ones &* 0x80) != 0
    }
}
