package import Receivables

/// A customer's limitation at a glance: which of the open documents runs out next.
package struct CustomerLimitation: Sendable, Hashable {
    /// Index into `Records.customers`.
    package let customer: Int
    /// The document whose date is nearest: the first of those that have not passed; where all have, the last that did;
    /// else one in proceedings, else one without a clock. Ties go to the smaller number.
    package let clock: LimitationClock
    /// Open documents past their date, agreed afterwards or not: legal's list.
    package let expiredDocuments: Int

    package var nearest: CalendarDay? { clock.safeDate }
    package var state: LimitationState { clock.state }
    package var document: Int { clock.document }

    /// - Parameters:
    ///   - clocks: of one customer, at least one.
    ///   - numbers: by document.
    init?(_ clocks: ArraySlice<LimitationClock>, _ numbers: [Text], _ texts: TextPool) {
        guard let first = clocks.first else { return nil }
        customer = first.customer
        var best = first
        for clock in clocks.dropFirst() where clock.isNearer(than: best, numbers, texts) { best = clock }
        clock = best
        expiredDocuments = clocks.count { $0.state == .expired || $0.state == .expiredAgreed }
    }
}

extension LimitationClock {
    fileprivate func isNearer(than other: LimitationClock, _ numbers: [Text], _ texts: TextPool) -> Bool {
        if rank != other.rank { return rank < other.rank }
        if let own = safeDate, let others = other.safeDate, own != others {
            return hasPassed ? own > others : own < others
        }
        let order = texts.compare(numbers[document], numbers[other.document])
        return order != 0 ? order < 0 : document < other.document
    }

    private var hasPassed: Bool { state == .expired || state == .expiredAgreed }

    private var rank: Int {
        switch state {
        case .ok, .year, .halfYear, .quarter, .month: 0
        case .expired, .expiredAgreed: 1
        case .inProceedings: 2
        case .noClock: 3
        }
    }
}
