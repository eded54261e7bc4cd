import Findings
import Intake
import Receivables
import Testing

/// Payments, allocations and the documents that they name.
struct ReferenceTests {
    private let documents = "invoice_no,customer_id,invoice_date,amount,currency,doc_type,instalment,due_date\n"
    private let payments = "payment_id,customer_id,invoice_no,date,amount,currency\n"

    @Test("A payment without a customer takes its document's; without either it is rejected")
    func orphans() throws {
        let reading = try TestPortfolio([
            "data/receivables.csv": documents + "I1,C1,2026-01-01,100,CNY,,,\n",
            "data/payments.csv": payments
                + "P1,,I1,2026-01-05,40,CNY\nP2,,I9,2026-01-05,40,CNY\nP3,C1,I9,2026-01-05,40,CNY\nP4,,,2026-01-05,1,CNY\n",
        ]).read()
        #expect(reading.lines(.orphanPayment) == [3, 5])
        #expect(reading.lines(.unknownDocument) == [4])
        #expect(reading.records.payments.count == 2)
        #expect(reading.records.allocations.amount == [4000])
    }

    @Test("A number that two customers have is ambiguous unless the row names the customer")
    func ambiguity() throws {
        let reading = try TestPortfolio([
            "data/receivables.csv": documents + "1001,C1,2026-01-01,100,CNY,,,\n1001,C2,2026-01-01,50,CNY,,,\n",
            "data/payments.csv": payments + "P1,,1001,2026-01-05,40,CNY\nP2,C2,1001,2026-01-05,30,CNY\n",
        ]).read()
        #expect(reading.lines(.ambiguousDocument, in: "data/payments.csv") == [2])
        #expect(reading.records.allocations.amount == [3000])
        #expect(reading.records.documents.amount[Int(reading.records.allocations.document[0])] == 5000)
    }

    @Test("Money for a document of several instalments goes to the earliest due first")
    func instalments() throws {
        let reading = try TestPortfolio([
            "data/receivables.csv": documents
                + "I1,C1,2026-01-01,60,CNY,,1,2026-03-01\nI1,C1,2026-01-01,40,CNY,,2,2026-02-01\n",
            "data/payments.csv": payments + "P1,C1,I1,2026-01-05,50,CNY\nP2,C1,I1,2026-01-06,50,CNY\n",
        ]).read()
        let records = reading.records
        let shares = (0..<records.allocations.count).map { row in
            "\(records.documents.instalment[Int(records.allocations.document[row])]): \(records.allocations.amount[row])"
        }
        #expect(shares == ["1: 1000", "1: 5000", "2: 4000"])
    }

    @Test("A payment of another currency, or of the wrong sign, stays unapplied")
    func mismatches() throws {
        let reading = try TestPortfolio([
            "data/receivables.csv": documents + "I1,C1,2026-01-01,100,USD,,,\nI2,C1,2026-01-01,-100,CNY,,,\n",
            "data/payments.csv": payments + "P1,C1,I1,2026-01-05,100,CNY\nP2,C1,I2,2026-01-05,100,CNY\n",
        ]).read()
        #expect(reading.lines(.currencyMismatch) == [2] && reading.lines(.paymentOnCredit) == [3])
        #expect(reading.records.allocations.count == 0 && reading.records.payments.count == 2)
        #expect(reading.records.documents.kind.contains(.creditNote))
    }

    @Test("Allocation rows win over the payment's own invoice_no; credits and discounts resolve too")
    func allocationRows() throws {
        let reading = try TestPortfolio([
            "data/receivables.csv": documents
                + "I1,C1,2026-01-01,100,CNY,,,\nI2,C1,2026-01-01,100,CNY,,,\nCN1,C1,2026-01-02,30,CNY,credit_note,,\n",
            "data/payments.csv": payments + "P1,C1,I1,2026-01-05,100,CNY\n",
            "data/allocations.csv": """
            invoice_no,amount,kind,payment_id,credit_no
            I2,60,payment,P1,
            I1,30,credit,,CN1
            I1,5,discount,,
            I7,5,discount,,
            I1,5,payment,P9,

            """,
        ]).read()
        let records = reading.records
        #expect(records.allocations.kind.map(\.rawValue).sorted() == ["credit", "discount", "payment"])
        let paid = (0..<3).first { records.allocations.kind[$0] == .payment } ?? 0
        #expect(records.texts.string(records.documents.number[Int(records.allocations.document[paid])]) == "I2")
        #expect(reading.lines(.unknownDocument, in: "data/allocations.csv") == [5])
        #expect(reading.lines(.unknownPayment) == [6])
        let credit = (0..<3).first { records.allocations.kind[$0] == .credit } ?? 0
        #expect(records.documents.amount[Int(records.allocations.credit[credit])] == -3000)
    }

    @Test("Rows of one identity are all rejected, or summed, or kept apart, as the source says")
    func repeats() throws {
        let rows = documents + "I1,C1,2026-01-01,100,CNY,,,\nI1,C1,2026-01-01,50,CNY,,,\nI1,C1,2026-01-01,50,CNY,,,\n"
        var source = SourceSpec(table: .receivables, files: ["data/receivables.csv"])
        let portfolio = try TestPortfolio(["data/receivables.csv": rows])
        let rejected = try portfolio.read([source])
        #expect(rejected.records.documents.count == 0 && rejected.lines(.duplicateDocument) == [2, 3])
        #expect(rejected.lines(.exactDuplicate) == [4])
        source.repeats = .sum
        #expect(try portfolio.read([source]).records.documents.amount == [15000])
        source.repeats = .separate
        #expect(try portfolio.read([source]).records.documents.amount == [5000, 10000])
    }

    @Test("A document's own balance is compared with its payments, then set aside")
    func balances() throws {
        let reading = try TestPortfolio([
            "data/receivables.csv":
                "invoice_no,customer_id,invoice_date,amount,open_amount\nI1,C1,2026-01-01,100,60\nI2,C1,2026-01-01,100,10\nI3,C1,2026-01-01,70,20\n",
            "data/payments.csv": payments + "P1,C1,I1,2026-01-05,40,CNY\nP2,C1,I2,2026-01-05,40,CNY\n",
        ]).read()
        #expect(reading.lines(.balanceDiffers) == [3])
        #expect(reading.failsCheck && !reading.stopsBuild)
        #expect(reading.records.documents.openAmount.values == [.min, .min, 2000])
    }

    @Test("An open-items file is recognised; a default as-of date leaves a lone future date out")
    func history() throws {
        let reading = try TestPortfolio([
            "data/receivables.csv": documents + "I1,C1,2026-01-01,100,CNY,,,\nI2,C1,2062-01-01,100,CNY,,,\n"
        ]).read()
        #expect(reading.records.isOpenItemsOnly && reading.count(.openItemsOnly) == 1)
        #expect(reading.lines(.loneFutureDate) == [3])
        #expect(reading.defaultAsOf?.description == "2026-01-01")
    }
}
