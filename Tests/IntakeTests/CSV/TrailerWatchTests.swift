import Intake
import Testing

@Suite("Totals and notes below a table")
struct TrailerWatchTests {
    private func kinds(_ text: String, columns: Int) throws -> [RecordKind] {
        let source = try sourceText(text)
        var reader = CSVReader(source, dialect: .comma)
        var trailer = TrailerWatch(columnCount: columns)
        var kinds: [RecordKind] = []
        while try reader.next() { kinds.append(trailer.kind(of: reader.record)) }
        return kinds
    }

    @Test(
        "lines of totals are recognised",
        arguments: [
            "合计,,12.00", ",总计,3", "總計：12筆,,", "合 计,1,2", "Total,,5", "GRAND TOTAL (CNY),,5", "Subtotal: 3", "小计,,1",
        ])
    func totals(line: String) throws {
        #expect(try kinds(line + "\n", columns: 3) == [.total])
    }

    @Test(
        "customers and numbers that only begin like a total stay data",
        arguments: ["Total Energies SE,1,2", "合计科技有限公司,1,2", "TOTAL-0001,1,2", "总部,1,2", "Totally Ltd,1,2", "007,合计,3"])
    func lookalikes(line: String) throws {
        #expect(try kinds(line + "\n", columns: 3) == [.data])
    }

    @Test("after a total, what is not as wide as the table is a note")
    func notes() throws {
        let text = "A1,2,3\n小计,,3\nB1,2,3\n------,,\n合计,,6\n\n制表人：张三\n说明：以上为未税,,\n"
        #expect(
            try kinds(text, columns: 3) == [.data, .total, .data, .separator, .total, .blank, .note, .note])
    }
}
