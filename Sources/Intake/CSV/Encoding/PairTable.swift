/// The two-byte characters of an encoding that extends ASCII, asked once of the C library: GB18030, GBK, Big5 and their
/// like decode several times faster through it than line by line through the library.
///
/// Only pairs that the library decodes as one whole character are in the table; everything else (four-byte characters,
/// bytes that stand alone, misfits) is left to it.
struct PairTable {
    /// By lead and trail byte: up to three bytes of UTF-8 in the low 24 bits, how many in the highest 8; 0 for none.
    private let entries: [UInt32]

    /// Nil where ASCII is not plain, and where no two bytes make a character.
    init?(_ transcoder: borrowing Transcoder) {
        guard transcoder.keepsASCII else { return nil }
        var entries = [UInt32](repeating: 0, count: 128 * 256)
        var output = GrowingBytes(capacity: 64)
        for lead in UInt8(0x81)...0xFE where !PairTable.stands(alone: lead, transcoder, &output) {
            for trail in UInt8(0x40)...0xFE {
                entries[Int(lead & 0x7F) << 8 | Int(trail)] = PairTable.entry(lead, trail, transcoder, &output)
            }
        }
        guard entries.contains(where: { $0 != 0 }) else { return nil }
        self.entries = entries
    }

    /// Appends characters as long as they are ASCII or in the table.
    /// - Returns: where it stopped; the text's end when all of it is decoded.
    func append(_ line: UnsafeRawBufferPointer, to output: inout GrowingBytes) -> Int {
        var position = 0
        output.append(room: line.count * 2 + 4) { free in
            guard let source = line.baseAddress, let target = free.baseAddress else { return 0 }
            var written = 0
            while position < line.count {
                let byte = source.load(fromByteOffset: position, as: UInt8.self)
                if byte < 0x80 {
                    target.storeBytes(of: byte, toByteOffset: written, as: UInt8.self)
                    written += 1
                    position += 1
                    continue
                }
                guard position + 1 < line.count else { break }
                let trail = source.load(fromByteOffset: position + 1, as: UInt8.self)
                let entry = entries[Int(byte & 0x7F) << 8 | Int(trail)]
                guard entry != 0 else { break }
                // Four bytes are stored and as many kept as the character has: the room allows for it.
                target.storeBytes(of: entry.littleEndian, toByteOffset: written, as: UInt32.self)
                written += Int(entry >> 24)
                position += 2
            }
            return written
        }
        return position
    }

    private static func stands(alone byte: UInt8, _ transcoder: borrowing Transcoder, _ output: inout GrowingBytes)
        -> Bool
    {
        output.removeAll()
        return withUnsafeBytes(of: byte) { transcoder.append($0, to: &output) } == nil
    }

    private static func entry(
        _ lead: UInt8, _ trail: UInt8, _ transcoder: borrowing Transcoder, _ output: inout GrowingBytes
    ) -> UInt32 {
        output.removeAll()
        let pair = (lead, trail)
        guard withUnsafeBytes(of: pair, { transcoder.append($0, to: &output) }) == nil else { return 0 }
        let text = UnsafeRawBufferPointer(start: output.start, count: output.count)
        guard text.count <= 3, text.count(where: { $0 & 0xC0 != 0x80 }) == 1 else { return 0 }
        return text.reversed().reduce(0) { $0 << 8 | UInt32($1) } | UInt32(text.count) << 24
    }
}
