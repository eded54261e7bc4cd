import FoundationEssentials

/// What a PDF says of itself. Reads files with a plain table of objects, as Chromium writes them; of others nothing is
/// claimed.
package struct PrintedFile: Sendable {
    package let pages: Int
    package let title: String?
    package let language: String?
    package let isTagged: Bool
    /// Fonts that the reader's machine would have to have.
    package let missingFonts: Int
    /// Links that leave the document.
    package let links: Int
    /// On which page, from 1, each anchor stands that a link of the document leads to.
    package let places: [String: Int]

    package init?(path: String) {
        guard let data = FileManager.default.contents(atPath: path) else { return nil }
        self.init([UInt8](data))
    }

    /// Nil where the bytes are no PDF of that kind.
    package init?(_ bytes: [UInt8]) {
        guard let objects = ObjectTable(bytes) else { return nil }
        pages = objects.count { $0.has("/Type /Page") && !$0.has("/Type /Pages") }
        guard let catalogue = objects["/Root"] else { return nil }
        language = catalogue.string("/Lang")
        isTagged = catalogue.has("/Marked true")
        title = objects["/Info"]?.string("/Title")
        let order = objects.pages(below: catalogue.reference("/Pages"))
        let numbers = Dictionary(zip(order, 1...), uniquingKeysWith: { first, _ in first })
        places = (catalogue.reference("/Dests").flatMap { objects[number: $0] }?.destinations ?? [:])
            .compactMapValues { numbers[$0] }
        links = objects.count { $0.has("/URI (") || $0.has("/URI <") }
        missingFonts = objects.count { font in
            guard font.has("/Type /Font"), !font.has("/Type /FontDescriptor") else { return false }
            // Glyphs of the third type are drawn in the file itself; a composite font's are its descendant's.
            if font.has("/Subtype /Type3") || font.has("/Subtype /Type0") { return false }
            return font.reference("/FontDescriptor").flatMap { objects[number: $0] }?.has("/FontFile") != true
        }
    }
}

/// The dictionaries of a PDF's objects, found through its cross-reference table.
private struct ObjectTable {
    private var objects: [Int: PDFObject] = [:]
    private let trailer: PDFObject

    init?(_ bytes: [UInt8]) {
        let tail = PDFObject(bytes.suffix(2048))
        guard let start = tail.number(behind: "startxref"), start < bytes.count,
            bytes[start...].starts(with: "xref".utf8),
            let end = tail.place(of: "trailer")
        else { return nil }
        trailer = PDFObject(bytes[end...])
        var offsets: [Int: Int] = [:]
        var lines = bytes[start..<end].split(whereSeparator: { $0 == 10 || $0 == 13 }).dropFirst()
        var (next, left) = (0, 0)
        while let line = lines.popFirst() {
            let words = line.split(separator: UInt8(ascii: " ")).map { String(decoding: $0, as: UTF8.self) }
            if left == 0 {
                guard words.count == 2, let first = Int(words[0]), let count = Int(words[1]) else { return nil }
                (next, left) = (first, count)
            } else {
                guard words.count >= 3, let offset = Int(words[0]), offset < bytes.count else { return nil }
                if words[2] == "n" { offsets[next] = offset }
                (next, left) = (next + 1, left - 1)
            }
        }
        let sorted = offsets.sorted { $0.value < $1.value }
        for (index, object) in sorted.enumerated() {
            let end = index + 1 < sorted.count ? sorted[index + 1].value : start
            guard object.value < end else { return nil }
            objects[object.key] = PDFObject(withoutStream: bytes[object.value..<end])
        }
    }

    subscript(number number: Int) -> PDFObject? { objects[number] }

    /// The object that the trailer names.
    subscript(name: String) -> PDFObject? { trailer.reference(name).flatMap { objects[$0] } }

    /// Numbers of the pages' objects in their order, through the tree of pages.
    func pages(below root: Int?, depth: Int = 0) -> [Int] {
        guard let root, let node = objects[root], depth < 16 else { return [] }
        return node.has("/Type /Pages") ? node.kids.flatMap { pages(below: $0, depth: depth + 1) } : [root]
    }

    func count(_ holds: (PDFObject) -> Bool) -> Int { objects.values.count(where: holds) }
}

/// A piece of a PDF that is read as text.
private struct PDFObject {
    private let bytes: ArraySlice<UInt8>

    init(_ bytes: ArraySlice<UInt8>) { self.bytes = bytes }

    init(withoutStream bytes: ArraySlice<UInt8>) {
        let whole = PDFObject(bytes)
        self.bytes = whole.place(of: ">>\nstream").map { bytes[..<$0] } ?? bytes
    }

    func has(_ text: String) -> Bool { place(of: text) != nil }

    func place(of text: String) -> Int? {
        let wanted = Array(text.utf8)
        guard let first = wanted.first else { return nil }
        var rest = bytes
        while let start = rest.firstIndex(of: first) {
            if rest[start...].starts(with: wanted) { return start }
            rest = rest[(start + 1)...]
        }
        return nil
    }

    /// The digits behind a name.
    func number(behind name: String) -> Int? {
        guard let place = place(of: name) else { return nil }
        let digits = bytes[(place + name.utf8.count)...].drop { $0 <= 32 }.prefix { (0x30...0x39).contains($0) }
        return Int(String(decoding: digits, as: UTF8.self))
    }

    /// The number of the object that `name 12 0 R` refers to.
    func reference(_ name: String) -> Int? { number(behind: name + " ") }

    /// `/Kids [2 0 R 142 0 R]`
    var kids: [Int] {
        guard let place = place(of: "/Kids [") else { return [] }
        let list = bytes[(place + 7)...].prefix { $0 != UInt8(ascii: "]") }
        let words = list.split { $0 <= 32 }.map { Int(String(decoding: $0, as: UTF8.self)) }
        return stride(from: 0, to: words.count - 2, by: 3).compactMap { words[$0] }
    }

    /// `/name [2 0 R /XYZ 0 841 0]`: the object of the page that each name leads to. A name spells other bytes `#20`.
    var destinations: [String: Int] {
        var found: [String: Int] = [:]
        for entry in bytes.split(separator: UInt8(ascii: "]")) {
            guard let slash = entry.firstIndex(of: UInt8(ascii: "/")),
                let open = entry.firstIndex(of: UInt8(ascii: "[")), slash < open
            else { continue }
            let name = String(decoding: entry[(slash + 1)..<open].filter { $0 > 32 }, as: UTF8.self)
            let page = entry[(open + 1)...].prefix { (0x30...0x39).contains($0) }
            found[name] = Int(String(decoding: page, as: UTF8.self))
        }
        return found
    }

    /// A text: `(…)`, or `<FEFF…>` in UTF-16.
    func string(_ name: String) -> String? {
        guard let place = place(of: name + " ") else { return nil }
        var rest = bytes[(place + name.utf8.count + 1)...]
        guard let mark = rest.popFirst() else { return nil }
        if mark == UInt8(ascii: "<") {
            let digits = rest.prefix { $0 != UInt8(ascii: ">") }.compactMap {
                Character(UnicodeScalar($0)).hexDigitValue
            }
            let units = stride(from: 0, to: digits.count - 3, by: 4).map { place in
                digits[place..<(place + 4)].reduce(UInt16(0)) { $0 << 4 | UInt16($1) }
            }
            return String(decoding: units.drop { $0 == 0xFEFF }, as: UTF16.self)
        }
        guard mark == UInt8(ascii: "(") else { return nil }
        var text: [UInt8] = []
        while let byte = rest.popFirst(), byte != UInt8(ascii: ")") {
            text.append(byte == UInt8(ascii: "\\") ? rest.popFirst() ?? byte : byte)
        }
        return String(decoding: text, as: UTF8.self)
    }
}
