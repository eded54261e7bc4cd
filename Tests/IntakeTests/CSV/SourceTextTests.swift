import Foundation
import Intake
import Testing

@Suite("Recognising encodings")
struct SourceTextTests {
    private func read(_ bytes: [UInt8], declared: String? = nil) throws -> SourceText {
        try SourceText(ByteBlock(copying: bytes), declared: declared.flatMap(TextEncoding.init(named:)))
    }

    private let utf16Little = "客户,金额\r\n甲😀,1\n".utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    private let utf16Big = "客户,金额\r\n甲😀,1\n".utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }

    @Test("byte order marks decide and are no part of the text")
    func byteOrderMarks() throws {
        #expect(try read([0xEF, 0xBB, 0xBF] + Array("a,b".utf8)).withBytes(latin) == "a,b")
        for bytes in [[0xFF, 0xFE] + utf16Little, [0xFE, 0xFF] + utf16Big] {
            let text = try read(bytes)
            #expect(text.withBytes(\.lossyText) == "客户,金额\r\n甲😀,1\n")
            #expect(text.encoding == (bytes[0] == 0xFF ? .utf16LittleEndian : .utf16BigEndian))
            var reader = CSVReader(text, dialect: .comma)
            #expect(try reader.next())
            #expect(try reader.next())
            let record = reader.record
            let own = text.originalBytes(
                of: record.range.lowerBound..<record.end, line: record.line, count: record.lineCount)
            #expect(Array(own) == Array(bytes.suffix(own.count)))
            #expect(own.count == 12)
        }
    }

    @Test("a byte order mark alone is a file without records")
    func markAlone() throws {
        for bytes: [UInt8] in [[0xEF, 0xBB, 0xBF], [0xFF, 0xFE], [0xFE, 0xFF]] {
            let text = try read(bytes)
            #expect(try records(text).isEmpty)
            #expect(try HeaderRow.find(in: text, dialect: Dialect(sniffing: text)) == nil)
        }
    }

    @Test("UTF-16 without a mark is refused with advice, and read when declared")
    func unmarkedUTF16() throws {
        let bytes = "invoice,amount\n1,2\n".utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
        #expect(throws: EncodingProblem.unmarkedUTF16) { try read(bytes) }
        #expect(try read(bytes, declared: "utf-16le").withBytes(\.lossyText) == "invoice,amount\n1,2\n")
    }

    @Test("one bad byte makes one bad line, not a file of another encoding")
    func oneBadByte() throws {
        let text = try read(Array("甲,1\n乙,2\n".utf8) + [0xD6, 0x0A] + Array("丙,3\n".utf8))
        #expect(text.encoding == .utf8)
        #expect(text.defects.map(\.offset) == [12])
    }

    @Test("a file that neither UTF-8 nor the fallback decodes asks for its encoding")
    func undetermined() throws {
        let bytes: [UInt8] = Array("a,b\n".utf8) + [0xFF, 0x2C, 0x31, 0x0A]
        #expect(throws: EncodingProblem.undetermined(fallback: .gb18030, line: 2)) { try read(bytes) }
    }

    @Test("a declared encoding is strict: what does not decode spoils its line and no other")
    func strictDecoding() throws {
        let good: [UInt8] = [0xBC, 0xD7, 0x2C, 0x31, 0x0A]  // 甲,1
        let text = try read(good + [0x31, 0xFF, 0x2C, 0x32, 0x0A] + good, declared: "gbk")
        #expect(!text.withBytes(\.lossyText).unicodeScalars.contains("\u{FFFD}"))
        var reader = CSVReader(text, dialect: .comma)
        var found: [String] = []
        while try reader.next() {
            let record = reader.record
            found.append(record.defect.map { "\($0.kind) \(record.position(of: $0.offset))" } ?? record.string(0))
            #expect(record.count == 2)
        }
        #expect(found == ["甲", "undecodable TextPosition(line: 2, column: 2)", "甲"])
    }

    @Test("unknown and unsafe names are no encodings", arguments: ["", "nonsense", "UTF-8//IGNORE", "gbk//TRANSLIT"])
    func unknownNames(name: String) {
        #expect(TextEncoding(named: name) == nil)
    }

    @Test("workbooks and archives are named instead of decoded")
    func binaries() throws {
        #expect(throws: EncodingProblem.notText(.workbook)) { try read([0x50, 0x4B, 0x03, 0x04, 0x14]) }
        #expect(throws: EncodingProblem.notText(.oldWorkbook)) { try read([0xD0, 0xCF, 0x11, 0xE0, 0xA1]) }
    }

    @Test("text is written in the source's encoding, or not at all")
    func encoding() throws {
        #expect(TextEncoding.gb18030.encode(Array("甲".utf8)) == [0xBC, 0xD7])
        #expect(try #require(TextEncoding(named: "gb2312")).encode(Array("😀".utf8)) == nil)
    }
}
