/// Looks through a tree's files for the names, identifiers and phone numbers of those whom it must not tell of.
///
/// The index holds everybody's; what the tree's own data, the content or the words of the pages hold is allowed. So a
/// stranger who is called like a colleague, or by an ordinary word, raises no alarm.
package struct LeakSearch: Sendable {
    private let index: NameIndex
    private var isAllowed: [Bool]

    package init(_ index: NameIndex) {
        self.index = index
        isAllowed = [Bool](repeating: false, count: index.count)
    }

    /// Allows every text that stands in these bytes.
    package mutating func allow(_ text: [UInt8]) {
        index.search(text) { name, _ in
            isAllowed[name] = true
            return true
        }
    }

    package mutating func allow(_ text: String) { allow(Array(text.utf8)) }

    /// The first text that a reader of the file could find and is not allowed.
    ///
    /// - Parameter fileExtension: what in a file is text depends on its kind.
    package func first(in bytes: [UInt8], fileExtension: Substring) -> Range<Int>? {
        guard fileExtension != "css" else { return nil }
        var found: Range<Int>?
        index.search(bytes) { name, place in
            guard !isAllowed[name], LeakSearch.isText(place, of: bytes, fileExtension) else { return true }
            found = place
            return false
        }
        return found
    }

    /// Not a tag's or an attribute's name, a class, a drawing's figures, or a key of a script's data.
    private static func isText(_ place: Range<Int>, of bytes: [UInt8], _ fileExtension: Substring) -> Bool {
        switch fileExtension {
        case "html", "svg": isShown(place.lowerBound, of: bytes)
        case "js", "json": !bytes[place.upperBound...].starts(with: "\":".utf8)
        default: true
        }
    }

    private static func isShown(_ offset: Int, of bytes: [UInt8]) -> Bool {
        let isBracket = { (byte: UInt8) in byte == UInt8(ascii: "<") || byte == UInt8(ascii: ">") }
        guard let bracket = bytes[..<offset].lastIndex(where: isBracket), bytes[bracket] == UInt8(ascii: "<") else {
            return true
        }
        // Within a tag: in the value of an attribute, if a quote was opened.
        let tag = bytes[bracket..<offset]
        guard let quote = tag.lastIndex(of: UInt8(ascii: "\"")), quote > bracket,
            bytes[quote - 1] == UInt8(ascii: "=")
        else { return false }
        let name = bytes[bracket..<quote - 1].reversed().prefix { !$0.isHTMLSpace }.reversed()
        return !unread.contains(String(decoding: Array(name), as: UTF8.self))
    }

    /// Attributes that nobody reads and no data enters.
    private static let unread: Set = ["class", "d", "points", "transform", "viewBox", "fill", "stroke"]
}
