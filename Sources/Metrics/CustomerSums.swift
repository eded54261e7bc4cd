import Receivables

/// One customer's sums in one currency while they grow.
struct CustomerSums {
    var tally: Tally
    /// Own payments' cash that is allocated.
    var appliedCash: Int128 = 0
    private var receipts: Int128 = 0
    private var positiveOpen: Int128 = 0
    private var overdueDisputed: Int128 = 0

    init(classes: Int) {
        tally = Tally(classes: classes)
        tally.customers = 1
    }

    mutating func invoice(_ amount: Int64, _ kind: DocumentKind, on date: CalendarDay) {
        tally.firstDocument = min(tally.firstDocument, date)
        let amount = Int128(amount)
        switch kind {
        case .invoice, .debitNote: tally.control.invoiced += amount
        case .creditNote: tally.control.creditNotes += amount
        case .opening: tally.control.openings += amount
        case .prepayment: tally.control.prepayments += amount
        }
    }

    mutating func receive(_ amount: Int128, on day: CalendarDay) {
        receipts += amount
        tally.control.receipts += amount
        if amount > 0 { tally.lastReceipt = max(tally.lastReceipt, day) }
    }

    /// A movement that holds and is cash.
    mutating func settle(_ span: MovementSpan) {
        let amount = Int128(span.amount)
        switch span.kind {
        case .payment: appliedCash += amount
        case .discount: tally.control.discounts += amount
        case .writeOff: tally.control.writeOffs += amount
        case .exchangeDifference: tally.control.exchangeDifferences += amount
        case .foreignPayment, .credit: tally.control.transfers -= amount
        }
    }

    /// On-time payment of a document that fell due in the year.
    mutating func judge(_ balance: RunningBalance) {
        let net = balance.amount &- balance.allowed
        guard net > 0 else { return }
        tally.onTimeNet += Int128(net)
        tally.onTimePaid += Int128(max(0, min(balance.paidByDue, net)))
        tally.onTimeDocuments += 1
    }

    mutating func place(
        _ balance: RunningBalance, _ aging: AgingClass, ageIndex: Int, disputed: Int64, on day: CalendarDay
    ) {
        let open = balance.uncovered &+ balance.pending
        add(balance.uncovered, to: aging)
        add(balance.pending, to: .billPending)
        if open != 0 {
            tally.openDocuments += 1
            tally.accountAge[ageIndex] += Int128(open)
            tally.accountAgeDocuments[ageIndex] += 1
        }
        positiveOpen += Int128(max(0, open))
        tally.disputed += Int128(disputed)
        guard aging.isOverdue, balance.uncovered > 0 else { return }
        let late = day.days(since: balance.due)
        tally.overdueDocuments += 1
        tally.oldestDaysPastDue = max(tally.oldestDaysPastDue, late)
        tally.lateness.addOverdue(balance.uncovered, daysLate: late)
        overdueDisputed += Int128(min(disputed, balance.uncovered))
    }

    private mutating func add(_ amount: Int64, to aging: AgingClass) {
        guard amount != 0 else { return }
        tally.aging[aging.index] += Int128(amount)
        tally.agingDocuments[aging.index] += 1
    }

    /// Disputes that name no document take from what no other dispute has taken.
    mutating func addGeneralDisputes(_ disputes: [Dispute], currency: UInt8) {
        for dispute in disputes where dispute.currency == currency && dispute.amount > 0 {
            tally.disputed += min(Int128(dispute.amount), max(0, positiveOpen - tally.disputed))
            overdueDisputed += min(Int128(dispute.amount), max(0, tally.overdue - overdueDisputed))
        }
    }

    mutating func finish() {
        let unapplied = appliedCash - receipts
        tally.aging[AgingClass.unapplied.index] += unapplied
        tally.accountAge[0] += unapplied
        let credits = min(0, tally.amount(.unapplied)) + min(0, tally.amount(.credit))
        tally.claimable = max(0, tally.overdue - overdueDisputed + credits)
    }
}
