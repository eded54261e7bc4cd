/// Lines as editors count them: LF, CRLF and a lone CR each end one.
enum LineScan {
    static func isLineEnd(_ byte: UInt8) -> Bool { byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") }

    /// Where the line after the one at `position` begins; the text's end when there is none.
    static func nextLine(in bytes: UnsafeRawBufferPointer, from position: Int) -> Int {
        var position = firstLineEnd(in: bytes, from: position)
        guard position < bytes.count else { return bytes.count }
        let isCR = bytes[position] == UInt8(ascii: "\r")
        position += 1
        if isCR, position < bytes.count, bytes[position] == UInt8(ascii: "\n") { position += 1 }
        return position
    }

    /// The position of the first LF or CR at or after `position`; the text's end when there is none.
    static func firstLineEnd(in bytes: UnsafeRawBufferPointer, from position: Int) -> Int {
        guard let start = bytes.baseAddress else { return bytes.count }
        let matcher = ByteMatcher(UInt8(ascii: "\n"), UInt8(ascii: "\r"))
        var position = position
        while position + 16 <= bytes.count {
            if let offset = matcher.first(in: start + position) { return position + offset }
            position += 16
        }
        while position < bytes.count, bytes[position] != UInt8(ascii: "\n"), bytes[position] != UInt8(ascii: "\r") {
            position += 1
        }
        return position
    }

    /// The same in a text of units of 2 or 4 bytes: where the next line begins.
    static func nextLine(in bytes: UnsafeRawBufferPointer, from position: Int, units: UnitReading) -> Int {
        var position = position
        while position + units.width <= bytes.count {
            let unit = units.value(in: bytes, at: position)
            position += units.width
            if unit == 0x0A { return position }
            guard unit == 0x0D else { continue }
            if position + units.width <= bytes.count, units.value(in: bytes, at: position) == 0x0A {
                position += units.width
            }
            return position
        }
        return bytes.count
    }

    /// How many lines end in the range. Complexity: O(n), sixty-four bytes at a time.
    static func countLineEnds(in bytes: UnsafeRawBufferPointer, _ range: Range<Int>) -> Int {
        guard let start = bytes.baseAddress else { return 0 }
        let feeds = ByteMatcher(UInt8(ascii: "\n"), UInt8(ascii: "\n"))
        let returns = ByteMatcher(UInt8(ascii: "\r"), UInt8(ascii: "\r"))
        var count = 0
        var position = range.lowerBound
        var carriedReturn: UInt64 = 0
        while position + 64 <= range.upperBound {
            if carriedReturn == 0, returns.count(in: start + position) == 0 {
                count += feeds.count(in: start + position)
                position += 64
                continue
            }
            let feedBits = feeds.bits(in: start + position)
            let returnBits = returns.bits(in: start + position)
            // A CR and the LF behind it are one end.
            let pairs = feedBits & (returnBits << 1 | carriedReturn)
            count += feedBits.nonzeroBitCount + returnBits.nonzeroBitCount - pairs.nonzeroBitCount
            carriedReturn = returnBits >> 63
            position += 64
        }
        while position < range.upperBound {
            let byte = bytes[position]
            if byte == UInt8(ascii: "\r") || (byte == UInt8(ascii: "\n") && carriedReturn == 0) { count += 1 }
            carriedReturn = byte == UInt8(ascii: "\r") ? 1 : 0
            position += 1
        }
        return count
    }
}

/// How the units of UTF-16 and UTF-32 lie in memory.
struct UnitReading {
    let width: Int
    private let isBigEndian: Bool

    init(_ encoding: TextEncoding) {
        width = encoding.unitWidth
        isBigEndian = encoding.name.hasSuffix("BE")
    }

    func value(in bytes: UnsafeRawBufferPointer, at position: Int) -> UInt32 {
        var value: UInt32 = 0
        for index in 0..<width {
            let byte = UInt32(bytes[position + (isBigEndian ? index : width - 1 - index)])
            value = value << 8 | byte
        }
        return value
    }
}
