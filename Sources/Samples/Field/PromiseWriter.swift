import Receivables

/// Writes promises of which the payments that are on their way will keep about half.
struct PromiseWriter: Sendable {
    private var promises = 0
    private var random: SplitMix64
    private var withdrawals: SplitMix64

    init(_ random: SplitMix64, withdrawals: SplitMix64) {
        self.random = random
        self.withdrawals = withdrawals
    }

    mutating func write(
        of index: Int, visit: (identifier: Identifier, name: String, role: MetRole)?, on day: Int,
        _ ledger: borrowing LedgerSimulation, _ table: inout TableText
    ) {
        let customer = ledger.customers[index]
        let due: Int
        let amount: Int64
        (due, amount) = terms(of: customer, ledger.standing, index, on: day)
        promises += 1
        table.identifier(.promise(promises))
        table.identifier(.customer(index))
        table.day(day, in: ledger.timeline)
        table.day(due, in: ledger.timeline)
        table.money(amount)
        table.text(customer.currency.code)
        if let visit { table.identifier(visit.identifier) } else { table.blank() }
        table.text(customer.method.isBill ? customer.method.code : "transfer")
        table.text(visit == nil ? "message" : random.pick(["oral", "oral", "oral", "signed", "sealed"]))
        table.text(visit?.name ?? PersonName.informal(&random))
        table.text((visit?.role ?? .accountsPayable).rawValue)
        writeWithdrawal(of: day..<due, ledger.timeline, &table)
        table.endRow()
    }

    /// One promise of forty is taken back before it falls due.
    private mutating func writeWithdrawal(of days: Range<Int>, _ timeline: borrowing Timeline, _ table: inout TableText)
    {
        let day = days.lowerBound + withdrawals.below(days.count)
        guard withdrawals.hits(perMille: 25), day <= Timeline.lastDay else { return table.blank() }
        table.day(day, in: timeline)
    }

    /// Mostly what is on its way and when; else too early, or too much.
    private mutating func terms(
        of customer: SampleCustomer, _ standing: Standing, _ index: Int, on day: Int
    ) -> (due: Int, amount: Int64) {
        let expected = standing.nextPayments[index]
        let wait = Int(expected.day) - day
        guard (1...60).contains(wait) else {
            let owed = max(standing.overdue[index], customer.typicalAmount)
            return (day + random.within(5...30), rounded(owed * Int64(random.within(20...100)) / 100))
        }
        switch random.below(10) {
        case 0..<6: return (day + wait + random.below(4), rounded(expected.amount))
        case 6..<8: return (day + 1 + random.below(wait), rounded(expected.amount))
        default: return (day + wait, rounded(max(expected.amount * 2, standing.overdue[index])))
        }
    }

    /// People promise round sums.
    private func rounded(_ amount: Int64) -> Int64 {
        amount >= 1_000_000 ? amount / 100_000 * 100_000 : max(100, amount / 1000 * 1000)
    }
}
