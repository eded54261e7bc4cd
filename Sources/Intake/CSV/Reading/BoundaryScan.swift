/// Finds where records begin without reading fields: follows quotes exactly as `CSVReader` does.
struct BoundaryScan {
    private let bytes: UnsafeRawBufferPointer
    private let range: Range<Int>
    private let delimiter: UInt8
    private let quotes = ByteMatcher(UInt8(ascii: "\""), UInt8(ascii: "\""))
    private let stops = ByteMatcher(UInt8(ascii: "\""), UInt8(ascii: "\n"), UInt8(ascii: "\r"), UInt8(ascii: "\r"))

    /// Everything before it is known; it lies outside of quotes.
    private var position: Int
    /// The end of the last quoted value: a quote directly behind it opens nothing.
    private var lastClosing: Int

    init(_ bytes: UnsafeRawBufferPointer, _ range: Range<Int>, delimiter: UInt8) {
        self.bytes = bytes
        self.range = range
        self.delimiter = delimiter
        position = range.lowerBound
        lastClosing = range.lowerBound - 1
    }

    /// The first start of a record at or after `wanted`; nil when there is none or an open quote hides it.
    mutating func recordStart(atOrAfter wanted: Int) -> Int? {
        while position < wanted {
            guard let quote = first(quotes, from: position, before: wanted) else {
                position = wanted
                if isAfterLineEnd(wanted) { return wanted }
                break
            }
            guard passQuote(at: quote) else { return nil }
        }
        while let stop = first(stops, from: position, before: range.upperBound) {
            guard bytes[stop] == UInt8(ascii: "\"") else { return LineScan.nextLine(in: bytes, from: stop) }
            guard passQuote(at: stop) else { return nil }
        }
        return nil
    }

    /// - Returns: false when the quote opens a value that nothing closes.
    private mutating func passQuote(at quote: Int) -> Bool {
        guard isOpening(quote) else {
            position = quote + 1
            return true
        }
        guard let closing = closingQuote(after: quote) else { return false }
        lastClosing = closing
        position = closing + 1
        return true
    }

    private func isAfterLineEnd(_ position: Int) -> Bool {
        guard position > range.lowerBound, position - 1 > lastClosing else { return false }
        let before = bytes[position - 1]
        if before == UInt8(ascii: "\n") { return true }
        return before == UInt8(ascii: "\r") && position < range.upperBound && bytes[position] != UInt8(ascii: "\n")
    }

    private func first(_ matcher: ByteMatcher, from position: Int, before end: Int) -> Int? {
        guard let start = bytes.baseAddress else { return nil }
        var position = position
        while position + 16 <= end {
            if let offset = matcher.first(in: start + position) { return position + offset }
            position += 16
        }
        guard position < end else { return nil }
        let rest = matcher.bits(inLast: end - position, of: start + position)
        return rest == 0 ? nil : position + rest.trailingZeroBitCount
    }

    /// A quote opens a value when only blanks stand between it and the delimiter or line end before it.
    private func isOpening(_ quote: Int) -> Bool {
        var before = quote - 1
        while before >= range.lowerBound, before > lastClosing, bytes[before] != delimiter,
            bytes[before] == UInt8(ascii: " ") || bytes[before] == UInt8(ascii: "\t")
        {
            before -= 1
        }
        if before < range.lowerBound { return true }
        guard before > lastClosing else { return false }
        return bytes[before] == delimiter || bytes[before] == UInt8(ascii: "\n") || bytes[before] == UInt8(ascii: "\r")
    }

    private func closingQuote(after opening: Int) -> Int? {
        var position = opening + 1
        while let quote = first(quotes, from: position, before: range.upperBound) {
            guard quote + 1 < range.upperBound, bytes[quote + 1] == UInt8(ascii: "\"") else { return quote }
            position = quote + 2
        }
        return nil
    }
}
