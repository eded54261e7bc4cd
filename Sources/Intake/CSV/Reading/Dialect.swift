/// What separates the fields of a file; quotes are always `"`, doubled inside of quotes.
package struct Dialect: Hashable, Sendable {
    package let delimiter: UInt8

    package static let comma = Dialect(delimiter: UInt8(ascii: ","))
    package static let semicolon = Dialect(delimiter: UInt8(ascii: ";"))
    package static let tab = Dialect(delimiter: UInt8(ascii: "\t"))
    package static let pipe = Dialect(delimiter: UInt8(ascii: "|"))
    package static let known = [comma, semicolon, tab, pipe]

    private init(delimiter: UInt8) { self.delimiter = delimiter }

    /// A declared delimiter: any ASCII character but letters, digits, quotes and line ends; also the word `tab`.
    package init?(declared text: String) {
        if text == "tab" || text == "\\t" {
            self = .tab
            return
        }
        guard text.utf8.count == 1, let byte = text.utf8.first, byte == 0x09 || (0x20..<0x7F).contains(byte) else {
            return nil
        }
        let isWordOrQuote = (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte & 0xDF) || byte == 0x22
        guard !isWordOrQuote else { return nil }
        self.init(delimiter: byte)
    }
}
