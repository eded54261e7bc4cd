import Intake
import Testing

@Suite("Reading records")
struct CSVReaderTests {
    @Test("line ends of every kind end a record, mixed as they come")
    func lineEnds() throws {
        #expect(try cells("a,b\nc,d\r\ne,f\rg,h") == [["a", "b"], ["c", "d"], ["e", "f"], ["g", "h"]])
        #expect(try cells("a\n\n\r\nb\n") == [["a"], [""], [""], ["b"]])
        #expect(try records(sourceText("a\r\rb\r\nc")).map(\.line) == [1, 2, 3, 4])
    }

    @Test("quoted values keep delimiters, line ends and doubled quotes")
    func quotes() throws {
        let text = "\"a,\"\"b\"\"\r\nc\",d\n\"\",\"\"\"\"\nx,\"y\""
        #expect(try cells(text) == [["a,\"b\"\r\nc", "d"], ["", "\""], ["x", "y"]])
        #expect(try records(sourceText(text)).map(\.line) == [1, 3, 4])
    }

    @Test("blanks and TABs around quotes are dropped, inside and without quotes they are kept")
    func blanksAroundQuotes() throws {
        #expect(try cells("1,\"a\" \t, \t\"b\"\n c , d") == [["1", "a", "b"], [" c ", " d"]])
        #expect(try cells("\" a \"|\"b\"\t|c", .pipe) == [[" a ", "b", "c"]])
        #expect(try cells("\"a\" \t \"b\"\tc", .tab) == [["a", "b", "c"]])
    }

    @Test("a quote inside an unquoted value is a character")
    func quoteInside() throws {
        #expect(try cells("5\" pipe,a \"b\" c\nd,e") == [["5\" pipe", "a \"b\" c"], ["d", "e"]])
    }

    @Test("text behind a closing quote spoils its record only, and is found by line and column")
    func textAfterQuote() throws {
        let source = try sourceText("h,i\n1,\"金额\" x,3\n4,5,6\n")
        var reader = CSVReader(source, dialect: .comma)
        _ = try reader.next()
        _ = try reader.next()
        let defect = try #require(reader.record.defect)
        #expect(defect.kind == .textAfterQuote)
        #expect(reader.record.position(of: defect.offset) == TextPosition(line: 2, column: 8))
        #expect(reader.record.count == 3)
        _ = try reader.next()
        #expect(reader.record.defect == nil)
        #expect(reader.record.line == 3)
    }

    @Test(
        "an unterminated quote refuses the file where the quote stands",
        arguments: [
            ("a,b\n金额,\"c\nd,e\n", 2, 4), ("\"", 1, 1), ("a\r\n\"b\"\"\r\n", 2, 1), ("x,\"a\n\n\", \"b\n", 3, 4),
        ])
    func unterminatedQuote(text: String, line: Int, column: Int) throws {
        let source = try sourceText(text)
        #expect(throws: CSVProblem.unterminatedQuote(TextPosition(line: line, column: column))) {
            try records(source)
        }
    }

    @Test("a ragged record tells how it differs, reads as padded, and where it ends")
    func ragged() throws {
        let source = try sourceText("a,b,c\n1,2\n1,2,3,\n1,2,3,4\n")
        var reader = CSVReader(source, dialect: .comma)
        var fits: [RecordFit] = []
        while try reader.next() {
            fits.append(reader.record.fit(to: 3))
            if reader.record.line == 2 {
                #expect(reader.record[2].isEmpty)
                #expect(reader.record.position(ofField: 2) == TextPosition(line: 2, column: 4))
            }
        }
        #expect(fits == [.exact, .short(missing: 1), .blankTail(extra: 1), .long(extra: 1)])
    }

    @Test("a NUL byte and a byte that is no UTF-8 spoil their record only, with line and column")
    func brokenBytes() throws {
        let block = ByteBlock(copying: Array("客户,b\n甲\0,2\n乙,3\n丙,".utf8) + [0xFF] + Array("4\n丁,5\n".utf8))
        let text = try SourceText(block)
        #expect(text.encoding == .utf8)
        var reader = CSVReader(text, dialect: .comma)
        var found: [String] = []
        while try reader.next() {
            let record = reader.record
            guard let defect = record.defect else { continue }
            let position = record.position(of: defect.offset)
            found.append("\(defect.kind) \(position.line):\(position.column)")
        }
        #expect(found == ["nul 2:2", "undecodable 4:3"])
    }

    @Test("a field is found by line and column, in characters, inside quoted line ends too")
    func fieldPositions() throws {
        let source = try sourceText("甲乙,\"丙\n丁\",  戊,\"x\"\n")
        var reader = CSVReader(source, dialect: .comma)
        _ = try reader.next()
        let positions = (0..<4).map { reader.record.position(ofField: $0) }
        #expect(
            positions == [
                TextPosition(line: 1, column: 1), TextPosition(line: 1, column: 4), TextPosition(line: 2, column: 6),
                TextPosition(line: 2, column: 8),
            ])
    }

    @Test("blank lines and lines of delimiters are blank records")
    func blankRecords() throws {
        let source = try sourceText("a,b\n\n ,\t\n,\u{3000}\n")
        var reader = CSVReader(source, dialect: .comma)
        var blank: [Bool] = []
        while try reader.next() { blank.append(reader.record.isBlank) }
        #expect(blank == [false, true, true, true])
    }

    @Test("more fields than a spreadsheet has columns spoil the record, not the reader")
    func tooManyFields() throws {
        let source = try sourceText(String(repeating: ",", count: 100_000) + "\n1,2\n")
        let found = try records(source)
        #expect(found.map(\.defect) == [.tooManyFields, nil])
        #expect(found[0].cells.count == CSVReader.maximumFieldCount)
        #expect(found[1].cells == ["1", "2"])
    }

    @Test("a line of 64 MB is read like any other", arguments: ["plain", "quoted", "quotes inside"])
    func longLine(kind: String) throws {
        var long = [UInt8](repeating: UInt8(ascii: "x"), count: 64 << 20)
        if kind == "quotes inside" {
            for index in stride(from: 0, to: long.count, by: 2) { long[index] = UInt8(ascii: "\"") }
        }
        let quote: [UInt8] = kind == "quoted" ? [UInt8(ascii: "\"")] : []
        let start: [UInt8] = kind == "quotes inside" ? [UInt8(ascii: "x")] : []
        let source = try SourceText(
            ByteBlock(copying: Array("a,".utf8) + quote + start + long + quote + Array(",b\nc,d\n".utf8)))
        var reader = CSVReader(source, dialect: .comma)
        #expect(try reader.next())
        #expect(reader.record[1].count == long.count + start.count)
        #expect(reader.record.string(2) == "b")
        #expect(try reader.next())
        #expect(reader.record.line == 2)
        let parts = source.split(source.whole, into: 2, dialect: .comma)
        #expect(parts.map(\.line) == [1, 2])
    }
}
