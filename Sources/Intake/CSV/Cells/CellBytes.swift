/// What a cell parser reads: a field's bytes, quotes already off.
package typealias CellBytes = UnsafeRawBufferPointer

extension UnsafeRawBufferPointer {
    /// Without the blanks at both ends: space, TAB, line ends, no-break and ideographic spaces, zero-width marks.
    package var trimmingBlanks: UnsafeRawBufferPointer {
        @inline(__always)
        get {
            // Most cells have printable ASCII at both ends, or are empty.
            guard count > 0 else { return self }
            return self[0] &- 0x21 < 0x5F && self[count - 1] &- 0x21 < 0x5F ? self : cutBlanks
        }
    }

    private var cutBlanks: UnsafeRawBufferPointer {
        var low = 0
        var high = count
        while low < high {
            let width = blankWidth(at: low, before: high)
            guard width > 0 else { break }
            low += width
        }
        while low < high {
            let width = blankWidth(endingAt: high, after: low)
            guard width > 0 else { break }
            high -= width
        }
        return UnsafeRawBufferPointer(rebasing: self[low..<high])
    }

    /// Trimmed, and out of the wrappings that keep a spreadsheet from reading a number: `'00123` and `="00123"`.
    package var unwrapped: UnsafeRawBufferPointer {
        let inner = trimmingBlanks
        if inner.count > 1, inner[0] == UInt8(ascii: "'") {
            return UnsafeRawBufferPointer(rebasing: inner[1...]).trimmingBlanks
        }
        if inner.count > 3, inner[0] == UInt8(ascii: "="), inner[1] == UInt8(ascii: "\""),
            inner[inner.count - 1] == UInt8(ascii: "\"")
        {
            return UnsafeRawBufferPointer(rebasing: inner[2..<inner.count - 1]).trimmingBlanks
        }
        return inner
    }

    /// The bytes as a string; those that are no UTF-8 are left out.
    package var lossyText: String {
        if let text = String(validating: self, as: UTF8.self) { return text }
        var kept: [UInt8] = []
        var position = 0
        while position < count {
            let length = UTF8Scan.lengthOfCharacter(in: self, at: position, end: count)
            kept.append(contentsOf: self[position..<position + length])
            position += Swift.max(length, 1)
        }
        return String(decoding: kept, as: UTF8.self)
    }

    func equals(_ text: StaticString) -> Bool {
        count == text.utf8CodeUnitCount && elementsEqual(UnsafeBufferPointer(start: text.utf8Start, count: count))
    }

    @inline(__always)
    private func blankWidth(at position: Int, before high: Int) -> Int {
        let byte = self[position]
        if byte < 0x80 { return byte == 0x20 || (0x09...0x0D).contains(byte) ? 1 : 0 }
        if byte == 0xC2 { return position + 1 < high && self[position + 1] == 0xA0 ? 2 : 0 }
        guard byte >= 0xE2, position + 2 < high else { return 0 }
        return isWideBlank(byte, self[position + 1], self[position + 2]) ? 3 : 0
    }

    @inline(__always)
    private func blankWidth(endingAt end: Int, after low: Int) -> Int {
        let byte = self[end - 1]
        if byte < 0x80 { return byte == 0x20 || (0x09...0x0D).contains(byte) ? 1 : 0 }
        if byte == 0xA0, end - 2 >= low, self[end - 2] == 0xC2 { return 2 }
        guard end - 3 >= low else { return 0 }
        return isWideBlank(self[end - 3], self[end - 2], byte) ? 3 : 0
    }

    /// U+3000, U+2000…U+200F, U+202A…U+202F, U+2066…U+2069 and U+FEFF.
    private func isWideBlank(_ first: UInt8, _ second: UInt8, _ third: UInt8) -> Bool {
        switch (first, second) {
        case (0xE3, 0x80): third == 0x80
        case (0xE2, 0x80): third <= 0x8F || (0xAA...0xAF).contains(third)
        case (0xE2, 0x81): (0xA6...0xA9).contains(third)
        case (0xEF, 0xBB): third == 0xBF
        default: false
        }
    }
}
