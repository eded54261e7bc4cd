import Markup

/// Writes the data of one path.
struct Pen {
    /// The picture's own, taken for the time of the path.
    var writer: ByteWriter

    mutating func move(_ x: Double, _ y: Double) { command(UInt8(ascii: "M"), x, y) }

    mutating func line(_ x: Double, _ y: Double) { command(UInt8(ascii: "L"), x, y) }

    /// A point that the round line cap of its class makes a dot.
    mutating func dot(_ x: Double, _ y: Double) {
        move(x, y)
        writer.write("h.01")
    }

    mutating func rectangle(x: Double, y: Double, width: Double, height: Double) {
        guard width > 0, height > 0 else { return }
        move(x, y)
        writer.write(byte: UInt8(ascii: "h"))
        Self.number(width, into: &writer)
        writer.write(byte: UInt8(ascii: "v"))
        Self.number(height, into: &writer)
        writer.write(byte: UInt8(ascii: "h"))
        Self.number(-width, into: &writer)
        writer.write(byte: UInt8(ascii: "z"))
    }

    mutating func close() { writer.write(byte: UInt8(ascii: "z")) }

    /// One decimal, no exponent; what is not finite is 0, so a picture never holds `nan`.
    static func number(_ value: Double, into writer: inout ByteWriter) {
        let tenths = tenths(value)
        if tenths < 0 { writer.write(byte: UInt8(ascii: "-")) }
        let magnitude = tenths.magnitude
        writer.write(Int(magnitude / 10))
        guard magnitude % 10 != 0 else { return }
        writer.write(byte: UInt8(ascii: "."))
        writer.write(byte: UInt8(ascii: "0") + UInt8(magnitude % 10))
    }

    static func tenths(_ value: Double) -> Int {
        let bounded = value.isFinite ? min(max(value, -1e6), 1e6) : 0
        return Int(bounded * 10 + (bounded < 0 ? -0.5 : 0.5))
    }

    private mutating func command(_ name: UInt8, _ x: Double, _ y: Double) {
        writer.write(byte: name)
        Self.number(x, into: &writer)
        writer.write(byte: UInt8(ascii: " "))
        Self.number(y, into: &writer)
    }
}
