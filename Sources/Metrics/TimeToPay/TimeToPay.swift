package import Receivables

/// How long documents take to be paid, in one currency: `days_to_pay`.
///
/// Formula: Kaplan–Meier over invoices and debit notes, days from the invoice date to the day on which nothing is
/// open by payment; still open, written off and wholly credited ones count for as long as they were seen. Unit: days.
/// Undefined: a quartile that the curve does not reach. Better: lower.
package struct TimeToPay: Sendable {
    package let currency: Currency
    /// Position in `Records.currencies`.
    package let index: UInt8
    package let all: SurvivalCurve
    /// By name; without customers whose segment is not known.
    package let segments: [(name: String, curve: SurvivalCurve)]
}

extension Portfolio {
    /// The curves of all currencies that have an invoice, in the currencies' order.
    ///
    /// Unavailable (empty) where only open items are known. Complexity: O(documents and movements).
    package func timeToPay(jobs: Int = 2) -> [TimeToPay] {
        guard !records.isOpenItemsOnly else { return [] }
        let segments = CustomerSegments(self)
        let walk = SettlementWalk(self)
        let parts = inParallel(customerRuns(jobs)) { SegmentCounts(of: $0, walk, segments) }
        guard var sum = parts.first else { return [] }
        for part in parts.dropFirst() { sum.combine(part) }
        return records.currencies.indices.compactMap { currency in
            TimeToPay(records.currencies[currency], UInt8(currency), sum, segments)
        }
    }

    /// One customer's own curve, not mixed with anybody's.
    ///
    /// - Complexity: O(documents and movements of the customer).
    package func timeToPay(of customer: Int, currency: UInt8) -> SurvivalCurve {
        let walk = SettlementWalk(self)
        var counts = DayCounts()
        for document in documents(of: customer, upTo: asOf)
        where walk.currency[document] == currency && walk.tellsOfTime(document) {
            counts.add(walk.outcome(of: document, on: asOf))
        }
        return SurvivalCurve(counts)
    }
}

extension TimeToPay {
    fileprivate init?(_ currency: Currency, _ index: UInt8, _ counts: SegmentCounts, _ segments: CustomerSegments) {
        let own = counts.counts[Int(index)]
        var all = DayCounts()
        for counts in own { all.combine(counts) }
        guard !all.paid.isEmpty else { return nil }
        self.currency = currency
        self.index = index
        self.all = SurvivalCurve(all)
        self.segments = zip(segments.names, own.dropFirst()).compactMap { name, counts in
            counts.paid.isEmpty ? nil : (name, SurvivalCurve(counts))
        }
    }
}

/// The counts of a run of customers by currency, then by segment, the unknown one first.
private struct SegmentCounts: Sendable {
    private(set) var counts: [[DayCounts]]

    init(of run: Range<Int>, _ walk: SettlementWalk, _ segments: CustomerSegments) {
        let portfolio = walk.portfolio
        let row = [DayCounts](repeating: DayCounts(), count: segments.names.count + 1)
        counts = [[DayCounts]](repeating: row, count: portfolio.records.currencies.count)
        for customer in run {
            let segment = segments.ofCustomer[customer] + 1
            for document in portfolio.documents(of: customer, upTo: portfolio.asOf) where walk.tellsOfTime(document) {
                let outcome = walk.outcome(of: document, on: portfolio.asOf)
                counts[Int(walk.currency[document])][segment].add(outcome)
            }
        }
    }

    mutating func combine(_ other: SegmentCounts) {
        for currency in counts.indices {
            for segment in counts[currency].indices {
                counts[currency][segment].combine(other.counts[currency][segment])
            }
        }
    }
}
