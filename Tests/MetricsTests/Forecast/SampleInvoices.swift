import Foundation
import Receivables
import TestSupport

/// The published set `ar-and-payments`, read by hand: what is readable of it, repeated rows once.
enum SampleInvoices {
    static func records() throws -> Records {
        var ledger = LedgerBuilder(currencies: ["USD"])
        var seen: Set<String> = []
        let customers = try rows("Customer_Master.csv")
        for cells in try rows("Invoices.csv") {
            guard let date = day(cells[2]), let amount = cents(cells[4]), amount > 0, seen.insert(cells[0]).inserted
            else { continue }
            let terms = customers.first { $0[0] == cells[1] }?[5].split(separator: " ").last.flatMap { Int($0) }
            let due = day(cells[3]) ?? terms.map { date.adding(days: $0) } ?? .unknown
            ledger.document(cells[1], cells[0], date, due: due, amount)
        }
        let owners = Dictionary(try rows("Invoices.csv").map { ($0[0], $0[1]) }) { first, _ in first }
        for cells in try rows("Payments.csv") where seen.contains(cells[1]) {
            guard let date = day(cells[2]), let amount = cents(cells[3]), let owner = owners[cells[1]] else { continue }
            ledger.payment(owner, cells[0], date, amount, for: cells[1])
        }
        var records = ledger.records()
        var industries: [String: String] = [:]
        for cells in customers { industries[cells[0]] = cells[3] }
        for index in records.customers.indices {
            let industry = industries[records.texts.string(records.customers[index].id)] ?? ""
            records.customers[index].industry = records.texts.append(industry) ?? .empty
        }
        return records
    }

    private static func rows(_ file: String) throws -> [[String]] {
        String(decoding: try SharedData.bytes("ar-and-payments/\(file)"), as: UTF8.self)
            .split(whereSeparator: \.isNewline).dropFirst()
            .map { $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init) }
    }

    /// ISO, or ten rows with the day first.
    private static func day(_ text: String) -> CalendarDay? {
        let parts = text.split(separator: "/").compactMap { Int($0) }
        return parts.count == 3 ? CalendarDay(year: parts[2], month: parts[1], day: parts[0]) : CalendarDay(text)
    }

    private static func cents(_ text: String) -> Int64? { Double(text).map { Int64(($0 * 100).rounded()) } }
}
