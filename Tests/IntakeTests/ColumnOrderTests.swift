import Intake
import Receivables
import Testing

/// Rows come into the order of their customers; each of their values must come with them.
@Suite("Columns in order")
struct ColumnOrderTests {
    /// Each value of row `n` says `n`; the customers stand the other way round, so that every row moves.
    private func receivables(_ count: Int) -> String {
        let header =
            "invoice_no,customer_id,entity,instalment,invoice_date,due_date,terms,amount,currency,doc_type,paid_amount,"
            + "paid_date,open_amount,contract_no,order_no,delivery_no,delivery_date,accepted_date,goods,tax_invoice_no,"
            + "tax_invoice_delivered_on,retention,disputed,disputed_amount,dispute_reason,salesperson_id,"
            + "written_off_amount,written_off_date,exported_at,note\n"
        return header
            + (1...count).map { n in
                let day = "2025-01-\(10 + n)"
                return "I\(n),C\(9 - n),E\(n),\(n),2024-01-\(10 + n),2024-02-\(10 + n),NET \(n),\(1000 + n),"
                    + "\(n == 1 ? "USD" : "CNY"),\(n == 2 ? "debit_note" : "invoice"),\(100 + n),2024-03-\(10 + n),"
                    + "\(300 + n),K\(n),O\(n),D\(n),2024-04-\(10 + n),2024-05-\(10 + n),G\(n),T\(n),2024-06-\(10 + n),"
                    + "\(n == 3 ? "Y" : "N"),\(n == 4 ? "Y" : "N"),\(200 + n),QUALITY,S\(n),\(400 + n),2024-07-\(10 + n),"
                    + "\(day),N\(n)"
            }.joined(separator: "\n") + "\n"
    }

    @Test("a document keeps all its values", arguments: [1, 2, 5])
    func documents(jobs: Int) throws {
        let reading = try TestPortfolio(["data/receivables.csv": receivables(5)]).read { $0.jobs = jobs }
        let (documents, records) = (reading.records.documents, reading.records)
        #expect(documents.count == 5, "\(reading.findings)")
        for row in 0..<documents.count {
            let n = 5 - row
            func text(_ text: Text) -> String { records.texts.string(text) }
            func day(_ month: Int) -> CalendarDay? { CalendarDay(year: 2024, month: month, day: 10 + n) }
            #expect(text(records.customers[Int(documents.customer[row])].id) == "C\(9 - n)")
            let texts = [
                documents.number[row], documents.entity[row], documents.terms[row], documents.contract[row],
                documents.order[row], documents.delivery[row], documents.goods[row], documents.taxInvoice[row],
                documents.salesperson[row], documents.note[row],
            ]
            #expect(
                texts.map(text) == [
                    "I\(n)", "E\(n)", "NET \(n)", "K\(n)", "O\(n)", "D\(n)", "G\(n)", "T\(n)", "S\(n)", "N\(n)",
                ])
            let days = [
                documents.date[row], documents.due[row], documents.paidOn[row], documents.deliveredOn[row],
                documents.acceptedOn[row], documents.taxInvoiceDeliveredOn[row], documents.writtenOffOn[row],
            ]
            #expect(days == (1...7).map { day($0) })
            let amounts = [
                documents.amount[row], documents.paidAmount[row], documents.disputedAmount[row],
                documents.openAmount[row], documents.writtenOffAmount[row],
            ]
            #expect(amounts == [1000, 100, 200, 300, 400].map { Int64($0 + n) * 100 })
            #expect(documents.instalment[row] == Int16(n))
            #expect(records.currencies[Int(documents.currency[row])].code == (n == 1 ? "USD" : "CNY"))
            #expect(documents.kind[row] == (n == 2 ? .debitNote : .invoice))
            #expect(documents.flags[row].contains(.retention) == (n == 3))
            #expect(documents.disputeReason[row] == .quality)
            #expect(documents.exportedAt[row] == CalendarDay(year: 2025, month: 1, day: 10 + n))
            #expect(documents.row[row].line == n + 1)
        }
    }

    @Test("a payment keeps all its values", arguments: [1, 2, 5])
    func payments(jobs: Int) throws {
        let payments =
            "payment_id,customer_id,date,amount,currency,method,maturity_date,cleared_date,bounced_date,designated,"
            + "reference,collector_id\n"
            + (1...5).map { n in
                "P\(n),C\(9 - n),2024-01-\(10 + n),\(1000 + n),\(n == 1 ? "USD" : "CNY"),"
                    + "\(n == 2 ? "cash" : "bank_bill"),2024-02-\(10 + n),2024-03-\(10 + n),2024-04-\(10 + n),"
                    + "\(n == 3 ? "Y" : "N"),R\(n),L\(n)"
            }.joined(separator: "\n") + "\n"
        let reading = try TestPortfolio([
            "data/receivables.csv": receivables(5), "data/payments.csv": payments,
        ]).read { $0.jobs = jobs }
        let (table, records) = (reading.records.payments, reading.records)
        #expect(table.count == 5, "\(reading.findings)")
        for row in 0..<table.count {
            let n = 5 - row
            func text(_ text: Text) -> String { records.texts.string(text) }
            #expect(text(records.customers[Int(table.customer[row])].id) == "C\(9 - n)")
            let texts = [table.id[row], table.reference[row], table.collector[row]]
            #expect(texts.map(text) == ["P\(n)", "R\(n)", "L\(n)"])
            let days = [table.date[row], table.maturesOn[row], table.clearedOn[row], table.bouncedOn[row]]
            #expect(days == (1...4).map { CalendarDay(year: 2024, month: $0, day: 10 + n) })
            #expect(table.amount[row] == Int64(1000 + n) * 100)
            #expect(records.currencies[Int(table.currency[row])].code == (n == 1 ? "USD" : "CNY"))
            #expect(table.method[row] == (n == 2 ? .cash : .bankBill))
            #expect(table.isDesignated[row] == (n == 3))
            #expect(table.row[row].line == n + 1)
        }
    }
}
