import Intake
import TestSupport
import Testing

@Suite("Statements of Chinese payment services, as raw tables")
struct PaymentExportsTests {
    static let isPresent = SharedData.has("zh-payment-exports")

    private func table(_ name: String) throws -> (SourceText, HeaderRow, [[String]]) {
        let text = try SourceText(ByteBlock(mapping: SharedData.path("zh-payment-exports/\(name).csv")))
        let dialect = Dialect(sniffing: text)
        #expect(dialect == .comma)
        let header = try #require(try HeaderRow.find(in: text, dialect: dialect))
        var reader = CSVReader(text, dialect: dialect, chunk: header.body)
        var rows: [[String]] = []
        while try reader.next() {
            let record = reader.record
            #expect(record.defect == nil)
            rows.append((0..<record.count).map { record[$0].trimmingBlanks.lossyText })
        }
        return (text, header, rows)
    }

    @Test("the GB18030 statement has its header on line 25", .enabled(if: isPresent, "\(SharedData.absence)"))
    func alipay() throws {
        let (text, header, rows) = try table("alipay")
        #expect(text.encoding == .gb18030)
        #expect(header.line == 25)
        #expect(header.cells.prefix(7) == ["交易时间", "交易分类", "交易对方", "对方账号", "商品说明", "收/支", "金额"])
        #expect(rows.count == 10)
        #expect(rows.first?.prefix(2) == ["2023-02-12 21:32:14", "亲友代付"])
        #expect(rows.last?.first == "2023-07-10 13:20:16")
        #expect(rows.last?.dropFirst(6).first == "82.00")
        #expect(rows.allSatisfy { $0.count == header.cells.count })
        let first = try #require(rows.first)
        let amount = try parse(first[6]) { cell throws(CellProblem) in try cell.amount(minorDigits: 2) }
        #expect(amount?.value == 4974)
    }

    @Test("the UTF-8 statement has its header on line 17", .enabled(if: isPresent, "\(SharedData.absence)"))
    func wechat() throws {
        let (text, header, rows) = try table("wechat")
        #expect(text.encoding == .utf8)
        #expect(header.line == 17)
        #expect(header.cells.count == 11)
        #expect(header.cells[5] == "金额(元)")
        #expect(rows.count == 27)
        #expect(rows.first?[5] == "¥28.16")
        // A TAB behind the closing quote keeps spreadsheets from reading a number; it is no part of the value.
        #expect(rows.first?[8] == "3985734")
        #expect(rows.last?[9] == "156823045120240607AQEQJ8ZY4P")
        let amount = try parse(rows[0][5]) { cell throws(CellProblem) in try cell.amount(minorDigits: 2) }
        #expect(amount == ParsedNumber(value: 2816, mark: .yen))
    }

    @Test("a row goes back to the bytes it had in GB18030", .enabled(if: isPresent, "\(SharedData.absence)"))
    func originalBytes() throws {
        let path = "zh-payment-exports/alipay.csv"
        let text = try SourceText(ByteBlock(mapping: SharedData.path(path)))
        var reader = CSVReader(text, dialect: .comma)
        var joined: [UInt8] = []
        while try reader.next() {
            let record = reader.record
            joined += text.originalBytes(
                of: record.range.lowerBound..<record.end, line: record.line, count: record.lineCount)
        }
        #expect(try joined == SharedData.bytes(path))
    }
}
