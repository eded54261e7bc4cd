/// Finds a list's head by a window of bytes; says in one look that most windows are not there.
struct WindowTable: Sendable {
    private var bits: [UInt64]
    private let bitShift: UInt64
    private var keys: [UInt64]
    private var heads: [Int32]
    private let slotShift: UInt64

    init(entries: Int) {
        // Sixteen bits and two slots for each entry.
        let slots = max(64, entries * 2).roundedUpToPowerOfTwo
        bits = [UInt64](repeating: 0, count: slots * 8 / 64)
        keys = [UInt64](repeating: 0, count: slots)
        heads = [Int32](repeating: -1, count: slots)
        slotShift = UInt64(64 - slots.trailingZeroBitCount)
        bitShift = slotShift - 3
    }

    /// The window of a text of four to seven bytes: its length keeps it apart from those of other lengths.
    @inline(__always)
    static func key(_ window: UInt64, length: Int) -> UInt64 {
        window & (1 << UInt64(length * 8) - 1) | UInt64(length) << 56
    }

    @inline(__always)
    private static func hash(_ key: UInt64) -> UInt64 { (key ^ key >> 31) &* 0x9E37_79B9_7F4A_7C15 }

    @inline(__always)
    func mayHold(_ key: UInt64) -> Bool {
        let bit = WindowTable.hash(key) >> bitShift
        return bits[Int(bit >> 6)] >> (bit & 63) & 1 == 1
    }

    /// −1 for none.
    subscript(key: UInt64) -> Int32 { heads[slot(of: key)] }

    /// - Returns: the head so far.
    mutating func insert(_ key: UInt64, _ head: Int32) -> Int32 {
        let bit = WindowTable.hash(key) >> bitShift
        bits[Int(bit >> 6)] |= 1 << (bit & 63)
        let slot = slot(of: key)
        let before = heads[slot]
        (keys[slot], heads[slot]) = (key, head)
        return before
    }

    private func slot(of key: UInt64) -> Int {
        let mask = keys.count - 1
        var slot = Int(WindowTable.hash(key) >> slotShift)
        while heads[slot] >= 0, keys[slot] != key { slot = (slot + 1) & mask }
        return slot
    }
}

/// About how often each window occurs among many texts.
struct WindowCounts {
    private var counts: [UInt16]
    private let shift: UInt64

    init(windows: Int) {
        let size = min(max(1024, windows), 1 << 20).roundedUpToPowerOfTwo
        counts = [UInt16](repeating: 0, count: size)
        shift = UInt64(64 - size.trailingZeroBitCount)
    }

    private func place(of window: UInt64) -> Int { Int((window &* 0x9E37_79B9_7F4A_7C15) >> shift) }

    mutating func count(_ text: [UInt8]) {
        WindowCounts.forEachWindow(of: text) { window, _ in
            let place = place(of: window)
            if counts[place] < .max { counts[place] += 1 }
        }
    }

    /// - Parameters:
    ///   - text: at least four bytes.
    ///   - breaks: bytes that no window holds.
    /// - Returns: nil where every window holds one.
    func rarestWindow(of text: [UInt8], between breaks: [UInt8]) -> (end: Int, key: UInt64)? {
        guard text.count >= 8 else {
            let window = text.reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
            return text.contains(where: breaks.contains)
                ? nil : (text.count - 1, WindowTable.key(window, length: text.count))
        }
        var best: (end: Int, key: UInt64, count: UInt16)?
        WindowCounts.forEachWindow(of: text) { window, end in
            let count = counts[place(of: window)]
            if let best, best.count <= count { return }
            if !text[end - 7...end].contains(where: breaks.contains) { best = (end, window, count) }
        }
        return best.map { ($0.end, $0.key) }
    }

    private static func forEachWindow(of text: [UInt8], _ body: (UInt64, Int) -> Void) {
        var window: UInt64 = 0
        for (end, byte) in text.enumerated() {
            window = window << 8 | UInt64(byte)
            if end >= 7 { body(window, end) }
        }
    }
}

extension Int {
    fileprivate var roundedUpToPowerOfTwo: Int {
        self <= 1 ? 1 : 1 << (Int.bitWidth - (self - 1).leadingZeroBitCount)
    }
}
