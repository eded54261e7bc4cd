/// An end tag that browsers supply where it is missing: a cell's, an item's, a term's or a row's. Templates hold nearly
/// all of them, so that they are well formed; pages, most of which are tables, go without.
enum OptionalEndTag {
    /// The tags that end a cell, an item or a term, each with what it may stay out before. That follows at once: a blank
    /// in between would become part of what the tag ends.
    private static let ends: [(tag: [UInt8], isCell: Bool, followers: [[UInt8]])] = [
        ("</td>", true, ["<td", "<th"]), ("</th>", true, ["<td", "<th"]), ("</li>", false, ["<li", "</ul", "</ol"]),
        ("</dt>", false, ["<dt", "<dd"]), ("</dd>", false, ["<dt", "<dd", "</dl", "</div"]),
    ].map { tag, isCell, followers in (Array(tag.utf8), isCell, followers.map { Array($0.utf8) }) }

    private static let rowEnd = Array("</tr>".utf8)
    /// What follows a row, but for blanks, which are seen nowhere.
    private static let rowFollowers = ["<tr", "</tbody", "</thead", "</tfoot", "</table"].map { Array($0.utf8) }

    /// The range of the first of them.
    static func first(in markup: ArraySlice<UInt8>) -> Range<Int>? {
        for start in markup.indices where markup[start] == UInt8(ascii: "<") {
            if let tag = tag(beginning: markup[start...]) { return tag }
        }
        return nil
    }

    private static func tag(beginning markup: ArraySlice<UInt8>) -> Range<Int>? {
        if markup.starts(with: rowEnd) {
            let behind = markup.dropFirst(rowEnd.count)
            let next = behind.drop { $0.isSpace }
            return next.isEmpty || begins(next, rowFollowers) ? markup.startIndex..<behind.startIndex : nil
        }
        guard let (tag, isCell, followers) = ends.first(where: { markup.starts(with: $0.tag) }) else { return nil }
        let behind = markup.dropFirst(tag.count)
        return begins(behind, followers) || isCell && endsRow(behind) ? markup.startIndex..<behind.startIndex : nil
    }

    /// The last cell of a row ends with it.
    private static func endsRow(_ markup: ArraySlice<UInt8>) -> Bool {
        markup.starts(with: rowEnd) && begins(markup.dropFirst(rowEnd.count), rowFollowers)
    }

    /// Whether a tag of one of these names stands there, and not one whose name only begins alike.
    private static func begins(_ markup: ArraySlice<UInt8>, _ names: [[UInt8]]) -> Bool {
        names.contains { name in
            guard markup.starts(with: name), let next = markup.dropFirst(name.count).first else { return false }
            return next == UInt8(ascii: ">") || next == UInt8(ascii: "/") || next.isSpace
        }
    }
}
