import Intake
import Receivables
import Testing

/// Always the same numbers from the same seed (SplitMix64).
struct SeededNumbers: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}

@Suite("The reader against random input")
struct CSVFuzzTests {
    @Test("random bytes read as the plain reader reads them, whole or in chunks", arguments: 0..<16)
    func randomBytes(seed: Int) throws {
        var numbers = SeededNumbers(state: UInt64(seed))
        for _ in 0..<400 {
            let bytes = noise(&numbers)
            if let guessed = try? SourceText(ByteBlock(copying: bytes)) {
                expectChunksAgree(guessed, try? records(guessed))
            }
            guard let text = try? SourceText(ByteBlock(copying: bytes), declared: .utf8) else { continue }
            let expected = PlainReader.read(text.withBytes { Array($0) }, delimiter: UInt8(ascii: ","))
            let found = try? records(text)
            #expect(found?.map(\.cells) == expected?.map(\.cells), "\(bytes)")
            #expect(found?.map(\.line) == expected?.map(\.line), "\(bytes)")
            expectChunksAgree(text, found)
        }
    }

    private func expectChunksAgree(_ text: SourceText, _ whole: [ReadRecord]?) {
        for count in [2, 3, 7] {
            let parts = text.split(text.whole, into: count, dialect: .comma)
            #expect(parts.first?.range.lowerBound == 0 && parts.last?.range.upperBound == text.whole.range.upperBound)
            let pieces = parts.map { try? records(text, .comma, $0) }
            let joined = pieces.contains { $0 == nil } ? nil : pieces.flatMap { $0 ?? [] }
            #expect(joined == whole, "\(text.withBytes { Array($0) }) in \(count)")
        }
    }

    @Test("random tables come back as they were written", arguments: 0..<16)
    func randomTables(seed: Int) throws {
        var numbers = SeededNumbers(state: UInt64(seed) &+ 1000)
        let dialect = Dialect.known[seed % Dialect.known.count]
        var table: [[String]] = []
        var writer = CSVWriter(dialect: dialect, lineEnd: seed % 2 == 0 ? "\n" : "\r\n")
        for _ in 0..<200 {
            let row = (0..<Int.random(in: 1...9, using: &numbers)).map { _ in word(&numbers) }
            table.append(row)
            writer.record(row)
        }
        #expect(try cells(String(decoding: writer.bytes, as: UTF8.self), dialect) == table)
    }

    @Test("cell parsers answer any bytes with a value or a reason", arguments: 0..<8)
    func randomCells(seed: Int) {
        var numbers = SeededNumbers(state: UInt64(seed) &+ 2000)
        var answers = 0
        for _ in 0..<5000 {
            let block = ByteBlock(copying: cellNoise(&numbers))
            let cell = block.bytes
            defer { withExtendedLifetime(block) {} }
            if let number = try? cell.amount(minorDigits: 2) {
                #expect(abs(number.discarded) <= 500_000_000_000_000_000)
            }
            if let day = try? cell.day(DayFormat(order: .dayMonthYear, excelSerials: true)) {
                #expect((1900...2199).contains(day.civil.year))
            }
            if let identifier = try? cell.identifier(cuttingPointZero: true) { #expect(identifier.count <= cell.count) }
            _ = try? cell.flag()
            _ = try? cell.month()
            _ = try? cell.scaledNumber(fractionDigits: 6, NumberFormat(decimalMark: UInt8(ascii: ","), scale: 4))
            answers += 1
        }
        #expect(answers == 5000)
    }

    private func noise(_ numbers: inout SeededNumbers) -> [UInt8] {
        let alphabet = Array("aa1 \t,,,\"\"\"\n\r\né".utf8)
        return (0..<Int.random(in: 1...180, using: &numbers)).map { _ in
            let isWild = Int.random(in: 0..<40, using: &numbers) == 0
            return isWild ? UInt8.random(in: 0...255, using: &numbers) : alphabet.randomElement(using: &numbers) ?? 0
        }
    }

    private func cellNoise(_ numbers: inout SeededNumbers) -> [UInt8] {
        let glyphs = [
            "1", "2", "0", "9", "3", ",", ".", "-", "(", ")", "/", " ", "E", "+", "年", "月", "日", "万", "元", "¥", "１",
            "T", ":",
        ]
        var bytes: [UInt8] = []
        for _ in 0..<Int.random(in: 0...24, using: &numbers) {
            bytes += (glyphs.randomElement(using: &numbers) ?? "").utf8
        }
        if Bool.random(using: &numbers) { bytes.append(UInt8.random(in: 0...255, using: &numbers)) }
        return bytes
    }

    private func word(_ numbers: inout SeededNumbers) -> String {
        let glyphs = ["a", "b", " ", "\t", ",", ";", "|", "\"", "\n", "\r", "\r\n", "金", "😀", "0", "-"]
        return (0..<Int.random(in: 0...12, using: &numbers)).map { _ in glyphs.randomElement(using: &numbers) ?? "" }
            .joined()
    }
}

/// The rules of `CSVReader` once more, one byte at a time and without a thought for speed.
enum PlainReader {
    /// Nil when a quote is not closed.
    static func read(_ bytes: [UInt8], delimiter: UInt8) -> [(cells: [String], line: Int)]? {
        var records: [(cells: [String], line: Int)] = []
        var position = 0
        var line = 1
        while position < bytes.count {
            var cells: [String] = []
            let firstLine = line
            var recordEnded = false
            while !recordEnded {
                var value: [UInt8] = []
                var ahead = position
                while ahead < bytes.count, isBlank(bytes[ahead]), bytes[ahead] != delimiter { ahead += 1 }
                var isQuoted = false
                if ahead < bytes.count, bytes[ahead] == UInt8(ascii: "\"") {
                    isQuoted = true
                    position = ahead + 1
                    while true {
                        guard position < bytes.count else { return nil }
                        if bytes[position] == UInt8(ascii: "\"") {
                            position += 1
                            guard position < bytes.count, bytes[position] == UInt8(ascii: "\"") else { break }
                        }
                        if bytes[position] == 10 || (bytes[position] == 13 && !isFeed(bytes, position + 1)) {
                            line += 1
                        }
                        value.append(bytes[position])
                        position += 1
                    }
                }
                while position < bytes.count, bytes[position] != delimiter, bytes[position] != 10, bytes[position] != 13
                {
                    if !isQuoted { value.append(bytes[position]) }
                    position += 1
                }
                cells.append(String(String.UnicodeScalarView(value.map { Unicode.Scalar($0) })))
                recordEnded = position >= bytes.count || bytes[position] != delimiter
                if !recordEnded { position += 1 }
            }
            records.append((cells, firstLine))
            if position < bytes.count {
                position += bytes[position] == 13 && isFeed(bytes, position + 1) ? 2 : 1
                line += 1
            }
        }
        return records
    }

    private static func isBlank(_ byte: UInt8) -> Bool { byte == 32 || byte == 9 }
    private static func isFeed(_ bytes: [UInt8], _ position: Int) -> Bool {
        position < bytes.count && bytes[position] == 10
    }
}
