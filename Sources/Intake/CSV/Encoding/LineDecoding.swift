/// A file decoded to UTF-8 line by line, so that each line's place in the file is known and a bad one harms no other.
struct LineDecoding {
    let text: ByteBlock
    let defects: [TextDefect]
    private(set) var firstBadLine: Int?
    /// Where each line begins in the file; the last element is the file's end.
    private(set) var lineStarts: [Int] = []

    init(_ bytes: UnsafeRawBufferPointer, from start: Int, in encoding: TextEncoding) throws(EncodingProblem) {
        guard let decoder = LineDecoder(encoding, byteCount: bytes.count) else { throw .unknownName(encoding.name) }
        var output = GrowingBytes(capacity: bytes.count + bytes.count / 4)
        var position = start
        while position < bytes.count {
            let end = decoder.nextLine(in: bytes, from: position)
            lineStarts.append(position)
            let isSound = decoder.append(UnsafeRawBufferPointer(rebasing: bytes[position..<end]), to: &output)
            if !isSound, firstBadLine == nil { firstBadLine = lineStarts.count }
            if lineStarts.count == 1 { output.dropByteOrderMark() }
            position = end
        }
        lineStarts.append(bytes.count)
        text = ByteBlock(adopting: output)
        // What did not decode stands in the text as a byte that is no UTF-8.
        defects = text.withBytes { UTF8Lines($0).defects }
    }
}

/// Decodes single lines: by table where there is one, by the C library where not.
private struct LineDecoder: ~Copyable {
    /// Below this size, making the table takes longer than it saves.
    private static let tableThreshold = 256 * 1024

    private let transcoder: Transcoder
    private let table: PairTable?
    private let units: UnitReading
    private let keepsASCII: Bool

    init?(_ encoding: TextEncoding, byteCount: Int) {
        guard let transcoder = Transcoder(from: encoding, to: .utf8) else { return nil }
        units = UnitReading(encoding)
        keepsASCII = transcoder.keepsASCII
        let isWorthwhile = units.width == 1 && byteCount >= LineDecoder.tableThreshold
        table = isWorthwhile ? PairTable(transcoder) : nil
        self.transcoder = transcoder
    }

    func nextLine(in bytes: UnsafeRawBufferPointer, from position: Int) -> Int {
        units.width == 1
            ? LineScan.nextLine(in: bytes, from: position)
            : LineScan.nextLine(in: bytes, from: position, units: units)
    }

    /// - Returns: whether all of the line decodes; else 0xFF, which no UTF-8 text holds, keeps the place of what did not.
    func append(_ line: UnsafeRawBufferPointer, to output: inout GrowingBytes) -> Bool {
        var rest = line
        if let table {
            let stop = table.append(line, to: &output)
            rest = UnsafeRawBufferPointer(rebasing: line[stop...])
        } else if keepsASCII, UTF8Scan.isASCII(line) {
            output.append(line)
            return true
        }
        var isSound = true
        while !rest.isEmpty, let bad = transcoder.append(rest, to: &output) {
            isSound = false
            output.append(0xFF)
            rest = UnsafeRawBufferPointer(rebasing: rest[min(bad + units.width, rest.count)...])
        }
        return isSound
    }
}

extension GrowingBytes {
    fileprivate mutating func dropByteOrderMark() {
        guard UnsafeRawBufferPointer(start: start, count: count).starts(with: [0xEF, 0xBB, 0xBF]) else { return }
        removeFirst(3)
    }
}
