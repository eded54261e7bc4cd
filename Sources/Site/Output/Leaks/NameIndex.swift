/// Names, identifiers and phone numbers as a search over bytes finds them: all of them in one pass.
///
/// Each text is known by one window of its bytes, the one that fewest others share: eight bytes, or all of a shorter
/// text. While the bytes go by, their last eight are held against a table of bits, which almost all of them fail.
package struct NameIndex: Sendable {
    /// All spellings, one behind the other.
    private var bytes: [UInt8] = []
    private var spellings: [Spelling] = []
    private var table = WindowTable(entries: 0)
    /// By byte: whether it ends every window (bit 0), and which lengths of short texts end with it (bits 4 to 7).
    private var kinds = [UInt8](repeating: 0, count: 256)
    /// How many texts were given, the too short ones included.
    package let count: Int

    /// A text as it is, or as a page or a file name writes it.
    private struct Spelling {
        let text: Int32
        let start: Int32
        let length: Int32
        /// Of its window, from its own beginning.
        let windowEnd: Int32
        /// The next spelling with the same window; −1 ends.
        let next: Int32
        let isNumber: Bool
    }

    /// Shorter texts are no names: they stand anywhere.
    package static let fewestCharacters = 4
    /// A shorter number is any figure of a page.
    package static let fewestDigits = 8

    /// - Parameter texts: those that are too short to mean anybody are never found.
    /// - Complexity: O(bytes of all texts).
    package init(_ texts: [String]) {
        count = texts.count
        var pieces: [(text: Int, bytes: [UInt8], isNumber: Bool)] = []
        for (index, text) in texts.enumerated() {
            let isNumber = text.utf8.allSatisfy { $0 &- 0x30 < 10 }
            guard text.count >= (isNumber ? Self.fewestDigits : Self.fewestCharacters) else { continue }
            for spelling in Self.spellings(of: text) { pieces.append((index, spelling, isNumber)) }
        }
        var commonness = WindowCounts(windows: pieces.reduce(0) { $0 + $1.bytes.count })
        for piece in pieces { commonness.count(piece.bytes) }
        table = WindowTable(entries: pieces.count)
        for byte in Self.breaks { kinds[Int(byte)] = 1 }
        for piece in pieces {
            guard let (end, key) = commonness.rarestWindow(of: piece.bytes, between: Self.breaks) else { continue }
            if let last = piece.bytes.last, piece.bytes.count < 8 { kinds[Int(last)] |= 1 << UInt8(piece.bytes.count) }
            let next = table.insert(key, Int32(spellings.count))
            spellings.append(
                Spelling(
                    text: Int32(piece.text), start: Int32(bytes.count), length: Int32(piece.bytes.count),
                    windowEnd: Int32(end), next: next, isNumber: piece.isNumber))
            bytes += piece.bytes
        }
    }

    /// What separates the pieces of markup and lines. A page writes them otherwise within a name, so that no window need
    /// go across one, and half of a page's windows need no look.
    private static let breaks = Array("<>\"=\n".utf8)

    private static let entities: [Character: String] = [
        "&": "&amp;", "<": "&lt;", ">": "&gt;", "\"": "&#34;", "'": "&#39;",
    ]

    /// As it is; with HTML's entities; with a script's escapes; as a file name.
    private static func spellings(of text: String) -> [[UInt8]] {
        var all = [Array(text.utf8)]
        func add(_ spelling: String) {
            let bytes = Array(spelling.utf8)
            if !all.contains(bytes) { all.append(bytes) }
        }
        if text.utf8.contains(where: { [0x22, 0x26, 0x27, 0x3C, 0x3E].contains($0) }) {
            add(text.escaped { _, character in entities[character] ?? "" })
            add(
                text.escaped { code, character in
                    character == "\"" ? "\\\"" : character == "'" ? "'" : "\\u00" + String(code, radix: 16)
                })
        }
        let slug = Slug(of: text).text
        if slug.utf8.count >= fewestDigits { add(slug) }
        return all
    }
}

extension String {
    /// With each of `"`, `&`, `'`, `<` and `>` replaced.
    fileprivate func escaped(_ replacement: (UInt8, Character) -> String) -> String {
        reduce(into: "") { result, character in
            if let byte = character.asciiValue, [0x22, 0x26, 0x27, 0x3C, 0x3E].contains(byte) {
                result += replacement(byte, character)
            } else {
                result.append(character)
            }
        }
    }
}

// MARK: - Searching

extension NameIndex {
    /// Tells of every occurrence: the text's position in the list that the index was made of, and its bytes.
    ///
    /// A word or a number is found only as a whole: `C0042` does not stand in `C00421`, nor `20260630` in `20260630.5`.
    ///
    /// - Parameter body: returns false to end the search.
    /// - Complexity: O(bytes).
    package func search(_ text: [UInt8], _ body: (_ text: Int, _ place: Range<Int>) -> Bool) {
        guard !spellings.isEmpty else { return }
        var window: UInt64 = 0
        var length = 0
        let span = text.span
        for end in 0..<span.count {
            let byte = span[end]
            let kind = kinds[Int(byte)]
            window = window << 8 | UInt64(byte)
            length = kind & 1 == 1 ? 0 : length + 1
            if length >= 8, !report(window, at: end, of: span, body) { return }
            if kind > 1, !reportShort(window, kind, length, at: end, of: span, body) { return }
        }
    }

    private func reportShort(
        _ window: UInt64, _ kind: UInt8, _ length: Int, at end: Int, of span: borrowing Span<UInt8>,
        _ body: (Int, Range<Int>) -> Bool
    ) -> Bool {
        for short in 4...7 where short <= length && kind >> UInt8(short) & 1 == 1 {
            if !report(WindowTable.key(window, length: short), at: end, of: span, body) { return false }
        }
        return true
    }

    @inline(__always)
    private func report(
        _ key: UInt64, at end: Int, of span: borrowing Span<UInt8>, _ body: (Int, Range<Int>) -> Bool
    ) -> Bool {
        guard table.mayHold(key) else { return true }
        return reportAll(key, at: end, of: span, body)
    }

    @inline(never)
    private func reportAll(
        _ key: UInt64, at end: Int, of span: borrowing Span<UInt8>, _ body: (Int, Range<Int>) -> Bool
    ) -> Bool {
        var index = table[key]
        while index >= 0 {
            let spelling = spellings[Int(index)]
            let start = end - Int(spelling.windowEnd)
            let place = start..<start + Int(spelling.length)
            if stands(spelling, at: place, of: span), !body(Int(spelling.text), place) { return false }
            index = spelling.next
        }
        return true
    }

    private func stands(_ spelling: Spelling, at place: Range<Int>, of span: borrowing Span<UInt8>) -> Bool {
        guard place.lowerBound >= 0, place.upperBound <= span.count else { return false }
        for offset in 0..<place.count
        where bytes[Int(spelling.start) + offset] != span[place.lowerBound + offset] { return false }
        return !Self.goesOn(before: place.lowerBound, spelling.isNumber, of: span)
            && !Self.goesOn(behind: place.upperBound, spelling.isNumber, of: span)
    }

    private static func goesOn(before start: Int, _ isNumber: Bool, of span: borrowing Span<UInt8>) -> Bool {
        guard start > 0, span[start].isASCIIWord else { return false }
        if span[start - 1].isASCIIWord { return true }
        return isNumber && start > 1 && span[start - 1].joinsDigits && span[start - 2] &- 0x30 < 10
    }

    private static func goesOn(behind end: Int, _ isNumber: Bool, of span: borrowing Span<UInt8>) -> Bool {
        guard end < span.count, span[end - 1].isASCIIWord else { return false }
        if span[end].isASCIIWord { return true }
        return isNumber && end + 1 < span.count && span[end].joinsDigits && span[end + 1] &- 0x30 < 10
    }
}

extension UInt8 {
    /// `.` or `,` within a figure.
    fileprivate var joinsDigits: Bool { self == UInt8(ascii: ".") || self == UInt8(ascii: ",") }
}
