extension Dialect {
    /// How much of a file is looked at.
    private static let sampleSize = 256 * 1024
    private static let sampleCount = 200

    /// The dialect of a file's first records: a line `sep=;` decides, else the delimiter by which most records agree on
    /// how many fields they have, the wider one when two do. A file of one column is read with commas.
    package init(sniffing text: SourceText) {
        if let declared = Dialect.declaration(in: text.bytes) {
            self = declared
            return
        }
        var best = (dialect: Dialect.comma, records: 0, width: 1)
        for dialect in Dialect.known {
            let (records, width) = Dialect.agreement(of: text, dialect)
            guard width > 1, (records, width) > (best.records, best.width) else { continue }
            best = (dialect, records, width)
        }
        self = best.dialect
    }

    /// Spreadsheets understand a first line of `sep=;` and some exports write it.
    private static func declaration(in bytes: UnsafeRawBufferPointer) -> Dialect? {
        guard bytes.count > 5, bytes.starts(with: Array("sep=".utf8)), LineScan.isLineEnd(bytes[5]) else { return nil }
        return Dialect(declared: String(decoding: [bytes[4]], as: UTF8.self))
    }

    /// The most frequent number of fields above one, and how many records have it.
    private static func agreement(of text: SourceText, _ dialect: Dialect) -> (records: Int, width: Int) {
        let sampleEnd = min(text.bytes.count, sampleSize)
        var reader = CSVReader(text, dialect: dialect, chunk: CSVChunk(range: 0..<sampleEnd, line: 1))
        var counts: [Int: Int] = [:]
        var seen = 0
        // An open quote ends the sample: under the wrong delimiter, or where the sample was cut.
        while seen < sampleCount, (try? reader.next()) == true {
            let record = reader.record
            seen += 1
            let isCut = record.end == sampleEnd && sampleEnd < text.bytes.count
            let isSound = !isCut && record.defect == nil && !hasStrayQuote(record)
            if isSound, record.count > 1 { counts[record.count, default: 0] += 1 }
        }
        let winner = counts.max { ($0.value, $0.key) < ($1.value, $1.key) }
        return winner.map { ($0.value, $0.key) } ?? (0, 1)
    }

    /// A quote inside an unquoted value: mostly a quoted one that the wrong delimiter has cut.
    private static func hasStrayQuote(_ record: CSVRecord) -> Bool {
        (0..<record.count).contains { !record.isQuoted($0) && record[$0].contains(UInt8(ascii: "\"")) }
    }
}
