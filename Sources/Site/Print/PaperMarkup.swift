import Markup

/// Rewrites a page of our own for paper: links lead nowhere there, and would carry the folder they were printed from
/// into the PDF; and where several dossiers share a page, each has its own names for its places.
///
/// Reads what our templates write: attributes in double quotes, no `<` or `"` of a value that is not escaped.
struct PaperMarkup {
    /// What stands before each place's name: `c12-` from the begin of the twelfth dossier on.
    private var prefix: [UInt8] = []

    /// How the part of a packet begins that is one customer's; its second class is his alone.
    private static let stop = Array("<section class=\"stop ".utf8)
    private static let names = ["id", "for", "aria-labelledby", "aria-describedby", "headers"].map { Array($0.utf8) }
    private static let link = Array("href".utf8)
    private static let anchor = Array("a".utf8)

    static func rewrite(_ page: [UInt8], into writer: inout ByteWriter) {
        var markup = PaperMarkup()
        markup.rewrite(page[...], into: &writer)
    }

    private mutating func rewrite(_ page: ArraySlice<UInt8>, into writer: inout ByteWriter) {
        var rest = page
        while let open = rest.firstIndex(of: UInt8(ascii: "<")) {
            writer.bytes.append(contentsOf: rest[..<open])
            rest = rest[open...]
            let end = Self.end(of: rest)
            if rest.starts(with: Self.stop) {
                let name = rest[(rest.startIndex + Self.stop.count)...].prefix { $0 != UInt8(ascii: "\"") }
                prefix = name + [UInt8(ascii: "-")]
            }
            rewrite(tag: rest[..<end], into: &writer)
            rest = rest[end...]
        }
        writer.bytes.append(contentsOf: rest)
    }

    /// Behind the tag's `>`; a `>` within quotes ends none.
    private static func end(of tag: ArraySlice<UInt8>) -> Int {
        var isQuoted = false
        for (index, byte) in zip(tag.indices, tag) {
            if byte == UInt8(ascii: "\"") { isQuoted.toggle() }
            if byte == UInt8(ascii: ">"), !isQuoted { return index + 1 }
        }
        return tag.endIndex
    }

    private func rewrite(tag: ArraySlice<UInt8>, into writer: inout ByteWriter) {
        let isAnchor = tag.dropFirst().prefix { $0 != UInt8(ascii: " ") && $0 != UInt8(ascii: ">") }
            .elementsEqual(Self.anchor)
        guard isAnchor || !prefix.isEmpty else { return writer.bytes.append(contentsOf: tag) }
        var rest = tag
        while let quote = rest.firstIndex(of: UInt8(ascii: "\"")),
            let close = rest[(quote + 1)...].firstIndex(of: UInt8(ascii: "\""))
        {
            let name = rest[..<quote].dropLast()
            let start = name.lastIndex(of: UInt8(ascii: " ")) ?? rest.startIndex
            write(
                name: name[min(start + 1, name.endIndex)...], value: rest[(quote + 1)..<close],
                before: rest[..<start], isAnchor: isAnchor, into: &writer)
            rest = rest[(close + 1)...]
        }
        writer.bytes.append(contentsOf: rest)
    }

    private func write(
        name: ArraySlice<UInt8>, value: ArraySlice<UInt8>, before: ArraySlice<UInt8>, isAnchor: Bool,
        into writer: inout ByteWriter
    ) {
        writer.bytes.append(contentsOf: before)
        if isAnchor, name.elementsEqual(Self.link), value.first != UInt8(ascii: "#") { return }
        writer.write(" ")
        writer.bytes.append(contentsOf: name)
        writer.write("=\"")
        if Self.names.contains(where: { name.elementsEqual($0) }) {
            for (place, part) in value.split(separator: UInt8(ascii: " ")).enumerated() {
                if place > 0 { writer.write(" ") }
                writer.bytes += prefix + part
            }
        } else if isAnchor, name.elementsEqual(Self.link) {
            writer.bytes += [UInt8(ascii: "#")] + prefix + value.dropFirst()
        } else {
            writer.bytes.append(contentsOf: value)
        }
        writer.write("\"")
    }
}
