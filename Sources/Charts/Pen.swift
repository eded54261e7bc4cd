import Markup

/// Writes the data of one path.
struct Pen {
    /// The picture's own, taken for the time of the path.
    var writer: ByteWriter

    mutating func move(_ x: Double, _ y: Double) { PathCommand("M", x, y).write(to: &writer) }

    mutating func line(_ x: Double, _ y: Double) { PathCommand("L", x, y).write(to: &writer) }

    /// A point that the round line cap of its class makes a dot.
    mutating func dot(_ x: Double, _ y: Double) {
        var command = PathCommand("M", x, y)
        command.addDot()
        command.write(to: &writer)
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
        var number = PathCommand()
        number.add(tenths: tenths(value))
        number.write(to: &writer)
    }

    static func tenths(_ value: Double) -> Int {
        let bounded = value.isFinite ? min(max(value, -1e6), 1e6) : 0
        return Int(bounded * 10 + (bounded < 0 ? -0.5 : 0.5))
    }
}

/// The bytes of a command or a number of a path. They come together on the stack, for a picture has hundreds, and each
/// byte for itself would ask the growing buffer for room.
struct PathCommand {
    /// A letter, two numbers of at most nine bytes with a blank between, and a dot's line; a letter and two steps, which
    /// may be a digit longer, are less.
    private var bytes = InlineArray<24, UInt8>(repeating: 0)
    private var count = 0

    init() {}

    init(_ name: Unicode.Scalar, _ x: Double, _ y: Double) {
        add(UInt8(ascii: name))
        add(tenths: Pen.tenths(x))
        add(UInt8(ascii: " "))
        add(tenths: Pen.tenths(y))
    }

    mutating func add(_ byte: UInt8) {
        bytes[count] = byte
        count += 1
    }

    mutating func add(tenths: Int) {
        if tenths < 0 { add(UInt8(ascii: "-")) }
        let (whole, rest) = tenths.magnitude.quotientAndRemainder(dividingBy: 10)
        add(whole: whole)
        if rest != 0 { add(decimal: rest) }
    }

    /// How far a line goes on: no blank where a sign parts it from what stands before, no zero before its decimal.
    mutating func add(step tenths: Int, isFirst: Bool) {
        if tenths < 0 {
            add(UInt8(ascii: "-"))
        } else if !isFirst {
            add(UInt8(ascii: " "))
        }
        let (whole, rest) = tenths.magnitude.quotientAndRemainder(dividingBy: 10)
        if whole > 0 || rest == 0 { add(whole: whole) }
        if rest != 0 { add(decimal: rest) }
    }

    /// `h.01`
    mutating func addDot() {
        add(UInt8(ascii: "h"))
        add(UInt8(ascii: "."))
        add(UInt8(ascii: "0"))
        add(UInt8(ascii: "1"))
    }

    func write(to writer: inout ByteWriter) {
        bytes.span.extracting(..<count).withUnsafeBufferPointer { writer.bytes.append(contentsOf: $0) }
    }

    private mutating func add(whole: UInt) {
        if whole >= 10 { add(whole: whole / 10) }
        add(digit: whole % 10)
    }

    private mutating func add(decimal: UInt) {
        add(UInt8(ascii: "."))
        add(digit: decimal)
    }

    private mutating func add(digit: UInt) { add(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: digit)) }
}
