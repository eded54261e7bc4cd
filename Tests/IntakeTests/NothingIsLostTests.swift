import Findings
import Intake
import Receivables
import Testing

/// Properties of reading over generated dirt.
struct NothingIsLostTests {
    /// A small generator of numbers, the same on every run.
    private struct Dice {
        var state: UInt64
        mutating func roll(_ sides: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(state >> 33) % sides
        }
    }

    private func rows(_ count: Int, _ dice: inout Dice) -> [String] {
        (0..<count).map { index in
            let amounts = ["12.50", "-3", "", "1,000.00", "abc", "99999999999999999999", "7.005"]
            let dates = ["2026-01-0\(1 + dice.roll(9))", "2026-02-30", "03/04/2026", "20260131", ""]
            let amount =
                dice.roll(3) > 0 ? "\(dice.roll(9000)).\(10 + dice.roll(89))" : amounts[dice.roll(amounts.count)]
            let date = dice.roll(4) > 0 ? dates[0] : dates[dice.roll(dates.count)]
            switch dice.roll(25) {
            case 0: return ""
            case 1: return "合计,,,\(index)"
            case 2: return "I1,C1"
            case 3: return "I\(index / 2),C1,2026-01-01,5"
            default: return "I\(index),C\(dice.roll(5)),\(date),\"\(amount)\""
            }
        }
    }

    @Test("Used, rejected and ignored rows add up, in rows and in money", arguments: 0..<30)
    func accounting(seed: Int) throws {
        var dice = Dice(state: UInt64(seed) &* 77 &+ 5)
        let lines = rows(200, &dice)
        let text = "invoice_no,customer_id,invoice_date,amount\n" + lines.joined(separator: "\n") + "\n"
        let reading = try TestPortfolio(["data/receivables.csv": text]).read()
        let file = try #require(reading.report.files.first)
        #expect(file.rows == lines.count)
        #expect(file.used.rows == reading.records.documents.count)
        let used = reading.records.documents.amount.reduce(Int128(0)) { $0 + Int128($1) }
        #expect(file.used.amounts.reduce(Int128(0)) { $0 + $1.minorUnits } == used)
        let rejects = reading.rejects.first.map { String(decoding: $0.bytes, as: UTF8.self) } ?? ""
        #expect(max(0, rejects.split(separator: "\n").count - 1) == file.rejected.rows)
    }

    @Test("The order of rows, and the number of threads, change nothing", arguments: 0..<10)
    func shuffling(seed: Int) throws {
        var dice = Dice(state: UInt64(seed) &* 131 &+ 9)
        let documents = rows(150, &dice)
        let payments = (0..<120).map { index in
            "P\(index),C\(dice.roll(5)),I\(dice.roll(160)),2026-0\(1 + dice.roll(6))-1\(dice.roll(9)),\(dice.roll(500)).00"
        }
        func dump(_ documents: [String], _ payments: [String], jobs: Int) throws -> [String] {
            try TestPortfolio([
                "data/receivables.csv": "invoice_no,customer_id,invoice_date,amount\n"
                    + documents.joined(separator: "\n") + "\n",
                "data/payments.csv": "payment_id,customer_id,invoice_no,date,amount\n"
                    + payments.joined(separator: "\n") + "\n",
            ]).read { $0.jobs = jobs }.records.dump
        }
        let straight = try dump(documents, payments, jobs: 1)
        #expect(straight.count > 100)
        #expect(try dump(documents.reversed(), payments.reversed(), jobs: 3) == straight)
        let mixed = documents.sorted { $0.hashValue < $1.hashValue }
        #expect(try dump(mixed, payments.sorted { $0.hashValue < $1.hashValue }, jobs: 2) == straight)
    }
}
