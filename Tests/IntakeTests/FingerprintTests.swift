import Intake
import Testing

@Suite("What the rows of a reading are told apart by")
struct FingerprintTests {
    private static let header = "invoice_no,customer_id,invoice_date,amount"
    private static let rows = ["I1,C1,2026-01-05,100.00", "I2,C2,2026-02-06,250.00", "I3,C3,2026-03-07,310.00"]

    private func fingerprint(_ rows: [String], under header: String = Self.header) throws -> UInt64 {
        let lines = [header] + rows
        return try TestPortfolio(["data/receivables.csv": lines.map { $0 + "\n" }.joined()]).read().fingerprint
    }

    @Test("The order of rows and of columns makes no difference")
    func ignoresOrder() throws {
        let whole = try fingerprint(Self.rows)
        #expect(try fingerprint(Self.rows.reversed()) == whole)
        let turned = Self.rows.map { $0.split(separator: ",").reversed().joined(separator: ",") }
        #expect(try fingerprint(turned, under: "amount,invoice_date,customer_id,invoice_no") == whole)
    }

    @Test(
        "Every change of a cell makes a difference, also where two rows exchange one",
        arguments: [
            ["I1,C1,2026-01-05,250.00", "I2,C2,2026-02-06,100.00"],
            ["I1,C2,2026-01-05,100.00", "I2,C1,2026-02-06,250.00"],
            ["I1,C1,2026-02-06,100.00", "I2,C2,2026-01-05,250.00"],
            ["I1,C1,2026-01-05,100.01", "I2,C2,2026-02-06,250.00"],
            ["I1,C1,2026-01-05,100.00"], ["C1,I1,2026-01-05,100.00", "I2,C2,2026-02-06,250.00"],
        ])
    func seesChanges(rows: [String]) throws {
        #expect(try fingerprint(rows + [Self.rows[2]]) != fingerprint(Self.rows))
    }
}
