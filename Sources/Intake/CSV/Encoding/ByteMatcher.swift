/// Finds two or four byte values sixteen at a time.
struct ByteMatcher {
    private let first, second, third, fourth: SIMD16<UInt8>

    init(_ first: UInt8, _ second: UInt8) { self.init(first, second, first, second) }

    init(_ first: UInt8, _ second: UInt8, _ third: UInt8, _ fourth: UInt8) {
        self.first = SIMD16(repeating: first)
        self.second = SIMD16(repeating: second)
        self.third = SIMD16(repeating: third)
        self.fourth = SIMD16(repeating: fourth)
    }

    /// The offset of the first match in the 16 bytes at `start`.
    @inline(__always)
    func first(in start: UnsafeRawPointer) -> Int? {
        let words = flags(of: start.loadUnaligned(as: SIMD16<UInt8>.self))
        if words.x != 0 { return words.x.trailingZeroBitCount >> 3 }
        return words.y != 0 ? 8 + words.y.trailingZeroBitCount >> 3 : nil
    }

    /// One bit for each of the 64 bytes at `start`, the lowest for the first.
    @inline(__always)
    func bits(in start: UnsafeRawPointer) -> UInt64 {
        var bits: UInt64 = 0
        for step in 0..<4 {
            let words = flags(of: start.loadUnaligned(fromByteOffset: step * 16, as: SIMD16<UInt8>.self))
            bits |= (gathered(words.x) | gathered(words.y) << 8) << UInt64(step * 16)
        }
        return bits
    }

    /// How many of the 64 bytes at `start` match: without telling which, at half the cost of `bits`.
    @inline(__always)
    func count(in start: UnsafeRawPointer) -> Int {
        var sums = SIMD2<UInt64>(repeating: 0)
        for step in 0..<4 {
            sums &+= flags(of: start.loadUnaligned(fromByteOffset: step * 16, as: SIMD16<UInt8>.self))
        }
        // Eight at most in each byte; the product adds the bytes up in the highest.
        return Int(((sums.x &+ sums.y) &* 0x0101_0101_0101_0101) >> 56)
    }

    /// The bits of the last bytes of a text, fewer than 64.
    @inline(__always)
    func bits(inLast count: Int, of start: UnsafeRawPointer) -> UInt64 {
        var bits: UInt64 = 0
        for index in 0..<count {
            let byte = start.load(fromByteOffset: index, as: UInt8.self)
            let isMatch = byte == first[0] || byte == second[0] || byte == third[0] || byte == fourth[0]
            bits |= (isMatch ? 1 : 0) << UInt64(index)
        }
        return bits
    }

    /// 1 in each byte that matches.
    @inline(__always)
    private func flags(of block: SIMD16<UInt8>) -> SIMD2<UInt64> {
        let matches = (block .== first) .| (block .== second) .| (block .== third) .| (block .== fourth)
        return unsafeBitCast(
            SIMD16<UInt8>(repeating: 0).replacing(with: SIMD16<UInt8>(repeating: 1), where: matches),
            to: SIMD2<UInt64>.self)
    }

    /// Eight bytes of 0 or 1 to eight bits: the product moves the lowest bit of byte i to bit 56 + i.
    @inline(__always)
    private func gathered(_ flags: UInt64) -> UInt64 { (flags &* 0x0102_0408_1020_4080) >> 56 }
}
