import Intake
import Testing

@Suite("Decoding line by line")
struct DecodingTests {
    private static let names = [
        "gb18030", "gbk", "gb2312", "cp936", "big5", "big5-hkscs", "euc-jp", "shift_jis", "euc-kr", "windows-1252",
        "hz",
    ]

    @Test("a large file decodes pair by pair as a small one does", arguments: names)
    func tableAgreesWithLibrary(name: String) throws {
        let encoding = try #require(TextEncoding(named: name))
        var lines: [UInt8] = []
        for lead in UInt8(0x80)...0xFF {
            for trail in UInt8(0x20)...0xFE { lines += [0x61, lead, trail, 0x0A] }
        }
        let small = try SourceText(ByteBlock(copying: lines), declared: encoding)
        let large = try SourceText(ByteBlock(copying: lines + lines + lines), declared: encoding)
        let expected = small.withBytes { Array($0) }
        #expect(large.withBytes { Array($0) } == expected + expected + expected)
        #expect(large.defects.count == small.defects.count * 3)
    }

    @Test(
        "random bytes in any encoding keep every record's own bytes",
        arguments: names + ["utf-8", "utf-16le", "utf-16be"])
    func originalBytes(name: String) throws {
        let encoding = try #require(TextEncoding(named: name))
        var numbers = SeededNumbers(state: 7)
        for _ in 0..<200 {
            let width = name.hasPrefix("utf-16") ? 2 : 1
            let bytes =
                [0x61]
                + (0..<Int.random(in: 1...60, using: &numbers)).flatMap { _ -> [UInt8] in
                    let byte = Bool.random(using: &numbers) ? 0x0A : UInt8.random(in: 0...255, using: &numbers)
                    return width == 1 ? [byte] : name.hasSuffix("be") ? [0, byte] : [byte, 0]
                }
            let text = try SourceText(ByteBlock(copying: Array(bytes)), declared: encoding)
            #expect(try ownBytes(of: text) ?? Array(bytes) == Array(bytes))
        }
    }

    /// Nil when an open quote hides the rest.
    private func ownBytes(of text: SourceText) throws -> [UInt8]? {
        var reader = CSVReader(text, dialect: .comma)
        var joined: [UInt8] = []
        do {
            while try reader.next() {
                let record = reader.record
                joined += text.originalBytes(
                    of: record.range.lowerBound..<record.end, line: record.line, count: record.lineCount)
            }
        } catch { return nil }
        return joined
    }

    @Test("a byte order mark in GB18030 is no part of the first header")
    func markInGB18030() throws {
        let text = try SourceText(ByteBlock(copying: [0x84, 0x31, 0x95, 0x33, 0x61, 0x2C, 0xBC, 0xD7]))
        #expect(text.encoding == .gb18030)
        #expect(text.withBytes(\.lossyText) == "a,甲")
    }
}
