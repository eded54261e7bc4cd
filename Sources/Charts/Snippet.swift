import Markup

/// A few bytes of markup with numbers, put together on the stack: a picture has hundreds, and asking the growing buffer
/// for room costs more than the bytes themselves.
struct Snippet {
    /// Room for the longest: what stands behind a text's class, and a rectangle's four numbers of at most nine bytes.
    private var bytes = InlineArray<88, UInt8>(repeating: 0)
    private var count = 0

    /// A sign or blank, seven digits, the mark and its decimal.
    static let longestNumber = 10

    func hasRoom(for more: Int) -> Bool { count + more <= bytes.count }

    mutating func removeAll() { count = 0 }

    @inline(__always)
    mutating func add(_ byte: UInt8) {
        bytes[count] = byte
        count += 1
    }

    @inline(__always)
    mutating func add(_ text: StaticString) {
        text.withUTF8Buffer { for byte in $0 { add(byte) } }
    }

    /// One decimal, no exponent; what is not finite is 0, so a picture never holds `nan`.
    mutating func add(_ value: Double) {
        let tenths = Self.tenths(value)
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

    func write(to writer: inout ByteWriter) {
        bytes.span.extracting(..<count).withUnsafeBufferPointer { writer.bytes.append(contentsOf: $0) }
    }

    static func tenths(_ value: Double) -> Int {
        let bounded = value.isFinite ? min(max(value, -1e6), 1e6) : 0
        return Int(bounded * 10 + (bounded < 0 ? -0.5 : 0.5))
    }

    private mutating func add(whole: UInt) {
        // Numbers are at most a million: small ones are divided faster.
        let small = UInt32(truncatingIfNeeded: whole)
        if small >= 100 { addHundreds(of: small) }
        if small >= 10 { add(digit: small / 10 % 10) }
        add(digit: small % 10)
    }

    private mutating func addHundreds(of whole: UInt32) {
        if whole >= 1_000 { addHundreds(of: whole / 10) }
        add(digit: whole / 100 % 10)
    }

    private mutating func add(decimal: UInt) {
        add(UInt8(ascii: "."))
        add(digit: UInt32(truncatingIfNeeded: decimal))
    }

    @inline(__always)
    private mutating func add(digit: UInt32) { add(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: digit)) }
}
