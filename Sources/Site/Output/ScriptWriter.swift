import Markup
import Receivables

/// JSON that may stand in a script: nothing in it can end the script or break a line of it.
struct ScriptWriter {
    private(set) var writer: ByteWriter

    init(_ writer: ByteWriter) { self.writer = writer }

    mutating func raw(_ text: StaticString) { writer.write(text) }
    mutating func number(_ value: Int) { writer.write(value) }
    mutating func number(_ value: Int?) { if let value { writer.write(value) } }
    mutating func number(_ value: Double) { writer.write(verbatim: "\(value)") }

    mutating func column<Row>(_ name: String, _ rows: [Row], write: (inout ScriptWriter, Row) -> Void) {
        string(name)
        raw(":[")
        for (index, row) in rows.enumerated() {
            if index > 0 { raw(",") }
            write(&self, row)
        }
        raw("]")
    }

    mutating func string(_ text: String) {
        raw("\"")
        inner(text)
        raw("\"")
    }

    private mutating func inner(_ text: String) {
        if text.utf8.allSatisfy(Self.standsForItself) {
            writer.write(verbatim: text)
        } else {
            for scalar in text.unicodeScalars { write(scalar) }
        }
    }

    /// No byte of what must be escaped; U+2028 and U+2029 begin with 0xE2.
    private static func standsForItself(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "&"): false
        default: byte >= 0x20 && byte != 0xE2
        }
    }

    private mutating func write(_ scalar: Unicode.Scalar) {
        switch scalar {
        case "\"": raw("\\\"")
        case "\\": raw("\\\\")
        case "<", ">", "&", "\u{2028}", "\u{2029}": escape(scalar)
        case _ where scalar.value < 0x20: escape(scalar)
        default: writer.write(verbatim: String(Character(scalar)))
        }
    }

    private mutating func escape(_ scalar: Unicode.Scalar) {
        let digits = String(scalar.value, radix: 16)
        writer.write(verbatim: "\\u" + String(repeating: "0", count: 4 - digits.count) + digits)
    }
}

// MARK: Columns in one text

extension ScriptWriter {
    /// A member whose value is one text: a figure for each row, between commas.
    ///
    /// - Parameter first: of its object.
    mutating func figures<Row>(
        _ name: String, _ rows: [Row], first: Bool = false, write: (inout ScriptWriter, Row) -> Void
    ) {
        begin(name, first: first)
        for (index, row) in rows.enumerated() {
            if index > 0 { raw(",") }
            write(&self, row)
        }
        raw("\"")
    }

    /// A member whose value is one text: words of each row, between tabs. A tab within becomes a space.
    mutating func words<Row>(_ name: String, _ rows: [Row], first: Bool = false, _ word: (Row) -> String) {
        begin(name, first: first)
        for (index, row) in rows.enumerated() {
            if index > 0 { raw("\t") }
            let word = word(row)
            inner(word.utf8.contains(0x09) ? word.replacing("\t", with: " ") : word)
        }
        raw("\"")
    }

    private mutating func begin(_ name: String, first: Bool) {
        if !first { raw(",") }
        string(name)
        raw(":\"")
    }

    /// A plain decimal.
    mutating func amount(_ money: Money) { writer.write(verbatim: money.decimal) }

    /// A plain decimal of one place.
    mutating func tenths(_ value: Int128) {
        writer.write(verbatim: (value < 0 ? "-" : "") + "\(value.magnitude / 10).\(value.magnitude % 10)")
    }
}
