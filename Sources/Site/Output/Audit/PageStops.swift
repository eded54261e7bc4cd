import CLinux

/// The places of a page at which the audit must look: `<`, `>`, quotes, `=` before anything else, and whatever may begin
/// tell-tale text. They are found for many bytes at once, and the reading goes from one to the next.
///
/// A tag without attributes is no such place where it surely is one: behind another tag's `>`, with nothing between that
/// could make it part of something else, unless it may begin a script or style. That is half of all tags and more.
struct PageStops: Sendable {
    /// A bit for each byte of the page, and at least one more.
    private var words: [UInt64] = []
    /// How many words are of this page.
    private var count = 0
    private var index = 0
    /// Those of the word at the index that are still ahead.
    private var ahead: UInt64 = 0

    /// Begins another page, in the memory of the one before.
    mutating func begin(_ bytes: [UInt8]) {
        count = bytes.count / 64 + 1
        if words.count < count { words.append(contentsOf: repeatElement(0, count: count - words.count)) }
        bytes.withUnsafeBytes { bytes in
            words.withUnsafeMutableBufferPointer { words in
                if let words = words.baseAddress { huikuan_mark_stops(bytes.baseAddress, bytes.count, words) }
            }
        }
        skip(to: 0)
    }

    /// The next place, or nil at the page's end.
    @inline(__always)
    mutating func next() -> Int? {
        while ahead == 0 {
            index += 1
            guard index < count else { return nil }
            ahead = words[index]
        }
        defer { ahead &= ahead &- 1 }
        return index &<< 6 | ahead.trailingZeroBitCount
    }

    /// Passes all that stands before the offset.
    @inline(__always)
    mutating func skip(to offset: Int) {
        index = offset / 64
        ahead = words[index] & ~0 << UInt64(offset % 64)
    }
}
