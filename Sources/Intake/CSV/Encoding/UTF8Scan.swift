/// Validity of UTF-8, fast where the text is ASCII.
enum UTF8Scan {
    /// The first byte at or after `position` that is no UTF-8 or is NUL; `end` when there is none.
    /// Complexity: O(n), sixty-four bytes at a time over ASCII.
    static func firstMisfit(in bytes: UnsafeRawBufferPointer, from position: Int, to end: Int) -> Int {
        guard let start = bytes.baseAddress else { return end }
        var position = position
        while position < end {
            if position + 64 <= end, isPlain(start + position) {
                position += 64
                continue
            }
            let blockEnd = min(position + 64, end)
            while position < blockEnd {
                let length = lengthOfCharacter(in: bytes, at: position, end: end)
                if length == 0 { return position }
                position += length
            }
        }
        return end
    }

    /// Whether all bytes are ASCII that no encoding uses to switch its state.
    static func isASCII(_ bytes: UnsafeRawBufferPointer) -> Bool {
        var position = 0
        while position + 8 <= bytes.count {
            let word = bytes.loadUnaligned(fromByteOffset: position, as: UInt64.self)
            if word & 0x8080_8080_8080_8080 != 0 { return false }
            position += 8
        }
        while position < bytes.count {
            if bytes[position] >= 0x80 { return false }
            position += 1
        }
        return !bytes.contains(0) && !bytes.contains(0x1B)
    }

    /// Whether the next 64 bytes are ASCII without NUL.
    @inline(__always)
    private static func isPlain(_ start: UnsafeRawPointer) -> Bool {
        var misfits = SIMD16<UInt8>(repeating: 0)
        let high = SIMD16<UInt8>(repeating: 0x80)
        for step in 0..<4 {
            // NUL less one is 255, so that one sign test finds both it and every byte above ASCII but 0x80 itself.
            let block = start.loadUnaligned(fromByteOffset: step * 16, as: SIMD16<UInt8>.self)
            misfits |= block | (block &- SIMD16<UInt8>(repeating: 1))
        }
        let words = unsafeBitCast(misfits & high, to: SIMD2<UInt64>.self)
        return words.x | words.y == 0
    }

    /// Bytes of the character at `position`, 0 for NUL and whatever is not UTF-8.
    @inline(__always)
    static func lengthOfCharacter(in bytes: UnsafeRawBufferPointer, at position: Int, end: Int) -> Int {
        let first = bytes[position]
        if first < 0x80 { return first == 0 ? 0 : 1 }
        switch first {
        case 0xC2...0xDF:
            return position + 1 < end && bytes[position + 1] & 0xC0 == 0x80 ? 2 : 0
        case 0xE0...0xEF:
            guard position + 2 < end, bytes[position + 1] & 0xC0 == 0x80, bytes[position + 2] & 0xC0 == 0x80 else {
                return 0
            }
            let second = bytes[position + 1]
            // Overlong forms and surrogates.
            return (first == 0xE0 && second < 0xA0) || (first == 0xED && second >= 0xA0) ? 0 : 3
        case 0xF0...0xF4:
            guard position + 3 < end, bytes[position + 1] & 0xC0 == 0x80, bytes[position + 2] & 0xC0 == 0x80,
                bytes[position + 3] & 0xC0 == 0x80
            else { return 0 }
            let second = bytes[position + 1]
            return (first == 0xF0 && second < 0x90) || (first == 0xF4 && second >= 0x90) ? 0 : 4
        default: return 0
        }
    }
}
