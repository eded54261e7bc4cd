import Receivables
import TestSupport
import Testing

@Suite("What allocations do to documents")
struct AllocationTests {
    private func assemble(_ ledger: LedgerBuilder, _ day: String) throws -> Portfolio {
        let asOf = try #require(CalendarDay(day))
        return Portfolio.assemble(
            ledger.records(), asOf: asOf, policy: Policy(currency: try #require(Currency(code: "CNY"))))
    }

    private func day(_ text: String) throws -> CalendarDay { try #require(CalendarDay(text)) }

    private func document(_ number: String, in portfolio: Portfolio) throws -> Int {
        let texts = portfolio.records.texts
        return try #require(portfolio.records.documents.number.firstIndex { texts.string($0) == number })
    }

    private func open(_ number: String, in portfolio: Portfolio, on text: String) throws -> Int64 {
        portfolio.state(of: try document(number, in: portfolio), on: try day(text)).open
    }

    @Test("an allocation counts from the latest of its own, the payment's and the document's day")
    func spanBegins() throws {
        var ledger = LedgerBuilder()
        ledger.document("C1", "A", try day("2026-03-10"), 100_00)
        ledger.document("C1", "B", try day("2026-03-01"), 100_00)
        ledger.document("C1", "C", try day("2026-03-01"), 100_00)
        ledger.payment("C1", "P1", try day("2026-03-05"), 300_00)
        ledger.allocate("P1", to: "A", 100_00)
        ledger.allocate("P1", to: "B", 100_00)
        ledger.allocate("P1", to: "C", 100_00, on: try day("2026-03-20"))
        let portfolio = try assemble(ledger, "2026-03-31")
        #expect(try open("A", in: portfolio, on: "2026-03-10") == 0)
        #expect(try open("B", in: portfolio, on: "2026-03-04") == 100_00)
        #expect(try open("B", in: portfolio, on: "2026-03-05") == 0)
        #expect(try open("C", in: portfolio, on: "2026-03-19") == 100_00)
        #expect(try open("C", in: portfolio, on: "2026-03-20") == 0)
    }

    @Test("on the portfolio's day only documents that are not settled are left, on an earlier one all")
    func unsettled() throws {
        var ledger = LedgerBuilder()
        ledger.document("C1", "A", try day("2026-03-01"), 100_00)
        ledger.document("C1", "B", try day("2026-03-02"), 100_00)
        ledger.document("C1", "C", try day("2026-03-03"), 100_00)
        ledger.payment("C1", "P1", try day("2026-03-05"), 150_00)
        ledger.allocate("P1", to: "A", 100_00)
        ledger.allocate("P1", to: "B", 50_00)
        let portfolio = try assemble(ledger, "2026-03-31")
        func numbers(on text: String) throws -> [String] {
            portfolio.unsettledDocuments(of: 0, on: try day(text)).map {
                portfolio.records.texts.string(portfolio.records.documents.number[$0])
            }
        }
        #expect(try numbers(on: "2026-03-31") == ["B", "C"])
        #expect(try numbers(on: "2026-03-10") == ["A", "B", "C"])
        #expect(try numbers(on: "2026-03-02") == ["A", "B"])
    }

    @Test("a reversal opens the document again on its day, and the payment is unapplied")
    func reversal() throws {
        var ledger = LedgerBuilder()
        ledger.document("C1", "A", try day("2026-03-01"), 100_00)
        ledger.payment("C1", "P1", try day("2026-03-05"), 100_00)
        ledger.allocate("P1", to: "A", 100_00, reversedOn: try day("2026-03-20"))
        let portfolio = try assemble(ledger, "2026-03-31")
        #expect(try open("A", in: portfolio, on: "2026-03-19") == 0)
        #expect(try open("A", in: portfolio, on: "2026-03-20") == 100_00)
        #expect(portfolio.unappliedPayments(of: 0, on: try day("2026-03-19")).isEmpty)
        #expect(portfolio.unappliedPayments(of: 0, on: try day("2026-03-20")).map(\.rest) == [100_00])
    }

    @Test("a bounced payment never was: the document is open again and nothing is unapplied")
    func bounce() throws {
        var ledger = LedgerBuilder()
        ledger.document("C1", "A", try day("2026-03-01"), 100_00)
        ledger.payment(
            "C1", "P1", try day("2026-03-05"), 120_00, method: .cheque, bouncedOn: try day("2026-03-12"))
        ledger.allocate("P1", to: "A", 100_00)
        let portfolio = try assemble(ledger, "2026-03-31")
        #expect(try open("A", in: portfolio, on: "2026-03-11") == 0)
        #expect(portfolio.unappliedPayments(of: 0, on: try day("2026-03-11")).map(\.rest) == [20_00])
        #expect(try open("A", in: portfolio, on: "2026-03-12") == 100_00)
        #expect(portfolio.unappliedPayments(of: 0, on: try day("2026-03-12")).isEmpty)
    }

    @Test("a bill is pending from receipt until it matures, then cash")
    func bill() throws {
        var ledger = LedgerBuilder()
        ledger.document("C1", "A", try day("2026-01-01"), due: try day("2026-01-31"), 100_00)
        ledger.payment(
            "C1", "P1", try day("2026-02-10"), 60_00, method: .bankBill, maturesOn: try day("2026-05-10"), for: "A")
        let portfolio = try assemble(ledger, "2026-06-30")
        let bill = portfolio.state(of: 0, on: try day("2026-03-01"))
        #expect(bill.pending == 60_00)
        #expect(bill.uncovered == 40_00)
        #expect(bill.open == 100_00)
        #expect(portfolio.agingClass(of: 0, uncovered: 40_00, on: try day("2026-03-01")) == .overdue(step: 0))
        #expect(try open("A", in: portfolio, on: "2026-05-09") == 100_00)
        #expect(try open("A", in: portfolio, on: "2026-05-10") == 40_00)
    }

    @Test("a bill of which neither day is known stays pending")
    func endlessBill() throws {
        var ledger = LedgerBuilder()
        ledger.document("C1", "A", try day("2026-01-01"), 100_00)
        ledger.payment("C1", "P1", try day("2026-02-10"), 100_00, method: .voucher, for: "A")
        let portfolio = try assemble(ledger, "2036-06-30")
        #expect(portfolio.state(of: 0, on: portfolio.asOf).pending == 100_00)
    }

    @Test("what is allocated beyond the document's rest stays unapplied, and is said")
    func overDocument() throws {
        var ledger = LedgerBuilder()
        ledger.document("C1", "A", try day("2026-01-01"), 100_00)
        ledger.payment("C1", "P1", try day("2026-02-01"), 70_00, for: "A")
        ledger.payment("C1", "P2", try day("2026-02-02"), 70_00, for: "A")
        let portfolio = try assemble(ledger, "2026-06-30")
        #expect(try open("A", in: portfolio, on: "2026-06-30") == 0)
        #expect(portfolio.unappliedPayments(of: 0, on: portfolio.asOf).map(\.rest) == [40_00])
        #expect(portfolio.notes.map(\.kind) == [.overAllocated])
        #expect(portfolio.notes.map(\.amount) == [40_00])
    }

    @Test("what is allocated beyond the payment is cut, in order of day, payment id and amount")
    func overPayment() throws {
        var ledger = LedgerBuilder()
        ledger.document("C1", "A", try day("2026-01-01"), 80_00)
        ledger.document("C1", "B", try day("2026-01-01"), 50_00)
        ledger.payment("C1", "P1", try day("2026-02-01"), 100_00)
        ledger.allocate("P1", to: "A", 80_00)
        ledger.allocate("P1", to: "B", 50_00)
        let portfolio = try assemble(ledger, "2026-06-30")
        #expect(try open("B", in: portfolio, on: "2026-06-30") == 0)
        #expect(try open("A", in: portfolio, on: "2026-06-30") == 30_00)
        #expect(portfolio.notes.map(\.amount) == [30_00])
    }

    @Test("what a reversal frees can be allocated again on the same day")
    func reuse() throws {
        var ledger = LedgerBuilder()
        ledger.document("C1", "A", try day("2026-01-01"), 100_00)
        ledger.document("C1", "B", try day("2026-01-01"), 100_00)
        ledger.payment("C1", "P1", try day("2026-02-01"), 100_00)
        ledger.allocate("P1", to: "A", 100_00, reversedOn: try day("2026-02-10"))
        ledger.allocate("P1", to: "B", 100_00, on: try day("2026-02-10"))
        let portfolio = try assemble(ledger, "2026-06-30")
        #expect(try open("A", in: portfolio, on: "2026-06-30") == 100_00)
        #expect(try open("B", in: portfolio, on: "2026-06-30") == 0)
        #expect(portfolio.notes.isEmpty)
    }

    @Test("a credit note used on an invoice moves both toward 0")
    func credit() throws {
        var ledger = LedgerBuilder()
        ledger.document("C1", "A", try day("2026-01-01"), 100_00)
        ledger.document("C1", "N", try day("2026-01-20"), -30_00, kind: .creditNote)
        ledger.credit("N", to: "A", 50_00)
        let portfolio = try assemble(ledger, "2026-06-30")
        #expect(try open("A", in: portfolio, on: "2026-01-19") == 100_00)
        #expect(try open("A", in: portfolio, on: "2026-01-20") == 70_00)
        #expect(try open("N", in: portfolio, on: "2026-01-20") == 0)
        #expect(portfolio.notes.map(\.amount) == [20_00])
    }

    @Test("a receipt for a credit note stays unapplied; a refund settles it")
    func signs() throws {
        var ledger = LedgerBuilder()
        ledger.document("C1", "N", try day("2026-01-01"), -30_00, kind: .creditNote)
        ledger.document("C1", "M", try day("2026-01-01"), -30_00, kind: .creditNote)
        ledger.payment("C1", "P1", try day("2026-02-01"), 30_00, for: "N")
        ledger.payment("C1", "P2", try day("2026-02-01"), -30_00, for: "M")
        let portfolio = try assemble(ledger, "2026-06-30")
        #expect(try open("N", in: portfolio, on: "2026-06-30") == -30_00)
        #expect(try open("M", in: portfolio, on: "2026-06-30") == 0)
        #expect(portfolio.unappliedPayments(of: 0, on: portfolio.asOf).map(\.rest) == [30_00])
        #expect(portfolio.notes.map(\.kind) == [.oppositeSigns])
    }

    @Test("a payment in another currency needs to say what it took")
    func currencies() throws {
        var ledger = LedgerBuilder(currencies: ["CNY", "USD"])
        ledger.document("C1", "A", try day("2026-01-01"), 700_00)
        ledger.document("C1", "B", try day("2026-01-01"), 700_00)
        ledger.payment("C1", "P1", try day("2026-02-01"), 200_00, currency: 1)
        ledger.allocate("P1", to: "A", 700_00, paymentAmount: 100_00)
        ledger.allocate("P1", to: "B", 700_00)
        let portfolio = try assemble(ledger, "2026-06-30")
        #expect(try open("A", in: portfolio, on: "2026-06-30") == 0)
        #expect(try open("B", in: portfolio, on: "2026-06-30") == 700_00)
        #expect(portfolio.unappliedPayments(of: 0, on: portfolio.asOf).map(\.rest) == [100_00])
        #expect(portfolio.notes.map(\.kind) == [.currencyMismatch])
    }

    @Test("discounts and write-offs are capped; an exchange loss raises what is open")
    func adjustments() throws {
        var ledger = LedgerBuilder()
        ledger.document("C1", "A", try day("2026-01-01"), 100_00)
        ledger.document("C1", "B", try day("2026-01-01"), 100_00)
        ledger.adjust("A", .discount, 2_00, on: try day("2026-01-10"))
        ledger.adjust("A", .writeOff, 200_00, on: try day("2026-01-11"))
        ledger.adjust("B", .exchangeDifference, -5_00, on: try day("2026-01-10"))
        let portfolio = try assemble(ledger, "2026-06-30")
        #expect(try open("A", in: portfolio, on: "2026-01-10") == 98_00)
        #expect(try open("A", in: portfolio, on: "2026-01-11") == 0)
        #expect(try open("B", in: portfolio, on: "2026-06-30") == 105_00)
    }

    @Test(
        "a document's own row tells what was paid: paid amount, else all if only a day, else amount less open",
        arguments: [
            (paid: 40_00, open: nil, on: "2026-02-01", expected: 60_00),
            (paid: nil, open: nil, on: "2026-02-01", expected: 0),
            (paid: nil, open: 25_00, on: "2026-02-01", expected: 25_00),
            (paid: nil, open: 25_00, on: nil, expected: 25_00),
            (paid: nil, open: nil, on: nil, expected: 100_00),
        ] as [(paid: Int64?, open: Int64?, on: String?, expected: Int64)])
    func ownRow(paid: Int64?, open: Int64?, on paidOn: String?, expected: Int64) throws {
        var ledger = LedgerBuilder()
        ledger.exportedAt = try day("2026-03-31")
        ledger.document(
            "C1", "A", try day("2026-01-01"), 100_00, paidOn: paidOn.flatMap { CalendarDay($0) } ?? .unknown,
            paidAmount: paid, openAmount: open)
        let portfolio = try assemble(ledger, "2026-04-30")
        #expect(try self.open("A", in: portfolio, on: "2026-04-30") == expected)
        #expect(try self.open("A", in: portfolio, on: "2026-01-31") == 100_00)
        let settled: Int64 = 100_00 - expected
        #expect(portfolio.records.payments.amount == (settled == 0 ? [] : [settled]))
    }

    @Test("own write-offs count once, and what is left is what was paid")
    func ownWriteOff() throws {
        var ledger = LedgerBuilder()
        ledger.document(
            "C1", "A", try day("2026-01-01"), 100_00, paidOn: try day("2026-02-01"), openAmount: 0, writtenOff: 30_00)
        let portfolio = try assemble(ledger, "2026-04-30")
        #expect(portfolio.records.payments.amount == [70_00])
        #expect(try open("A", in: portfolio, on: "2026-04-30") == 0)
    }

    @Test("what happens after the day does not exist")
    func laterFacts() throws {
        var ledger = LedgerBuilder()
        ledger.document("C1", "A", try day("2026-01-01"), 100_00)
        ledger.document("C1", "B", try day("2026-07-01"), 100_00)
        ledger.payment("C1", "P1", try day("2026-07-01"), 100_00, for: "A")
        let portfolio = try assemble(ledger, "2026-06-30")
        #expect(portfolio.documents(of: 0, upTo: portfolio.asOf).count == 1)
        #expect(portfolio.payments(of: 0, upTo: portfolio.asOf).isEmpty)
        #expect(try open("A", in: portfolio, on: "2026-06-30") == 100_00)
    }
}
