package import Receivables

/// How long a guarantor can still be claimed from. Nothing moves this date but a timely claim, which ends it.
package struct GuaranteeClock: Sendable, Hashable {
    package enum State: Sendable, Hashable {
        /// `ok`, `year`, `half_year`, `quarter`, `month` or `expired`.
        case running(LimitationState)
        /// Claimed in time, on the day.
        case satisfied(on: CalendarDay)
        case unavailable(Reason)
    }

    package enum Reason: String, Sendable, Hashable, CaseIterable {
        /// No period is agreed and the profile has no rule for that.
        case noPeriod = "no_period"
        /// No period is agreed, and no open document with a due date is known that it secures.
        case noSecuredDocument = "no_secured_document"
    }

    /// A period that was not agreed, counted from the due date of one secured document.
    package struct Line: Sendable, Hashable {
        package let document: Int
        package let end: CalendarDay
    }

    /// Index into `Records.guarantees`.
    package let guarantee: Int
    package let kind: GuaranteeKind
    package let state: State
    /// The agreed end; where none was agreed, the nearest end of `lines` that has not passed, else the last; nil where
    /// unavailable.
    package let end: CalendarDay?
    package let daysLeft: Int?
    /// No end was agreed: the law's period is counted, and the pages say so.
    package let isAssumed: Bool
    /// Of an assumed period: one for each open document that it secures, by document.
    package let lines: [Line]
    /// The claim came after the end.
    package let wasClaimedLate: Bool
    /// Safe date of the guarantee debt's own limitation, which a timely claim starts: a suit for a general guarantee,
    /// a demand for a joint one.
    package let ownLimitation: CalendarDay?
    /// A plan gave the debtor time, and the guarantor's written consent is not recorded.
    package let isExtendedWithoutConsent: Bool
}

extension LimitationRegister {
    /// The customer's guarantees, in the order of the records.
    package func guarantees(of customer: Int) -> [GuaranteeClock] {
        records.guaranteesOf[customer].map { guaranteeClock(Int($0)) }
    }

    private func guaranteeClock(_ row: Int) -> GuaranteeClock {
        let guarantee = portfolio.records.guarantees[row]
        let secured = records.securedDocuments(by: guarantee)
        let lines = guarantee.periodEnd.isKnown ? [] : assumedPeriods(secured)
        let end = guarantee.periodEnd.known ?? lines.nearestEnd(on: records.day)
        let claimed = guarantee.claimedOn.known.flatMap { $0 <= records.day ? $0 : nil }
        // Where several periods are assumed the claim is measured by the first.
        let limit = guarantee.periodEnd.known ?? lines.map(\.end).min()
        let isTimely = claimed.map { day in limit.map { day <= $0 } ?? false } ?? false
        return GuaranteeClock(
            guarantee: row, kind: guarantee.kind, state: state(end, isTimely ? claimed : nil), end: end,
            daysLeft: end?.days(since: records.day), isAssumed: !guarantee.periodEnd.isKnown && end != nil,
            lines: lines, wasClaimedLate: claimed != nil && limit != nil && !isTimely,
            ownLimitation: isTimely ? claimed.flatMap(ownLimitation) : nil,
            isExtendedWithoutConsent: guarantee.hasWrittenConsent != true && records.hasPlan(over: secured))
    }

    private func state(_ end: CalendarDay?, _ claimed: CalendarDay?) -> GuaranteeClock.State {
        if let claimed { return .satisfied(on: claimed) }
        guard let end else { return .unavailable(rules?.guaranteeMonths == nil ? .noPeriod : .noSecuredDocument) }
        let steps = rules?.warningDays ?? LimitationRules().warningDays
        return .running(LimitationState(daysLeft: end.days(since: records.day), steps: steps))
    }

    private func ownLimitation(from claim: CalendarDay) -> CalendarDay? {
        rules.map { claim.adding(months: 12 * $0.years) }
    }

    private func assumedPeriods(_ secured: [Int]) -> [GuaranteeClock.Line] {
        guard let months = rules?.guaranteeMonths else { return [] }
        return secured.compactMap { document in
            guard records.open(document, on: records.day) > 0, let due = records.documents.due[document].known else {
                return nil
            }
            return GuaranteeClock.Line(document: document, end: due.adding(months: months))
        }
    }
}

extension [GuaranteeClock.Line] {
    fileprivate func nearestEnd(on day: CalendarDay) -> CalendarDay? {
        map(\.end).filter { $0 >= day }.min() ?? map(\.end).max()
    }
}

extension ClaimRecords {
    /// The documents that a guarantee names, by number or by contract; all of the customer's where it names neither.
    func securedDocuments(by guarantee: Guarantee) -> [Int] {
        let own = portfolio.documents(of: Int(guarantee.customer), upTo: day).filter { documents.amount[$0] > 0 }
        if case .documents(let numbers) = EventScope(guarantee.invoiceNumbers, texts) {
            return own.filter { document in numbers.contains { texts.isSame($0, documents.number[document]) } }
        }
        guard !guarantee.contract.isEmpty else { return own }
        return own.filter { texts.isSame(documents.contract[$0], guarantee.contract) }
    }

    /// Whether a plan that is signed and not cancelled gave time for any of the documents.
    fileprivate func hasPlan(over secured: [Int]) -> Bool {
        guard let first = secured.first else { return false }
        return plansOf[Int(documents.customer[first])].contains { row in
            let plan = plans[Int(row)]
            guard plan.signedOn <= day, !isCancelled(plan) else { return false }
            let scope = EventScope(plan.invoiceNumbers, texts)
            return secured.contains { names(scope, $0, on: plan.signedOn) }
        }
    }
}
