import Findings
import Foundation
import Intake
import Receivables
import Testing

/// Whole files as programs export them.
struct EncodingEndToEndTests {
    private let export = """
        应收账款明细表,,,,
        导出时间:2026-06-30,,,,

        发票号,客户编号,客户名称,开票日期,金额(万元)
        0001,C1,杭州示例贸易有限公司,2026年3月5日,１.２５
        0002,C1,杭州示例贸易有限公司,20260306,"2,000.50"
        0003,C2,苏州某某,2026/13/1,3
        合计,,,,2001.75

        """

    @Test("A GB18030 file with title lines and a total line reads as what it says, and rejects in its own encoding")
    func gb18030() throws {
        let encoding = try #require(TextEncoding(named: "gb18030"))
        let bytes = try #require(encoding.encode(Array(export.utf8)))
        let reading = try TestPortfolio(bytes: ["data/receivables.csv": Data(bytes)]).read()
        let file = try #require(reading.report.files.first)
        #expect(file.encoding == "GB18030" && file.headerLine == 4 && file.preambleLines == 3)
        #expect(file.counts == "4: 2, 1, 1" && file.totals.rows == 1)
        #expect(reading.records.documents.amount == [1_250_000, 2_000_500_000])
        #expect(reading.records.texts.string(reading.records.customers[0].name) == "杭州示例贸易有限公司")
        let place = reading.finding(.badDate)?.location
        #expect(place?.line == 7 && place?.column == 14)
        let row = try #require(encoding.encode(Array("0003,C2,苏州某某,2026/13/1,3\n".utf8)))
        let rejects = try #require(reading.rejects.first)
        #expect(rejects.path == "receivables/receivables.csv")
        #expect(Array(rejects.bytes.suffix(row.count)) == row)
    }

    @Test("UTF-8 with a mark, semicolons, a decimal comma and a declared order of days")
    func semicolons() throws {
        var source = SourceSpec(table: .receivables, files: ["data/ar.csv"])
        source.decimal = UInt8(ascii: ",")
        source.dates = DayFormat(declared: "d/M/y")
        source.columns = [
            "customer_id": .position(2), "invoice_no": .position(1), "invoice_date": .position(3),
            "amount": .position(4),
        ]
        source.defaults = ["currency": "EUR"]
        let text = "\u{FEFF}Nr;Kunde;Datum;Betrag\n7;K1;05/03/2026;1.234,50\n8;K1;5.3.2026;(2,00)\n"
        let reading = try TestPortfolio(["data/ar.csv": text]).read([source])
        #expect(reading.records.documents.amount == [123_450, -200])
        #expect(reading.records.documents.date.map(\.description) == ["2026-03-05", "2026-03-05"])
        #expect(reading.records.currencies.map(\.code) == ["CNY", "EUR"])
    }

    @Test("Rows that where: leaves out are counted with their money")
    func conditions() throws {
        var source = SourceSpec(table: .payments, files: ["data/p.csv"])
        source.conditions = ["收/支": "收入"]
        let payments = "流水号,客户编号,交易时间,金额,收/支\n1,C1,2026-01-02 10:00:00,¥5.00,收入\n2,C1,2026-01-02,¥7.00,支出\n"
        let ar = "invoice_no,customer_id,invoice_date,amount\nI1,C1,2026-01-01,100\n"
        let reading = try TestPortfolio(["data/p.csv": payments, "data/ar.csv": ar])
            .read([source, SourceSpec(table: .receivables, files: ["data/ar.csv"])])
        let file = try #require(reading.file("data/p.csv"))
        #expect(file.counts == "2: 1, 0, 1" && file.leftOut.rows == 1)
        #expect(file.leftOut.amounts.map(\.decimal) == ["7.00"])
    }
}
