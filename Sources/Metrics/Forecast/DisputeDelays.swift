import Receivables

/// How many days a dispute puts off a payment, as each forecast day knew it.
struct DisputeDelays: Sendable {
    /// Where nothing tells better.
    static let stated = 30
    /// Fewer documents than this tell nothing.
    private static let enough: Int64 = 10

    /// By slot: the mean resolution time of the disputes that were resolved by then.
    let resolution: [Int]

    init(_ portfolio: Portfolio, _ days: ForecastDays) {
        let dates = portfolio.records.documents.date
        resolution = days.days.map { day in
            var delay = PaymentDelay()
            for dispute in portfolio.records.disputes {
                guard dispute.openedOn.isKnown, let resolved = dispute.resolvedOn.known, resolved <= day else {
                    continue
                }
                // A dispute of a document that is dated later, or was not exported yet, tells nothing on the day.
                if dispute.document >= 0 ? dates[Int(dispute.document)] > day : !dispute.invoiceNumber.isEmpty {
                    continue
                }
                delay.add(Int64(max(0, resolved.days(since: dispute.openedOn))))
            }
            return delay.rounded ?? DisputeDelays.stated
        }
    }

    /// For documents that their own row flags, by slot: how much later flagged ones were paid than others, else the
    /// resolution time.
    func ofFlagged(_ flagged: PaymentDelay, _ others: PaymentDelay, at slot: Int) -> Int {
        guard flagged.payments >= DisputeDelays.enough, others.payments >= DisputeDelays.enough,
            let late = flagged.rounded, let usual = others.rounded
        else { return resolution[slot] }
        return max(0, late - usual)
    }
}
