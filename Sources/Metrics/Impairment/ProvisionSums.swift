import Receivables

/// The balances of a run of customers by currency and class, and those of customers with their own allowance.
struct ProvisionSums: Sendable {
    private(set) var balances: [[Int128]]
    private(set) var specific: [[SpecificAllowance]]

    init(of run: Range<Int>, _ walk: SettlementWalk, _ schemes: [ProvisionScheme]) {
        balances = schemes.map { [Int128](repeating: 0, count: $0.ids.count) }
        specific = schemes.map { _ in [] }
        for customer in run {
            if let allowance = walk.portfolio.records.customers[customer].specificAllowance {
                add(customer, allowance, walk)
            } else {
                add(customer, walk, schemes)
            }
        }
    }

    /// The allowance in one currency.
    func provision(_ index: UInt8, _ scheme: ProvisionScheme, _ walk: SettlementWalk) -> Provision {
        Provision(
            currency: walk.portfolio.records.currencies[Int(index)], index: index, basis: scheme.basis,
            classes: scheme.allowances(balances[Int(index)]), specific: specific[Int(index)])
    }

    mutating func combine(_ other: ProvisionSums) {
        for index in balances.indices {
            balances[index].add(other.balances[index])
            specific[index] += other.specific[index]
        }
    }

    private mutating func add(_ customer: Int, _ walk: SettlementWalk, _ schemes: [ProvisionScheme]) {
        let day = walk.portfolio.asOf
        for document in walk.portfolio.unsettledDocuments(of: customer, on: day) where walk.amount[document] > 0 {
            let (uncovered, pending) = walk.open(document, on: day)
            guard uncovered > 0 || pending > 0 else { continue }
            let currency = Int(walk.currency[document])
            if uncovered > 0 { balances[currency][schemes[currency].index(of: document, walk)] += Int128(uncovered) }
            if pending > 0 {
                balances[currency][schemes[currency].indexOfBills(document, walk)] += Int128(pending)
            }
        }
    }

    private mutating func add(_ customer: Int, _ allowance: Int64, _ walk: SettlementWalk) {
        var open = [Int128](repeating: 0, count: balances.count)
        for document in walk.portfolio.documents(of: customer, upTo: walk.portfolio.asOf)
        where walk.amount[document] > 0 {
            let (uncovered, pending) = walk.open(document, on: walk.portfolio.asOf)
            open[Int(walk.currency[document])] += Int128(max(0, uncovered)) + Int128(max(0, pending))
        }
        guard open.contains(where: { $0 > 0 }) else { return }
        let reporting = walk.portfolio.records.currencies.firstIndex(of: walk.portfolio.policy.currency)
        for index in open.indices where open[index] > 0 || index == reporting {
            specific[index].append(
                SpecificAllowance(
                    customer: customer, balance: open[index], allowance: index == reporting ? Int128(allowance) : 0))
        }
    }
}

extension SettlementWalk {
    /// What neither cash nor a bill covers of a document, and what bills cover. Minor units.
    func open(_ document: Int, on day: CalendarDay) -> (uncovered: Int64, pending: Int64) {
        var (uncovered, pending) = (amount[document], Int64(0))
        for movement in movements(of: document) where movements.from[movement] <= day && movements.until[movement] > day
        {
            uncovered &-= movements.amount[movement]
            if movements.cashFrom[movement] > day { pending &+= movements.amount[movement] }
        }
        return (uncovered, pending)
    }
}
