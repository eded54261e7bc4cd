import Receivables
import Samples
import Testing

@Suite("A generated portfolio")
struct GeneratedPortfolioTests {
    private static let size = SampleSize(customers: 150, documents: 5000, visits: 700, promises: 400, seed: 7)
    private let portfolio: MemorySink

    init() throws { portfolio = try MemorySink.portfolio(Self.size) }

    @Test("has as many rows as were asked for")
    func counts() throws {
        #expect(portfolio.rows(.customers).count == 150)
        #expect(portfolio.rows(.receivables).count == 5000)
        #expect(portfolio.rows(.visits).count == 700)
        #expect(portfolio.rows(.promises).count == 400)
        #expect(portfolio.isFinished)
    }

    @Test("is the same for the same seed, and another for another")
    func seeds() throws {
        let again = try MemorySink.portfolio(Self.size)
        #expect(SampleFile.allCases.allSatisfy { again.contents[$0] == portfolio.contents[$0] })
        var size = Self.size
        size.seed = 8
        let other = try MemorySink.portfolio(size)
        #expect(other.contents[.receivables] != portfolio.contents[.receivables])
        #expect(other.contents[.customers] != portfolio.contents[.customers])
    }

    @Test("has rows as wide as their header")
    func widths() {
        for file in SampleFile.allCases where file != .configuration {
            let widths = Set(portfolio.text(file).split(separator: "\n").map { $0.count(where: { $0 == "," }) })
            #expect(widths.count == 1, "\(file.path)")
        }
    }

    @Test("never settles more than a document's amount")
    func balances() {
        var open = Dictionary(uniqueKeysWithValues: portfolio.rows(.receivables).map { ($0("invoice_no"), $0.amount) })
        for payment in portfolio.rows(.payments) where !payment("invoice_no").isEmpty {
            open[payment("invoice_no"), default: .min / 2] -= payment.amount
        }
        for allocation in portfolio.rows(.allocations) {
            open[allocation("invoice_no"), default: .min / 2] -= allocation.amount
            if allocation("kind") == "credit" { open[allocation("credit_no"), default: .min / 2] += allocation.amount }
        }
        #expect(open.values.allSatisfy { $0 >= 0 })
        // Not everything is settled, and not everything is open.
        let settled = open.values.count { $0 == 0 }
        #expect((3500..<4950).contains(settled))
    }

    @Test("allocates exactly what a payment for several documents brought")
    func sums() {
        var left: [String: Int] = [:]
        for payment in portfolio.rows(.payments) { left[payment("payment_id")] = payment.amount }
        let parts = portfolio.rows(.allocations).filter { $0("kind") == "payment" }
        for part in parts { left[part("payment_id"), default: 0] -= part.amount }
        let sums = Set(parts.map { $0("payment_id") })
        #expect(!sums.isEmpty)
        #expect(sums.allSatisfy { left[$0] == 0 })
    }

    @Test("has a ledger that equals documents less cash, discounts and write-offs")
    func ledger() {
        var balance: [String: Int] = [:]
        var currencies: [String: String] = [:]
        for document in portfolio.rows(.receivables) {
            balance[document("currency"), default: 0] += document.amount
            currencies[document("invoice_no")] = document("currency")
        }
        for payment in portfolio.rows(.payments) where payment("maturity_date") <= "2026-06-30" {
            balance[payment("currency"), default: 0] -= payment.amount
        }
        for allocation in portfolio.rows(.allocations) where ["discount", "write_off"].contains(allocation("kind")) {
            balance[currencies[allocation("invoice_no")] ?? "", default: 0] -= allocation.amount
        }
        let ledger = Dictionary(uniqueKeysWithValues: portfolio.rows(.ledger).map { ($0("currency"), $0.amount) })
        #expect(ledger == balance.filter { $0.value != 0 })
        #expect(ledger.count > 1)
    }

    @Test("names only known customers, people, documents and visits")
    func references() {
        let known = (
            customers: ids(.customers, "customer_id"), people: ids(.people, "person_id"),
            documents: ids(.receivables, "invoice_no"), contracts: ids(.contracts, "contract_no"),
            visits: ids(.visits, "visit_id"), payments: ids(.payments, "payment_id")
        )
        for file in SampleFile.allCases where file.isOfCustomers {
            #expect(ids(file, "customer_id").isSubset(of: known.customers), "\(file.path)")
        }
        for (file, column) in [
            (SampleFile.customers, "collector_id"), (.customers, "salesperson_id"), (.receivables, "salesperson_id"),
            (.visits, "collector_id"), (.assignments, "collector_id"), (.targets, "person_id"),
        ] {
            #expect(ids(file, column).isSubset(of: known.people), "\(file.path) \(column)")
        }
        #expect(ids(.payments, "invoice_no").isSubset(of: known.documents))
        #expect(ids(.allocations, "invoice_no").isSubset(of: known.documents))
        #expect(ids(.allocations, "credit_no").isSubset(of: known.documents))
        #expect(ids(.allocations, "payment_id").isSubset(of: known.payments))
        #expect(ids(.receivables, "contract_no").isSubset(of: known.contracts))
        #expect(ids(.promises, "visit_id").isSubset(of: known.visits))
        #expect(known.documents.count == 5000)
        #expect(known.visits.count == 700)
        let characters = Set("ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-")
        #expect(known.documents.union(known.contracts).allSatisfy { characters.isSuperset(of: $0) })
    }

    @Test("has something of every kind that the recovery engine looks at, in a small one too")
    func engine() {
        let promises = portfolio.rows(.promises)
        #expect(promises.count { !$0("visit_id").isEmpty } > 100)
        #expect(promises.count { !$0("withdrawn_on").isEmpty } > 3)
        #expect(promises.allSatisfy { isRising($0("made_on"), $0("withdrawn_on"), "2026-06-30") })
        let proofs = portfolio.rows(.visits).filter { $0("invoice_ids") == "*" }
        #expect(proofs.count > 20 && proofs.allSatisfy { !$0("signer_role").isEmpty })
        let papers = portfolio.rows(.documents)
        #expect(papers.count == proofs.count)
        #expect(Set(papers.map { $0("kind") }) == ["statement", "demand"])
        #expect(Set(papers.map { $0("visit_id") }) == Set(proofs.map { $0("visit_id") }))
        #expect(Set(portfolio.rows(.rates).map { $0("kind") }) == ["fx", "lpr", "funding"])
        #expect(Set(portfolio.rows(.orders).map { $0("month") }).count == 9)
        #expect(!portfolio.rows(.guarantees).isEmpty)
        #expect(portfolio.rows(.assignments).contains { !$0("to").isEmpty })
        #expect(portfolio.rows(.contracts).contains { !$0("late_rate").isEmpty })
    }

    private func ids(_ file: SampleFile, _ column: String) -> Set<String> {
        Set(portfolio.rows(file).map { $0(column) }).subtracting([""])
    }

    @Test("has no date before the one that it follows, and no fact behind the as-of day")
    func dates() {
        let asOf = "2026-06-30"
        let documents = portfolio.rows(.receivables)
        let issued = Dictionary(uniqueKeysWithValues: documents.map { ($0("invoice_no"), $0("invoice_date")) })
        #expect(documents.allSatisfy { isRising($0("invoice_date"), $0("due_date")) && $0("invoice_date") <= asOf })
        #expect(portfolio.rows(.payments).allSatisfy { isRising(issued[$0("invoice_no")] ?? "", $0("date"), asOf) })
        #expect(portfolio.rows(.payments).allSatisfy { isRising($0("date"), $0("maturity_date")) })
        #expect(portfolio.rows(.payments).allSatisfy { isRising($0("date"), $0("cleared_date"), asOf) })
        #expect(portfolio.rows(.allocations).allSatisfy { isRising(issued[$0("invoice_no")] ?? "9", $0("date"), asOf) })
        #expect(
            portfolio.rows(.disputes).allSatisfy {
                isRising(issued[$0("invoice_no")] ?? "9", $0("opened_on"), $0("resolved_on"), asOf)
            })
        #expect(portfolio.rows(.promises).allSatisfy { isRising($0("made_on"), $0("due_on")) && $0.amount > 0 })
        #expect(portfolio.rows(.promises).allSatisfy { $0("made_on") <= asOf })
        #expect(portfolio.rows(.visits).allSatisfy { ($0("status") == "done") == ($0("visit_date") <= asOf) })
        #expect(portfolio.rows(.visits).allSatisfy { ($0("status") == "done") == !$0("outcome").isEmpty })
    }

    /// Blank days left out.
    private func isRising(_ days: String...) -> Bool {
        let known = days.filter { !$0.isEmpty }
        return known == known.sorted()
    }

    @Test("writes codes that the vocabularies know")
    func codes() {
        let visits = portfolio.rows(.visits).filter { $0("status") == "done" }
        #expect(visits.allSatisfy { VisitOutcome(rawValue: $0("outcome")) != nil })
        #expect(visits.allSatisfy { MetRole(rawValue: $0("met_role")) != nil })
        #expect(visits.allSatisfy { Mood(rawValue: $0("mood_start")) != nil && Mood(rawValue: $0("mood_end")) != nil })
        #expect(visits.allSatisfy { VisitChannel(rawValue: $0("channel")) != nil })
        #expect(visits.allSatisfy { DemandMade(rawValue: $0("demand_made")) != nil })
        #expect(portfolio.rows(.receivables).allSatisfy { DocumentKind(rawValue: $0("doc_type")) != nil })
        #expect(portfolio.rows(.payments).allSatisfy { PaymentMethod(rawValue: $0("method")) != nil })
        #expect(portfolio.rows(.allocations).allSatisfy { AllocationKind(rawValue: $0("kind")) != nil })
        #expect(portfolio.rows(.customers).allSatisfy { CustomerStatus(rawValue: $0("status")) != nil })
        #expect(portfolio.rows(.customers).allSatisfy { DebtorScale(rawValue: $0("debtor_scale")) != nil })
        #expect(portfolio.rows(.promises).allSatisfy { PromiseForm(rawValue: $0("form")) != nil })
    }

    @Test("gives every customer a document, and few customers much of the trade")
    func trade() {
        var documents: [String: Int] = [:]
        for document in portfolio.rows(.receivables) { documents[document("customer_id"), default: 0] += 1 }
        #expect(documents.count == 150)
        let largest = documents.values.sorted(by: >).prefix(15).reduce(0, +)
        #expect(largest > 5000 / 3)
    }

    @Test("has kept and broken promises, part payments, credit notes, disputes and several currencies")
    func variety() {
        var payments: [String: Int] = [:]
        for payment in portfolio.rows(.payments) { payments[payment("invoice_no"), default: 0] += 1 }
        #expect(payments.filter { !$0.key.isEmpty }.values.contains { $0 > 1 })
        #expect(payments[""] ?? 0 > 0)
        #expect(portfolio.rows(.receivables).contains { $0("doc_type") == "credit_note" && $0.amount < 0 })
        #expect(Set(portfolio.rows(.receivables).map { $0("currency") }).count > 1)
        #expect(Set(portfolio.rows(.disputes).map { $0("outcome") }) == ["", "valid", "credit", "partial"])
        let kept = keptPromises()
        #expect((0.3...0.8).contains(Double(kept) / 400))
    }

    private func keptPromises() -> Int {
        let receipts = Dictionary(grouping: portfolio.rows(.payments)) { $0("customer_id") }
        return portfolio.rows(.promises).count { promise in
            let received = receipts[promise("customer_id"), default: []]
                .filter { ($0("date") >= promise("made_on")) && ($0("date") <= promise("due_on")) }
            return received.reduce(0) { $0 + $1.amount } >= promise.amount
        }
    }
}

extension SampleFile {
    fileprivate var isOfCustomers: Bool {
        switch self {
        case .contacts, .contracts, .assignments, .receivables, .payments, .disputes, .visits, .promises, .documents,
            .guarantees, .orders:
            true
        default: false
        }
    }
}
