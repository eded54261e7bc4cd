import TestSupport
import Testing

/// A row of any table may tell of a customer before his first document: lists lead to his page, so it must be there.
@Suite("Customers on record")
struct CustomerOnRecordTests {
    struct Telling: Sendable, CustomTestStringConvertible {
        let table: String
        let rows: String
        /// The page that has the row.
        let list: String
        var isDated = true
        var testDescription: String { table }
    }

    private static let tellings = [
        Telling(
            table: "promises",
            rows: "promise_id,customer_id,made_on,due_on,amount,form\nR1,C2,2026-05-01,2026-05-20,9,oral\n",
            list: "promises.html"),
        Telling(
            table: "visits",
            rows: "visit_id,customer_id,visit_date,status,outcome,collector_id\nV1,C2,2026-05-01,done,PTP_ORAL,L1\n",
            list: "visits-log.html"),
        Telling(
            table: "disputes", rows: "dispute_id,customer_id,opened_on,amount,reason\nD1,C2,2026-05-01,9,QUALITY\n",
            list: "disputes.html"),
        Telling(
            table: "tasks", rows: "task_id,customer_id,kind,opened_on,text\nT1,C2,feedback,2026-05-01,x\n",
            list: "disputes.html"),
        Telling(
            table: "guarantees", rows: "guarantee_id,customer_id,guarantor,kind\nG1,C2,Two,joint\n",
            list: "limitation.html", isDated: false),
    ]

    @Test("A row of each table gives its customer a page from its day on", arguments: tellings)
    func page(_ telling: Telling) throws {
        for (day, isThere) in [("2026-06-30", true), ("2026-04-30", !telling.isDated)] {
            let scratch = try Scratch()
            let rows = "I1,C1,One,2026-01-05,2026-02-04,100.00,,\nI2,C2,Two,2026-09-01,2026-10-01,50.00,,\n"
            try scratch.write(TinyPortfolio.header + rows, to: "data/receivables.csv")
            try scratch.write("payment_id,customer_id,date,amount\n", to: "data/payments.csv")
            try scratch.write(telling.rows, to: "data/\(telling.table).csv")
            try scratch.write("as_of: \(day)\n", to: "huikuan.yml")
            let run = try BinaryRun.huikuan(["build"], in: scratch)
            #expect(scratch.exists("site/index.html"), "\(run.errors)")
            #expect(scratch.exists("site/customers/C2.html") == isThere, "as of \(day)")
            let list = try scratch.tree("site").files[telling.list].map { String(decoding: $0, as: UTF8.self) }
            #expect(list?.contains("customers/C2.html") == isThere, "as of \(day)")
        }
    }
}
