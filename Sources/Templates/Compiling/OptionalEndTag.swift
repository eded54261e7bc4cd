/// An end tag that browsers supply where it is missing: a cell's, an item's, a term's or a row's. Templates hold them all,
/// so that they are well formed; pages, most of which are tables, go without.
enum OptionalEndTag {
    /// The tags, each with what follows it where it may stay out. It follows at once: a blank in between would become
    /// part of what the tag ends. Behind a row a blank is seen nowhere.
    private static let all: [(tag: [UInt8], followers: [[UInt8]])] = [
        ("</td>", ["<td", "<th", "</tr><"]), ("</th>", ["<td", "<th", "</tr><"]), ("</tr>", [""]),
        ("</li>", ["<li", "</ul>", "</ol>"]), ("</dt>", ["<dt", "<dd"]), ("</dd>", ["<dt", "<dd", "</dl>", "</div>"]),
    ].map { tag, followers in (Array(tag.utf8), followers.map { Array($0.utf8) }) }

    /// The range of the first of them.
    static func first(in markup: ArraySlice<UInt8>) -> Range<Int>? {
        for start in markup.indices where markup[start] == UInt8(ascii: "<") {
            let rest = markup[start...]
            guard let (tag, followers) = all.first(where: { rest.starts(with: $0.tag) }) else { continue }
            let behind = rest.dropFirst(tag.count)
            if followers.contains(where: behind.starts(with:)) { return start..<behind.startIndex }
        }
        return nil
    }
}
