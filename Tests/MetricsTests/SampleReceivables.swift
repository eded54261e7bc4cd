import Foundation
import Receivables
import TestSupport

/// The published sample `ibm-watson-ar`, read by hand: one row a document, settled whole on its day.
enum SampleReceivables {
    static let file = "ibm-watson-ar/WA_Fn-UseC_-Accounts-Receivable.csv"

    struct Row {
        let customer: String
        let number: String
        let date: CalendarDay
        let due: CalendarDay
        let amount: Int64
        let isDisputed: Bool
        let settled: CalendarDay
        let daysLate: Int
    }

    static func rows() throws -> [Row] {
        let text = String(decoding: try SharedData.bytes(file), as: UTF8.self)
        return text.split(whereSeparator: \.isNewline).dropFirst().compactMap { line in
            let cells = line.split(separator: ",").map(String.init)
            guard let date = day(cells[4]), let due = day(cells[5]), let settled = day(cells[8]) else { return nil }
            return Row(
                customer: cells[1], number: cells[3], date: date, due: due, amount: cents(cells[6]),
                isDisputed: cells[7] == "Yes", settled: settled, daysLate: Int(cells[11]) ?? -1)
        }
    }

    static func records() throws -> Records {
        var ledger = LedgerBuilder(currencies: ["USD"])
        for row in try rows() {
            ledger.document(
                row.customer, row.number, row.date, due: row.due, row.amount, flags: row.isDisputed ? .disputed : [],
                paidOn: row.settled)
        }
        return ledger.records()
    }

    private static func day(_ text: String) -> CalendarDay? {
        let parts = text.split(separator: "/").compactMap { Int($0) }
        return parts.count == 3 ? CalendarDay(year: parts[2], month: parts[0], day: parts[1]) : nil
    }

    private static func cents(_ text: String) -> Int64 {
        let parts = text.split(separator: ".")
        let decimals = parts.count > 1 ? parts[1].padding(toLength: 2, withPad: "0", startingAt: 0) : "00"
        return Int64("\(parts[0])\(decimals)") ?? 0
    }
}
