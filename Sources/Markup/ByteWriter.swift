/// A growing UTF-8 buffer: what every page, chart and data file is written into.
///
/// Public, not package: its calls are made per byte and per value from other targets, and only public inlinable
/// code is specialised across them (Documentation/Decisions.md).
public struct ByteWriter: Sendable {
    public var bytes: [UInt8]

    public init(capacity: Int = 0) {
        bytes = []
        bytes.reserveCapacity(capacity)
    }

    @inlinable
    public mutating func write(_ text: StaticString) {
        bytes.append(contentsOf: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
    }

    /// Writes the text as it is: for markup and numbers, never for values that came from outside.
    @inlinable
    public mutating func write(verbatim text: String) {
        bytes.append(contentsOf: text.utf8)
    }

    @inlinable
    public mutating func write(verbatim bytes: [UInt8]) {
        self.bytes.append(contentsOf: bytes)
    }

    @inlinable
    public mutating func write(byte: UInt8) {
        bytes.append(byte)
    }

    /// A whole number in digits, without grouping: charts write thousands of them a page.
    @inlinable
    public mutating func write(_ integer: Int) {
        if integer < 0 { write("-") }
        let magnitude = integer.magnitude
        if magnitude >= 100 { writeDigits(magnitude / 100) }
        // Dividing by a number that the compiler knows is multiplying.
        let last = UInt8(truncatingIfNeeded: magnitude % 100)
        if magnitude >= 10 { bytes.append(UInt8(ascii: "0") + last / 10) }
        bytes.append(UInt8(ascii: "0") + last % 10)
    }

    @usableFromInline
    mutating func writeDigits(_ number: UInt) {
        if number >= 10 { writeDigits(number / 10) }
        bytes.append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: number % 10))
    }

    /// Writes text so that it is inert both between tags and inside a quoted attribute.
    @inlinable
    public mutating func write(escaping text: String) {
        // Without a copy of the text, whose references would be counted.
        let isWritten: Void? = text.utf8.withContiguousStorageIfAvailable { write(escaping: $0) }
        if isWritten == nil { Array(text.utf8).withUnsafeBufferPointer { write(escaping: $0) } }
    }

    /// Complexity: most texts hold nothing special and are copied at once; others go byte by byte.
    @inlinable
    mutating func write(escaping text: UnsafeBufferPointer<UInt8>) {
        if Self.isInert(text) { return bytes.append(contentsOf: text) }
        for byte in text { write(escaping: byte) }
    }

    /// Whether no byte needs escaping: eight at a time, the last eight once more where fewer are left.
    ///
    /// - Returns: false, too, for some texts of which none does.
    @inlinable
    static func isInert(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
        guard text.count >= 8 else { return !text.contains(where: isSpecial) }
        var place = 0
        while place < text.count {
            if eightBytes(of: text, at: min(place, text.count - 8)).holdsMarkup { return false }
            place += 8
        }
        return true
    }

    /// - Parameter place: seven more bytes follow there.
    @inlinable @inline(__always)
    static func eightBytes(of text: UnsafeBufferPointer<UInt8>, at place: Int) -> UInt64 {
        UnsafeRawBufferPointer(text).loadUnaligned(fromByteOffset: place, as: UInt64.self)
    }

    @inlinable
    static func isSpecial(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""), UInt8(ascii: "'"): true
        default: false
        }
    }

    @inlinable
    public mutating func write(escaping byte: UInt8) {
        switch byte {
        case UInt8(ascii: "&"): write("&amp;")
        case UInt8(ascii: "<"): write("&lt;")
        case UInt8(ascii: ">"): write("&gt;")
        case UInt8(ascii: "\""): write("&quot;")
        case UInt8(ascii: "'"): write("&#39;")
        default: bytes.append(byte)
        }
    }
}
