/// What the scan of one page leaves behind: its defects, and what other pages and their links need to know.
struct PageReport: Sendable {
    /// A link to a place on another page, to be checked once all pages are known.
    struct AnchorLink: Sendable {
        let page: Int
        let anchor: TextHash
        /// Where the link stands in the bytes of its own page.
        let offset: Int
    }

    var defects: [PageDefect] = []
    /// In the page's order, those that stand there twice once.
    var anchors: [TextHash] = []
    var anchorLinks: [AnchorLink] = []
}

/// 64 bits that stand for an id or a path: millions of ids cannot be kept as texts. A chance collision could hide a
/// broken link, or take two ids for one (odds around 1 in 10¹¹ for a page of ten thousand ids).
struct TextHash: Sendable, Hashable {
    private var value: UInt64 = 0xCBF2_9CE4_8422_2325

    mutating func add(_ byte: UInt8) { value = (value ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }

    mutating func add(_ bytes: Span<UInt8>) {
        for offset in 0..<bytes.count { add(bytes[offset]) }
    }

    init(_ bytes: some Sequence<UInt8>) {
        for byte in bytes { add(byte) }
    }

    init(_ bytes: Span<UInt8>) { add(bytes) }

    /// Well mixed already.
    var bits: Int { Int(truncatingIfNeeded: value ^ value >> 32) }
}
