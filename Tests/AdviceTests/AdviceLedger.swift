import Advice
import Metrics
import Receivables
import TestSupport

/// A ledger with what advice rests on besides documents and payments: visits, orders, contracts, master data.
struct AdviceLedger {
    static let day = QuietCustomer.day

    var ledger: LedgerBuilder
    var tables: Set<TableKind> = [
        .receivables, .payments, .allocations, .customers, .visits, .disputes, .orders, .contracts,
    ]
    private var changes: [(customer: String, change: (inout Records, Int32) -> Void)] = []
    private var facts: [String: RecoveryFacts] = [:]

    init(currencies: [String] = ["CNY"]) { ledger = LedgerBuilder(currencies: currencies) }

    /// One overdue document.
    mutating func owes(_ customer: String, _ amount: Int64, late: Int, currency: Int = 0) {
        ledger.document(
            customer, "\(customer)-\(late)-\(amount)", Self.day.adding(days: -late - 30),
            due: Self.day.adding(days: -late), amount, currency: currency)
    }

    /// A visit so many days ago; rows are given oldest first.
    mutating func visit(_ customer: String, age: Int, _ fill: @escaping (inout Visit) -> Void = { _ in }) {
        change(customer) { records, index in
            var visit = Visit()
            visit.id = records.texts.append("V\(records.visits.count)") ?? .empty
            visit.customer = index
            visit.date = Self.day.adding(days: -age)
            visit.outcome = .acknowledgedOrally
            fill(&visit)
            records.visits.append(visit)
        }
    }

    mutating func orders(_ customer: String, _ month: CalendarDay, _ amount: Int64) {
        change(customer) { records, index in
            var orders = MonthlyOrders()
            (orders.customer, orders.month, orders.amount) = (index, month, amount)
            records.orders.append(orders)
        }
    }

    mutating func contract(_ customer: String, signedOn day: CalendarDay, sme: Bool?) {
        change(customer) { records, index in
            var contract = Contract()
            (contract.customer, contract.signedOn, contract.weAreSME) = (index, day, sme)
            records.contracts.append(contract)
        }
    }

    mutating func customer(_ customer: String, _ fill: @escaping (inout Customer) -> Void) {
        change(customer) { records, index in fill(&records.customers[Int(index)]) }
    }

    mutating func change(_ customer: String, _ change: @escaping (inout Records, Int32) -> Void) {
        changes.append((customer, change))
    }

    mutating func knows(_ customer: String, _ fill: (inout RecoveryFacts) -> Void) {
        fill(&facts[customer, default: RecoveryFacts()])
    }

    /// - Parameter reversed: gives orders, contracts and disputes backwards.
    func advisor(
        _ book: RuleBook = ShippedRules.book, policy: Policy = Policy(currency: .cny), reversed: Bool = false
    ) -> Advisor {
        var records = ledger.records()
        records.presentTables = tables
        for index in records.customers.indices { records.customers[index].isListed = true }
        let ids = records.customers.map { records.texts.string($0.id) }
        for (customer, change) in changes {
            if let index = ids.firstIndex(of: customer) { change(&records, Int32(index)) }
        }
        records.visits.sort { ($0.customer, $0.date, $0.id.offset) < ($1.customer, $1.date, $1.id.offset) }
        if reversed {
            records.orders.reverse()
            records.contracts.reverse()
            records.disputes.reverse()
        }
        let known = ids.map { facts[$0] ?? RecoveryFacts() }
        let portfolio = Portfolio.assemble(records, asOf: Self.day, policy: policy, jobs: 1)
        return Advisor(Metrics.measure(portfolio, jobs: 1), book, known)
    }
}

extension CalendarDay {
    /// A day of the year of the tests.
    static func in2026(_ month: Int, _ day: Int) -> CalendarDay {
        CalendarDay(year: 2026, month: month, day: day) ?? .unknown
    }
}
