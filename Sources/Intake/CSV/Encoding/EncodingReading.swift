/// The decision which encoding a file is in, and what came of decoding it.
struct EncodingReading {
    private(set) var encoding = TextEncoding.utf8
    private(set) var defects: [TextDefect] = []
    /// Nil when the file's own bytes are the text.
    private(set) var text: ByteBlock?
    private(set) var start = 0
    private(set) var lineStarts: [Int] = []

    init(
        _ bytes: UnsafeRawBufferPointer, declared: TextEncoding?, fallback: TextEncoding
    ) throws(EncodingProblem) {
        if let kind = BinaryKind(bytes) { throw .notText(kind) }
        if let (marked, length) = ByteOrderMark.read(bytes) {
            try use(marked, on: bytes, from: length)
        } else if let declared {
            try use(declared.name == "UTF-16" ? .utf16LittleEndian : declared, on: bytes, from: 0)
        } else {
            try detect(bytes, fallback: fallback)
        }
    }

    private mutating func use(_ encoding: TextEncoding, on bytes: UnsafeRawBufferPointer, from start: Int)
        throws(EncodingProblem)
    {
        if encoding == .utf8 {
            self.start = start
            let text = UnsafeRawBufferPointer(rebasing: bytes[start...])
            defects = UTF8Lines(text).defects
        } else {
            adopt(try LineDecoding(bytes, from: start, in: encoding), in: encoding)
        }
    }

    private mutating func detect(_ bytes: UnsafeRawBufferPointer, fallback: TextEncoding) throws(EncodingProblem) {
        let lines = UTF8Lines(bytes)
        if lines.invalidCount == 0 || lines.validCount > lines.invalidCount {
            guard !lines.looksLikeUTF16 else { throw .unmarkedUTF16 }
            defects = lines.defects
            return
        }
        let decoding = try LineDecoding(bytes, from: 0, in: fallback)
        guard decoding.firstBadLine == nil else {
            throw lines.looksLikeUTF16
                ? .unmarkedUTF16 : .undetermined(fallback: fallback, line: decoding.firstBadLine ?? 1)
        }
        adopt(decoding, in: fallback)
    }

    private mutating func adopt(_ decoding: LineDecoding, in encoding: TextEncoding) {
        self.encoding = encoding
        defects = decoding.defects
        lineStarts = decoding.lineStarts
        text = decoding.text
    }
}

enum ByteOrderMark {
    /// The encoding that a file's first bytes name, and how many bytes say so.
    static func read(_ bytes: UnsafeRawBufferPointer) -> (TextEncoding, Int)? {
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return (.utf8, 3) }
        if bytes.starts(with: [0xFF, 0xFE]) { return (.utf16LittleEndian, 2) }
        if bytes.starts(with: [0xFE, 0xFF]) { return (.utf16BigEndian, 2) }
        return nil
    }
}
