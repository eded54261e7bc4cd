/// The usual link, read in one pass: names parted by slashes, perhaps behind some `../`, and perhaps an anchor. Nothing in
/// it needs to be resolved.
struct PlainLink {
    /// What stays of the page's folder once the link has climbed out of it, in bytes.
    let kept: Int
    /// What follows the `../`; nothing only where the link has no path at all.
    let path: Range<Int>
    /// Of the kept folder and the path.
    let pathHash: TextHash
    /// nil if nothing follows `#`.
    let anchor: TextHash?

    /// nil for any link that needs more than this.
    @inline(__always)
    init?(_ link: Span<UInt8>, from folder: PageFolder) {
        var kept = folder.bytes.count
        var start = 0
        while link.has("../", at: start) {
            guard kept > 0 else { return nil }
            kept = folder.parent(of: kept)
            start += 3
        }
        var hash = folder.hash(of: kept)
        guard let end = Self.readPath(link, from: start, &hash), start == 0 || start < end else { return nil }
        var anchor = TextHash(Span())
        for offset in end..<link.count {
            let byte = link[offset]
            if byte == UInt8(ascii: "&") || byte == UInt8(ascii: "%") { return nil }
            if offset > end { anchor.add(byte) }
        }
        self.kept = kept
        path = start..<end
        pathHash = hash
        self.anchor = end + 1 < link.count ? anchor : nil
    }

    /// - Returns: where the path ends, or nil for one that is not plain.
    @inline(__always)
    private static func readPath(_ link: Span<UInt8>, from start: Int, _ hash: inout TextHash) -> Int? {
        var isSegmentStart = true
        for offset in start..<link.count {
            let byte = link[offset]
            switch byte {
            // Most bytes of a link, and none of those below.
            case UInt8(ascii: "a")...: break
            case UInt8(ascii: "#"): return offset
            case UInt8(ascii: "&"), UInt8(ascii: "%"), UInt8(ascii: "?"), UInt8(ascii: ":"), UInt8(ascii: "\\"):
                return nil
            case UInt8(ascii: "/") where isSegmentStart, UInt8(ascii: ".") where isSegmentStart: return nil
            default: break
            }
            isSegmentStart = byte == UInt8(ascii: "/")
            hash.add(byte)
        }
        return link.count
    }
}
