package import Receivables

/// Three ways for a customer to pay off what is claimable in one currency, with what each asks of both sides.
package struct PlanProposals: Sendable {
    package enum Obstacle: String, Sendable, Hashable, CaseIterable {
        case nothingClaimable = "nothing_claimable"
        /// A signed plan runs and is kept, or is behind by less than would end it: its instalments are asked for.
        case planRunning = "plan_running"
        /// The claim belongs into the bankruptcy; a payment now may be taken back.
        case insolvent
        /// Lawyers have the case: what is offered now goes through them.
        case withLegal = "with_legal"
        /// The debt, or what the down payment leaves of it, is too small for more instalments.
        case tooSmall = "too_small"
        /// No further working day lies before the limit.
        case noRoom = "no_room"
        /// The amount leaves the numbers that can be held.
        case outOfRange = "out_of_range"
    }

    package let terms: PlanTerms
    package let limit: PlanLimit
    /// By pace; those that cannot be made stand in `obstacles`.
    package internal(set) var proposals: [PlanProposal] = []
    package internal(set) var obstacles: [PlanProposal.Pace: Obstacle] = [:]
    private let policy: Policy
    private let calendar: WorkingCalendar

    package init(_ terms: PlanTerms, _ policy: Policy, _ calendar: WorkingCalendar) {
        self.terms = terms
        self.policy = policy
        self.calendar = calendar
        limit = PlanLimit(
            asOf: terms.asOf, nearestLimitation: terms.nearestLimitation, nearestGuarantee: terms.nearestGuarantee,
            policy.plan)
        propose()
    }

    /// Minor units.
    package var debt: Int128 { max(0, terms.claimable) }

    package func proposal(_ pace: PlanProposal.Pace) -> PlanProposal? { proposals.first { $0.pace == pace } }
}

/// What the policy lets anybody grant.
extension PlanProposals {
    /// Billionths of the debt, at most one.
    var greatestDiscount: Int64 { min(1_000_000_000, policy.authority.map(\.discount).max() ?? 0) }

    /// Whole units of money.
    var roundingUnit: Int128 { Int128(max(1, policy.plan.unit)) }

    /// - Parameter discount: minor units.
    func discountAuthority(_ discount: Int128) -> PlanAuthority {
        let share = (discount * 1_000_000_000 + debt - 1) / max(1, debt)
        return PlanAuthority(discount: Int64(clamping: share), policy.authority)
    }
}

/// What a visit may bring home, from the best to what it must not leave without.
extension PlanProposals {
    /// All that is claimable, now.
    package var best: Money { Money(minorUnits: debt, currency: terms.currency) }
    /// A signed plan: the balanced one with its down payment, else the quick one. Nil where no plan can be made.
    package var target: PlanProposal? { proposal(.balanced) ?? proposal(.quick) }
    /// Without money or plan: the balance signed, with the demand to pay it in it.
    package var floor: PlanProposal.Requirement { .signedAcknowledgement }
}

extension PlanProposals {
    private mutating func propose() {
        guard debt > 0 else { return refuse(PlanProposal.Pace.allCases, .nothingClaimable) }
        if let obstacle = terms.obstacle { return refuse(PlanProposal.Pace.allCases, obstacle) }
        guard debt <= Int128(Int64.max) else { return refuse(PlanProposal.Pace.allCases, .outOfRange) }
        let dates = PlanDates(asOf: terms.asOf, last: limit.day, payDays: terms.payDays, calendar: calendar)
        guard let down = dates.downPayment else { return refuse(PlanProposal.Pace.allCases, .noRoom) }
        let amounts = PlanAmounts(
            debt, share: terms.record.downShare(policy.plan), oldest: terms.oldest, policy.plan, terms.currency)
        if amounts.isPaidAtOnce {
            add(.quick, amounts, down, [], isShortened: false)
            return refuse([.balanced, .slow], .tooSmall)
        }
        proposeQuick(amounts, dates, down)
        let balanced = proposeMonthly(.balanced, from: 2, wanted: balancedMonths(amounts), amounts, dates, down)
        let next = (balanced ?? balancedMonths(amounts)) + 1
        _ = proposeMonthly(.slow, from: next, wanted: slowMonths(amounts, from: next), amounts, dates, down)
    }

    private mutating func refuse(_ paces: [PlanProposal.Pace], _ obstacle: Obstacle) {
        for pace in paces { obstacles[pace] = obstacle }
    }

    private mutating func proposeQuick(_ amounts: PlanAmounts, _ dates: PlanDates, _ down: CalendarDay) {
        let days = dates.halfMonths(after: down).suffix(amounts.mostInstalments)
        guard !days.isEmpty else { return refuse([.quick], .noRoom) }
        add(.quick, amounts, down, Array(days), isShortened: false)
    }

    /// - Parameter least: fewer instalments than this would be the plan of a quicker pace.
    /// - Returns: the number of instalments; nil where there is no such plan.
    private mutating func proposeMonthly(
        _ pace: PlanProposal.Pace, from least: Int, wanted: Int, _ amounts: PlanAmounts, _ dates: PlanDates,
        _ down: CalendarDay
    ) -> Int? {
        guard amounts.mostInstalments >= least else {
            refuse([pace], .tooSmall)
            return nil
        }
        let days = dates.months(min(wanted, amounts.mostInstalments), after: down)
        guard days.count >= least else {
            refuse([pace], .noRoom)
            return nil
        }
        add(pace, amounts, down, days, isShortened: days.count < min(wanted, amounts.mostInstalments))
        return days.count
    }

    /// Three or four, as many as his receipts ask for; four where there were none.
    private func balancedMonths(_ amounts: PlanAmounts) -> Int {
        let needed = terms.capacity.instalments(for: amounts.rest, policy.plan.capacity) ?? 4
        return min(max(needed, 3), 4)
    }

    /// As many as his receipts ask for, up to the policy's months; all of them where there were none.
    private func slowMonths(_ amounts: PlanAmounts, from least: Int) -> Int {
        let most = policy.plan.mostMonths
        let needed = terms.capacity.instalments(for: amounts.rest, policy.plan.capacity) ?? most
        return max(min(needed, most), least)
    }

    private mutating func add(
        _ pace: PlanProposal.Pace, _ amounts: PlanAmounts, _ down: CalendarDay, _ days: [CalendarDay],
        isShortened: Bool
    ) {
        let parts = amounts.instalments(days.count)
        let payments = zip([down] + days, [amounts.down] + parts).map(PlanProposal.Instalment.init)
        let extensionDays = (days.last ?? down).days(since: terms.asOf)
        let inOneMonth = pace == .quick ? amounts.rest : parts.max() ?? 0
        proposals.append(
            PlanProposal(
                pace: pace, payments: payments, requirements: requirements(pace), extensionDays: extensionDays,
                authority: PlanAuthority(extensionDays: extensionDays, policy.authority), isShortened: isShortened,
                isWithinCapacity: terms.capacity.covers(inOneMonth, policy.plan.capacity),
                hasUnknownHolidays: !payments.allSatisfy { calendar.knowsYear(of: $0.day) }))
    }

    private func requirements(_ pace: PlanProposal.Pace) -> [PlanProposal.Requirement] {
        var asked: [PlanProposal.Requirement] = [.downPayment, .signedAcknowledgement]
        if pace == .slow { asked.append(.security) }
        if terms.nearestGuarantee != nil { asked.append(.guarantorConsent) }
        if pace != .quick || terms.record == .poor { asked.append(.shipmentControl) }
        return asked
    }
}
