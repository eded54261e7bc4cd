import Findings
import Intake
import Receivables
import Testing

/// Lines of totals, compared with the rows above them.
struct TotalLineTests {
    private static let header = "发票号,客户编号,开票日期,金额,币种\n"

    private func read(_ lines: [String], header: String = TotalLineTests.header) throws -> Reading {
        try TestPortfolio(["data/receivables.csv": header + lines.joined(separator: "\n") + "\n"]).read()
    }

    @Test("A total that fits is counted and nothing is said")
    func fits() throws {
        let reading = try read(["R1,C1,2026-01-01,100.50,", "R2,C1,2026-01-02,-0.50,", "合计,,,\"100.00\","])
        #expect(reading.count(.totalDiffers) == 0)
        #expect(reading.report.files.first?.counts == "3: 2, 0, 1")
    }

    @Test("A total that does not fit is a warning at its cell, its amounts withheld unless asked for")
    func differs() throws {
        let reading = try read(["R1,C1,2026-01-01,100.50,", "R2,C1,2026-01-02,1.00,", "总计：2 笔,,,1100.50,"])
        let finding = try #require(reading.finding(.totalDiffers))
        #expect(reading.count(.totalDiffers) == 1 && finding.severity == .warning)
        #expect(finding.location?.line == 4 && finding.location?.column == 10 && finding.field == "金额")
        #expect(
            reading.message(.totalDiffers) == "this total is \"1100.50\", but the rows above it add up to \"101.50\"")
        #expect(!finding.message.text(showingValues: false).contains("1100"))
        #expect(reading.records.documents.count == 2 && reading.rejectedRows == 0)
    }

    @Test("Subtotals sum up what stands since the total before them, the last one everything")
    func subtotals() throws {
        let rows = [
            "R1,C1,2026-01-01,10,", "R2,C1,2026-01-01,20,", "小计,,,30,", "R3,C2,2026-01-01,5,", "小计,,,5,",
        ]
        #expect(try read(rows + ["合计,,,35,"]).count(.totalDiffers) == 0)
        #expect(try read(rows + ["合计,,,65,"]).lines(.totalDiffers) == [7])
        #expect(
            try read(["R1,C1,2026-01-01,10,", "小计,,,11,", "R2,C1,2026-01-01,5,", "合计,,,15,"]).lines(.totalDiffers) == [
                3
            ])
    }

    @Test("Rows that were rejected or stand twice count, because the total counts them")
    func allRows() throws {
        let reading = try read([
            "R1,C1,2026-01-01,10,", "R1,C1,2026-01-01,10,", "R2,C1,2026-02-30,5,", "合计,,,25,",
        ])
        #expect(reading.report.files.first?.counts == "4: 1, 1, 2")
        #expect(reading.count(.totalDiffers) == 0)
    }

    @Test("Rows in another currency than the file's are compared, rows in several are not")
    func currencies() throws {
        #expect(try read(["R1,C1,2026-01-01,10,USD", "合计,,,10,"]).count(.totalDiffers) == 0)
        #expect(try read(["R1,C1,2026-01-01,10,USD", "合计,,,11,"]).count(.totalDiffers) == 1)
        let mixed = ["R1,C1,2026-01-01,10,USD", "R2,C1,2026-01-01,10,CNY", "合计,,,99,"]
        #expect(try read(mixed).count(.totalDiffers) == 0)
    }

    @Test("Amounts with more decimals than the currency may miss the total by what was rounded")
    func rounding() throws {
        let rows = ["R1,C1,2026-01-01,1.004,", "R2,C1,2026-01-01,1.004,", "R3,C1,2026-01-01,1.004,"]
        #expect(try read(rows + ["合计,,,3.012,"]).count(.totalDiffers) == 0)
        #expect(try read(rows + ["合计,,,3.05,"]).count(.totalDiffers) == 1)
    }

    @Test("A total without an amount, or with one that is none, says nothing", arguments: ["", "n/a", "-"])
    func noAmount(cell: String) throws {
        #expect(try read(["R1,C1,2026-01-01,10,", "合计,,,\(cell),"]).count(.totalDiffers) == 0)
    }

    @Test("Amounts in ten thousands are compared as what they mean")
    func tenThousands() throws {
        let header = "发票号,客户编号,开票日期,金额(万元)\n"
        let reading = try read(["R1,C1,2026-01-01,1.25", "R2,C1,2026-01-01,2", "合计,,,3.25"], header: header)
        #expect(reading.count(.totalDiffers) == 0 && reading.records.documents.amount.reduce(0, +) == 3_250_000)
    }

    @Test("Small tables are compared too")
    func smallTables() throws {
        let reading = try TestPortfolio([
            "data/receivables.csv": Self.header + "R1,C1,2026-01-01,10,\n",
            "data/targets.csv": "person_id,month,amount\nU1,2026-01,5\nU1,2026-02,6\nTotal,,12\n",
        ]).read()
        #expect(reading.lines(.totalDiffers, in: "data/targets.csv") == [4])
    }
}
