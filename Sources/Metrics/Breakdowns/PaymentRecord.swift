package import Receivables

/// How a customer settled what he owed in one currency: each document paid in full, and the last twelve months of them.
package struct PaymentRecord: Sendable {
    /// A document that payments brought to zero and that had a due date.
    package struct Settled: Sendable, Hashable {
        package let document: Int
        /// The day of the last payment; for bills the day of receipt.
        package let on: CalendarDay
        package let due: CalendarDay
        /// Minor units that payments brought.
        package let paid: Int64

        /// Calendar days from the due date to the last payment, negative when early.
        package var daysLate: Int { on.days(since: due) }
    }

    /// What was settled in a calendar month, weighted by what payments brought.
    package struct Month: Sendable, Hashable {
        package let start: CalendarDay
        package let documents: Int
        /// Receipts of the month, whatever they were for.
        package let receipts: Int128
        package let onTimeRate: Figure<Ratio>
        package let daysLate: Figure<Ratio>
    }

    /// By document date.
    package let settled: [Settled]
    /// Newest first; empty when nothing was settled.
    package let months: [Month]
}

extension Metrics {
    /// - Complexity: O(documents and movements of the customer).
    package func paymentRecord(of customer: Int, _ figures: CurrencyFigures) -> PaymentRecord {
        let own = portfolio.documents(of: customer, upTo: asOf)
        var settled: [PaymentRecord.Settled] = []
        settled.reserveCapacity(own.count)
        for document in own where settlements.currency[document] == figures.index {
            if let settlement = settlement(of: document) { settled.append(settlement) }
        }
        guard !settled.isEmpty else { return PaymentRecord(settled: [], months: []) }
        let months = figures.monthly.suffix(12)
        guard let first = months.first?.start.monthIndex else { return PaymentRecord(settled: settled, months: []) }
        var sums = [SettledSums](repeating: SettledSums(), count: months.count)
        for document in settled {
            let month = document.on.monthIndex - first
            if sums.indices.contains(month) { sums[month].add(document) }
        }
        return PaymentRecord(
            settled: settled, months: zip(months, sums).map { PaymentRecord.Month($0, $1) }.reversed())
    }

    private func settlement(of document: Int) -> PaymentRecord.Settled? {
        guard settlements.amount[document] > 0, let due = settlements.due[document].known else { return nil }
        guard portfolio.state(of: document, on: asOf).open == 0 else { return nil }
        var (last, paid) = (CalendarDay.unknown, Int64(0))
        for movement in settlements.movements(of: document) where settlements.movements.kind[movement].isPayment {
            let from = settlements.movements.from[movement]
            guard from <= asOf, settlements.movements.until[movement] > asOf else { continue }
            last = max(last, from)
            paid += settlements.movements.amount[movement]
        }
        return last.known.map { PaymentRecord.Settled(document: document, on: $0, due: due, paid: paid) }
    }
}

/// What was settled in a month. Minor units.
private struct SettledSums {
    private(set) var documents = 0
    private(set) var paid: Int128 = 0
    private(set) var paidOnTime: Int128 = 0
    /// Σ paid × days late.
    private(set) var weightedDays: Int128 = 0

    mutating func add(_ document: PaymentRecord.Settled) {
        let (amount, daysLate) = (Int128(document.paid), document.daysLate)
        documents += 1
        paid += amount
        if daysLate <= 0 { paidOnTime += amount }
        weightedDays += amount * Int128(daysLate)
    }
}

extension PaymentRecord.Month {
    fileprivate init(_ month: MonthFigures, _ settled: SettledSums) {
        self.init(
            start: month.start, documents: settled.documents, receipts: month.receipts,
            onTimeRate: Figure(settled.paidOnTime, over: settled.paid),
            daysLate: Figure(settled.weightedDays, over: settled.paid))
    }
}
