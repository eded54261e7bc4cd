/// A style sheet as it is published: without comments, and without the blanks that only its author needs. Every page
/// loads it.
package struct CompactStyle {
    package private(set) var bytes: [UInt8] = []

    package init(_ source: [UInt8]) {
        bytes.reserveCapacity(source.count)
        var rest = source[...]
        var isApart = false
        while let byte = rest.first {
            if byte == UInt8(ascii: "/"), rest.starts(with: "/*".utf8) {
                rest = Self.behindComment(rest)
                isApart = true
            } else if Self.isBlank(byte) {
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

    private static func isBlank(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\n"), UInt8(ascii: "\r"), 0x0C: true
        default: false
        }
    }

    /// A blank beside these says nothing.
    private static func parts(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: "{") || byte == UInt8(ascii: "}") || byte == UInt8(ascii: ";") || byte == UInt8(ascii: ",")
    }

    private func needsBlank(before byte: UInt8) -> Bool {
        guard let last = bytes.last else { return false }
        // Nor behind a colon, which ends a property's name, for none ends a selector; before one it says "any descendant".
        return !Self.parts(last) && last != UInt8(ascii: ":") && !Self.parts(byte)
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
