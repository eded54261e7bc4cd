extension Span where Element == UInt8 {
    /// Whether the text stands at the offset.
    @inline(__always)
    func has(_ text: StaticString, at offset: Int) -> Bool {
        let length = text.utf8CodeUnitCount
        guard offset >= 0, offset + length <= count else { return false }
        return text.withUTF8Buffer { wanted in
            for index in 0..<length where self[offset + index] != wanted[index] { return false }
            return true
        }
    }

    /// As `has`, with neither a letter nor a digit beside it.
    func hasWord(_ word: StaticString, at offset: Int) -> Bool {
        guard has(word, at: offset) else { return false }
        let end = offset + word.utf8CodeUnitCount
        return (offset == 0 || !self[offset - 1].isASCIIWord) && (end == count || !self[end].isASCIIWord)
    }

    /// As `has`, taking capital letters for small ones; the text is in small letters.
    @inline(__always)
    func hasIgnoringCase(_ text: StaticString, at offset: Int) -> Bool {
        let length = text.utf8CodeUnitCount
        guard offset >= 0, offset + length <= count else { return false }
        return text.withUTF8Buffer { wanted in
            for index in 0..<length where self[offset + index].lowercased != wanted[index] { return false }
            return true
        }
    }

    func firstOffset(of byte: UInt8, from start: Int) -> Int? {
        var offset = start
        while offset < count {
            if self[offset] == byte { return offset }
            offset += 1
        }
        return nil
    }

    func contains(_ byte: UInt8) -> Bool {
        for offset in 0..<count where self[offset] == byte { return true }
        return false
    }

    /// Complexity: eight bytes at a time.
    func begins(with text: Span<UInt8>) -> Bool {
        guard text.count <= count else { return false }
        var offset = 0
        while offset + 8 <= text.count {
            let eight = bytes.unsafeLoadUnaligned(fromByteOffset: offset, as: UInt64.self)
            if eight != text.bytes.unsafeLoadUnaligned(fromByteOffset: offset, as: UInt64.self) { return false }
            offset += 8
        }
        for offset in offset..<text.count where self[offset] != text[offset] { return false }
        return true
    }

    var array: [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(count)
        for offset in 0..<count { bytes.append(self[offset]) }
        return bytes
    }
}

extension UInt8 {
    var isASCIILetter: Bool { (self | 0x20) &- UInt8(ascii: "a") < 26 }
    var isASCIIWord: Bool { isASCIILetter || self &- UInt8(ascii: "0") < 10 }
    var lowercased: UInt8 { self &- UInt8(ascii: "A") < 26 ? self | 0x20 : self }
    var isHTMLSpace: Bool { self == 0x20 || self == 0x0A || self == 0x09 || self == 0x0D || self == 0x0C }
}
