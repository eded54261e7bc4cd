/// The characters of a number's cell, full-width and typographic forms folded to the plain ones.
struct NumberGlyphs {
    enum Glyph: Hashable {
        case digit(UInt8)
        case blank
        /// A power of ten: 万 is 4.
        case unit(Int)
        case mark(CurrencyMark)
        case ascii(UInt8)
    }

    /// A number's cell is short; text that is longer is none.
    private static let limit = 128

    private let bytes: UnsafeRawBufferPointer
    private var position = 0
    private var width = 0
    private(set) var current: Glyph?

    /// Nil for cells too long to be a number.
    init?(_ bytes: UnsafeRawBufferPointer) {
        guard bytes.count <= NumberGlyphs.limit else { return nil }
        self.bytes = bytes
        load()
    }

    mutating func advance() {
        position += width
        load()
    }

    /// A lone dash or slash.
    var standsForNothing: Bool {
        guard position + width == bytes.count, case .ascii(let byte) = current else { return false }
        return byte == UInt8(ascii: "-") || byte == UInt8(ascii: "/")
    }

    /// Behind blanks: `1 234` but not `1 元`.
    var digitFollows: Bool {
        var ahead = self
        ahead.advance()
        if case .digit = ahead.current { return true }
        return false
    }

    /// An `E` with digits behind it.
    var isExponent: Bool {
        var ahead = self
        ahead.advance()
        if ahead.current == .ascii(UInt8(ascii: "+")) || ahead.current == .ascii(UInt8(ascii: "-")) { ahead.advance() }
        if case .digit = ahead.current { return true }
        return false
    }

    /// A currency's sign, or its code of three letters.
    mutating func takeMark() -> CurrencyMark? {
        if case .mark(let mark) = current {
            advance()
            return mark
        }
        var letters: UInt32 = 0
        for _ in 0..<3 {
            guard case .ascii(let byte) = current, (0x41...0x5A).contains(byte & 0xDF) else { return nil }
            letters = letters << 8 | UInt32(byte & 0xDF)
            advance()
        }
        if case .ascii(let byte) = current, (0x41...0x5A).contains(byte & 0xDF) { return nil }
        return .code(letters)
    }

    private mutating func load() {
        guard position < bytes.count else {
            (current, width) = (nil, 0)
            return
        }
        let byte = bytes[position]
        if byte < 0x80 {
            width = 1
            current = NumberGlyphs.plain(byte)
            return
        }
        width = max(UTF8Scan.lengthOfCharacter(in: bytes, at: position, end: bytes.count), 1)
        var scalar = UInt32(byte & (width == 2 ? 0x1F : 0x0F))
        for byte in bytes[position..<position + width].dropFirst() { scalar = scalar << 6 | UInt32(byte & 0x3F) }
        current = width == 2 || width == 3 ? NumberGlyphs.folded(scalar) : .ascii(0)
    }

    private static func plain(_ byte: UInt8) -> Glyph {
        switch byte {
        case 0x30...0x39: .digit(byte - 0x30)
        case 0x20, 0x09...0x0D: .blank
        case UInt8(ascii: "$"): .mark(.dollar)
        default: .ascii(byte)
        }
    }

    private static func folded(_ scalar: UInt32) -> Glyph {
        switch scalar {
        // Full-width forms of ASCII.
        case 0xFF01...0xFF5E: plain(UInt8(scalar - 0xFEE0))
        // Minus, en and em dash, small hyphen.
        case 0x2010...0x2015, 0x2212, 0xFE63: .ascii(UInt8(ascii: "-"))
        case 0x2019: .ascii(UInt8(ascii: "'"))
        case 0x00A0, 0x3000, 0x2000...0x200F, 0x202A...0x202F, 0xFEFF: .blank
        case 0x00A5, 0xFFE5: .mark(.yen)
        case 0x20AC: .mark(.euro)
        case 0x00A3, 0xFFE1: .mark(.pound)
        // 元 圆 圓
        case 0x5143, 0x5706, 0x5713: .mark(.yuan)
        // 百 千 仟 万 萬 亿 億
        case 0x767E: .unit(2)
        case 0x5343, 0x4EDF: .unit(3)
        case 0x4E07, 0x842C: .unit(4)
        case 0x4EBF, 0x5104: .unit(8)
        // 整, as in 5元整
        case 0x6574: .blank
        default: .ascii(0)
        }
    }
}
