package import Markup

/// Writes JSON piece by piece, two spaces a level, without ever holding the whole as values.
///
/// The caller writes keys in the order of their code points: that order is the format's.
package struct JSONWriter {
    package private(set) var output: ByteWriter
    /// Whether the object or array that is open has an element, one entry a level.
    private var hasElement: [Bool] = []
    private var isAfterKey = false

    package init(capacity: Int = 1 << 16) { output = ByteWriter(capacity: capacity) }

    package mutating func object(_ body: (inout JSONWriter) -> Void) {
        nest(UInt8(ascii: "{"), UInt8(ascii: "}"), body)
    }

    package mutating func array<Element>(
        _ elements: some Sequence<Element>, _ body: (inout JSONWriter, Element) -> Void
    ) {
        nest(UInt8(ascii: "["), UInt8(ascii: "]")) { json in
            for element in elements { body(&json, element) }
        }
    }

    package mutating func key(_ name: String) {
        begin()
        quote(name)
        output.write(": ")
        isAfterKey = true
    }

    package mutating func string(_ text: String) {
        begin()
        quote(text)
    }

    package mutating func number(_ integer: Int) {
        begin()
        output.write(integer)
    }

    /// - Parameter decimal: a number as it stands in JSON.
    package mutating func number(verbatim decimal: String) {
        begin()
        output.write(verbatim: decimal)
    }

    package mutating func bool(_ value: Bool) {
        begin()
        output.write(verbatim: value ? "true" : "false")
    }

    package mutating func null() {
        begin()
        output.write("null")
    }

    package consuming func finished() -> [UInt8] {
        output.write(byte: 0x0A)
        return output.bytes
    }

    private mutating func nest(_ open: UInt8, _ close: UInt8, _ body: (inout JSONWriter) -> Void) {
        begin()
        output.write(byte: open)
        hasElement.append(false)
        body(&self)
        if hasElement.removeLast() { newLine() }
        output.write(byte: close)
    }

    private mutating func begin() {
        if isAfterKey {
            isAfterKey = false
            return
        }
        guard let last = hasElement.indices.last else { return }
        if hasElement[last] { output.write(byte: UInt8(ascii: ",")) }
        hasElement[last] = true
        newLine()
    }

    private mutating func newLine() {
        output.write(byte: 0x0A)
        for _ in hasElement { output.write("  ") }
    }

    private mutating func quote(_ text: String) {
        output.write(byte: UInt8(ascii: "\""))
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "\""): output.write("\\\"")
            case UInt8(ascii: "\\"): output.write("\\\\")
            case 0x0A: output.write("\\n")
            case 0x0D: output.write("\\r")
            case 0x09: output.write("\\t")
            case 0..<0x20, 0x7F:
                output.write("\\u00")
                output.write(byte: JSONWriter.hexDigit(byte >> 4))
                output.write(byte: JSONWriter.hexDigit(byte & 15))
            default: output.write(byte: byte)
            }
        }
        output.write(byte: UInt8(ascii: "\""))
    }

    private static func hexDigit(_ value: UInt8) -> UInt8 {
        value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "a") + value - 10
    }
}
