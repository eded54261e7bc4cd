import Metrics
import Receivables

/// Works out priorities from balances, visits and what other figures know.
struct PriorityScoring {
    private let source: SignalSource
    private let portfolio: Portfolio
    private let weights: PriorityWeights
    private let asOf: CalendarDay

    init(_ source: SignalSource) {
        self.source = source
        portfolio = source.portfolio
        weights = portfolio.policy.priority
        asOf = source.asOf
    }

    func priority(of customer: Int, _ facts: RecoveryFacts) -> Priority {
        let balance = source.balances[customer]
        let contact = LastContact(of: customer, portfolio, on: asOf)
        let parts = [
            amount(balance), overdue(balance), broken(facts), limitation(facts), self.contact(contact),
        ].compactMap(\.self)
        return Priority(
            customer: customer, tenths: PriorityScoring.tenths(parts), parts: parts,
            claimable: source.amounts.value(balance.claimable),
            keptOff: keptOff(customer, balance, facts, contact),
            isForLegal: facts.limitation.value == .expired)
    }

    /// Σ value × weight in tenths of a point, exact, then rounded half away from zero.
    static func tenths(_ parts: [PriorityPart]) -> Int {
        var sum = ExactSum()
        for part in parts { sum.add(Int128(part.weight.count), times: part.value) }
        guard let total = sum.ratio, let points = Ratio(total.numerator, over: total.denominator * 1_000_000) else {
            return 0
        }
        return points.scaled(places: 0).map { Int(clamping: $0) } ?? 0
    }

    private func part(
        _ kind: PriorityPart.Kind, _ input: SignalValue, _ value: Ratio?, _ weight: Int64
    ) -> PriorityPart? {
        (value ?? PriorityPart.fraction(0, 1)).map {
            PriorityPart(kind: kind, input: input, value: $0, weight: Billionths(weight))
        }
    }

    private func amount(_ balance: CustomerBalance) -> PriorityPart? {
        part(
            .amount, source.amounts.value(balance.claimable), balance.claimable.flatMap(source.sizes.percentile),
            weights.amount)
    }

    private func overdue(_ balance: CustomerBalance) -> PriorityPart? {
        let days = balance.oldestDaysPastDue
        return part(.overdue, .days(days), PriorityPart.overdue(days), weights.overdue)
    }

    private func broken(_ facts: RecoveryFacts) -> PriorityPart? {
        part(
            .broken, facts.brokenIn90Days.signal { .count($0) },
            facts.brokenIn90Days.value.flatMap(PriorityPart.broken), weights.broken)
    }

    private func limitation(_ facts: RecoveryFacts) -> PriorityPart? {
        let input = facts.limitation.signal { state in
            .codes(
                Vocabulary.limitationState.position(of: state.rawValue).map {
                    [DatedCode(position: $0, on: .unknown)]
                } ?? [])
        }
        return part(
            .limitation, input, facts.limitation.value.flatMap(PriorityPart.limitation), weights.limitation)
    }

    /// Without a visits table nobody is known to have been contacted: never, and said to be unknown.
    private func contact(_ last: LastContact) -> PriorityPart? {
        let days = last.contact.map { asOf.days(since: $0) }
        let input = days.map { SignalValue.days($0) } ?? source.missing(.visits) ?? .absent
        return part(.contact, input, PriorityPart.contact(days), weights.contact)
    }
}

// MARK: Off the list

extension PriorityScoring {
    private func keptOff(
        _ customer: Int, _ balance: CustomerBalance, _ facts: RecoveryFacts, _ last: LastContact
    ) -> [KeptOff] {
        let master = portfolio.records.customers[customer]
        var reasons: [KeptOff] = []
        if let due = facts.nextPromiseDue.value, due >= asOf { reasons.append(.openPromise(due: due)) }
        if let disputed = balance.disputed, let overdue = balance.overdue, disputed > 0, disputed >= overdue - disputed,
            let share = Ratio(disputed, over: overdue)
        {
            reasons.append(.disputed(share: share))
        }
        if master.isCollectionHeld { reasons.append(.collectionHeld) }
        if master.mustNotBeContacted { reasons.append(.mustNotBeContacted) }
        if let visit = last.visit {
            let until = visit.adding(days: portfolio.policy.quietDays)
            if asOf < until { reasons.append(.quiet(lastVisit: visit, until: until)) }
        }
        if balance.claimable == 0 { reasons.append(.nothingClaimable) }
        return reasons
    }
}

/// When a customer was last in contact with us, and when somebody last sat opposite him.
private struct LastContact {
    /// By any channel.
    private(set) var contact: CalendarDay?
    /// At his place or ours.
    private(set) var visit: CalendarDay?

    init(of customer: Int, _ portfolio: Portfolio, on day: CalendarDay) {
        let visits = portfolio.records.visits
        for row in portfolio.visitRows(of: customer).reversed()
        where visits[row].status == .done && portfolio.isVisitInForce(row, on: day) {
            if contact == nil { contact = visits[row].date }
            guard visits[row].channel == .onsite || visits[row].channel == .ourSite else { continue }
            visit = visits[row].date
            return
        }
    }
}
