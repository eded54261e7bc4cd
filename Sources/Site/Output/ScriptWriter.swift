import Markup

/// JSON that may stand in a script: nothing in it can end the script or break a line of it.
struct ScriptWriter {
    private(set) var writer: ByteWriter

    init(_ writer: ByteWriter) { self.writer = writer }

    mutating func raw(_ text: StaticString) { writer.write(text) }
    mutating func number(_ value: Int) { writer.write(value) }

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
        if text.utf8.allSatisfy(Self.standsForItself) {
            writer.write(verbatim: text)
        } else {
            for scalar in text.unicodeScalars { write(scalar) }
        }
        raw("\"")
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
