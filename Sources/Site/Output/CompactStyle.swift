/// A style sheet as it is published: without comments, and without the blanks that only its author needs. Every page
/// loads it.
package struct CompactStyle {
    package private(set) var bytes: [UInt8] = []

    package init(_ source: [UInt8]) {
        bytes.reserveCapacity(source.count)
        var rest = source[...]
        var isApart = false
        while let byte = rest.first {
            if rest.starts(with: "/*".utf8) {
                rest = Self.behindComment(rest)
                isApart = true
            } else if Self.blanks.contains(byte) {
                rest.removeFirst()
                isApart = true
            } else {
                if isApart, needsBlank(before: byte) { bytes.append(UInt8(ascii: " ")) }
                isApart = false
                if byte == UInt8(ascii: "}"), bytes.last == UInt8(ascii: ";") { bytes.removeLast() }
                take(Self.piece(of: rest), of: &rest)
            }
        }
    }

    private static let blanks = Set(" \t\r\n\u{c}".utf8)
    /// A blank behind these says nothing: a colon before a blank ends a property's name, for none ends a selector.
    private static let closed = Set("{};,:".utf8)
    /// Nor does one before these. Before a colon it says "any descendant".
    private static let opening = Set("{};,".utf8)

    private func needsBlank(before byte: UInt8) -> Bool {
        guard let last = bytes.last else { return false }
        return !Self.closed.contains(last) && !Self.opening.contains(byte)
    }

    private mutating func take(_ count: Int, of rest: inout ArraySlice<UInt8>) {
        bytes += rest.prefix(count)
        rest = rest.dropFirst(count)
    }

    private static func behindComment(_ rest: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        var rest = rest.dropFirst(2)
        while !rest.isEmpty, !rest.starts(with: "*/".utf8) { rest.removeFirst() }
        return rest.dropFirst(2)
    }

    /// How many bytes belong together: a whole string, an escape, or one byte.
    private static func piece(of rest: ArraySlice<UInt8>) -> Int {
        guard let first = rest.first else { return 0 }
        if first == UInt8(ascii: "\\") { return 2 }
        guard first == UInt8(ascii: "\"") || first == UInt8(ascii: "'") else { return 1 }
        var count = 1
        var isEscaped = false
        for byte in rest.dropFirst() {
            count += 1
            if isEscaped {
                isEscaped = false
            } else if byte == UInt8(ascii: "\\") {
                isEscaped = true
            } else if byte == first {
                break
            }
        }
        return count
    }
}
