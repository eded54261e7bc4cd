/// A number's cell taken apart: sign, digits, decimals, unit, currency. No string, no floating point.
struct NumberScan {
    private(set) var isNegative = false
    private(set) var isPercent = false
    private(set) var mark: CurrencyMark?
    /// All digits as one integer.
    private(set) var digits: UInt128 = 0
    /// How many of them are decimals, less the powers of ten of a unit in the cell.
    private(set) var decimals = 0

    private var glyphs: NumberGlyphs
    private let decimalMark: UInt8
    private var signCount = 0
    private var openParenthesis = false

    /// Nil for a blank cell, and for the `-`, `—` or `/` that exports write for "nothing".
    init?(_ cell: CellBytes, decimalMark: UInt8) throws(CellProblem) {
        self.decimalMark = decimalMark
        let inner = cell.unwrapped
        guard !inner.isEmpty else { return nil }
        guard let glyphs = NumberGlyphs(inner) else { throw .notANumber }
        self.glyphs = glyphs
        if glyphs.standsForNothing { return nil }
        try readPrefix()
        try readDigits()
        try readSuffix()
        guard signCount <= 1, !openParenthesis else { throw .notANumber }
    }

    private mutating func readPrefix() throws(CellProblem) {
        while let glyph = glyphs.current {
            switch glyph {
            case .digit, .ascii(decimalMark): return
            case .blank: glyphs.advance()
            case .ascii(UInt8(ascii: "+")): try takeSign(negative: false)
            case .ascii(UInt8(ascii: "-")): try takeSign(negative: true)
            case .ascii(UInt8(ascii: "(")):
                openParenthesis = true
                try takeSign(negative: true)
            default: try takeMark()
            }
        }
    }

    private mutating func readDigits() throws(CellProblem) {
        var grouping = Grouping()
        var sawDigit = false
        var inDecimals = false
        reading: while let glyph = glyphs.current {
            switch glyph {
            case .digit(let digit):
                try append(digit)
                if inDecimals { decimals += 1 } else { grouping.digit() }
                sawDigit = true
            case .ascii(decimalMark) where !inDecimals: inDecimals = true
            case .ascii(UInt8(ascii: ",")) where !inDecimals, .ascii(UInt8(ascii: ".")) where !inDecimals,
                .ascii(UInt8(ascii: "'")) where !inDecimals:
                guard case .ascii(let separator) = glyph, grouping.separator(separator) else { throw .wrongGrouping }
            case .blank where !inDecimals && glyphs.digitFollows:
                guard grouping.separator(UInt8(ascii: " ")) else { throw .wrongGrouping }
            case .ascii(UInt8(ascii: "E")), .ascii(UInt8(ascii: "e")):
                if glyphs.isExponent { throw .scientificNotation }
                break reading
            case .ascii(UInt8(ascii: ",")), .ascii(UInt8(ascii: ".")): throw .wrongGrouping
            default: break reading
            }
            glyphs.advance()
        }
        guard sawDigit else { throw .notANumber }
        guard grouping.isComplete else { throw .wrongGrouping }
    }

    private mutating func readSuffix() throws(CellProblem) {
        while let glyph = glyphs.current {
            switch glyph {
            case .blank: glyphs.advance()
            case .unit(let power):
                decimals -= power
                glyphs.advance()
            case .ascii(UInt8(ascii: "%")) where !isPercent:
                isPercent = true
                glyphs.advance()
            case .ascii(UInt8(ascii: "-")): try takeSign(negative: true)
            case .ascii(UInt8(ascii: ")")) where openParenthesis:
                openParenthesis = false
                glyphs.advance()
            default: try takeMark()
            }
        }
    }

    private mutating func takeSign(negative: Bool) throws(CellProblem) {
        signCount += 1
        if negative { isNegative = true }
        glyphs.advance()
    }

    private mutating func takeMark() throws(CellProblem) {
        guard let found = glyphs.takeMark() else { throw .notANumber }
        // `¥12.00元` and `CNY ¥12.00` name one currency twice, which is no contradiction worth a row.
        if mark == nil || mark == .yen { mark = found }
    }

    private mutating func append(_ digit: UInt8) throws(CellProblem) {
        let (product, overflowed) = digits.multipliedReportingOverflow(by: 10)
        guard !overflowed else { throw .overflow }
        let (sum, carried) = product.addingReportingOverflow(UInt128(digit))
        guard !carried else { throw .overflow }
        digits = sum
    }
}

/// Thousands in threes, all with one separator.
private struct Grouping {
    private var separator: UInt8?
    private var sinceSeparator = 0

    mutating func digit() { sinceSeparator += 1 }

    mutating func separator(_ byte: UInt8) -> Bool {
        guard separator == nil ? (1...3).contains(sinceSeparator) : separator == byte && sinceSeparator == 3 else {
            return false
        }
        separator = byte
        sinceSeparator = 0
        return true
    }

    var isComplete: Bool { separator == nil || sinceSeparator == 3 }
}
