import Receivables

/// The law that claims are under.
///
/// A class, so that the clocks of all documents share its rules by one reference.
final class LimitationLaw: Sendable {
    let rules: LimitationRules

    init(_ rules: LimitationRules) { self.rules = rules }
}

/// One claim's limitation, run through its events in the order of their days.
struct LimitationClockwork {
    private enum Phase { case running, agreed, proceedings, enforcement }

    private let law: LimitationLaw
    /// `unknown`: no period runs.
    private let due: CalendarDay
    /// Events up to this day come before the period runs.
    private var start: CalendarDay
    private(set) var anchor: CalendarDay
    private var safe: CalendarDay
    /// Until then a suit keeps the last demand alive.
    private var suitUntil = CalendarDay.unknown
    private var phase = Phase.running

    init(due: CalendarDay, _ law: LimitationLaw) {
        self.law = law
        self.due = due
        start = due
        anchor = due
        safe = .unknown
        guard due.isKnown else { return }
        if law.rules.start == .yearEnd { anchor = due.adding(months: 11 - due.monthIndex % 12).endOfMonth }
        safe = end(from: anchor)
    }

    mutating func take(_ event: LimitationEvent) -> LimitationEffect {
        if let obstacle = event.obstacle { return .none(obstacle) }
        guard let basis = event.basis, basis.grade.isProof else { return .none(.tooWeak) }
        if phase == .enforcement { return .none(.afterJudgment) }
        switch event.kind {
        case .judgment: return judge(on: event.day)
        case .filing, .paymentOrder, .bankruptcyClaim: return file(on: event.day)
        case .payment, .acknowledgement, .plan, .demand: return interrupt(event, basis)
        case .setOff, .credit, .discount, .writeOff: return .none(.neverInterrupts)
        }
    }

    private mutating func judge(on day: CalendarDay) -> LimitationEffect {
        phase = .enforcement
        anchor = day
        safe = law.rules.enforcementYears.map { day.adding(months: 12 * $0) } ?? .unknown
        return .enforcement(until: safe.known)
    }

    private mutating func file(on day: CalendarDay) -> LimitationEffect {
        if phase == .proceedings { return .none(.inProceedings) }
        if phase == .running, due.isKnown, day > max(safe, suitUntil) { return .none(.afterExpiry) }
        phase = .proceedings
        return .proceedings
    }

    private mutating func interrupt(_ event: LimitationEvent, _ basis: EvidenceBasis) -> LimitationEffect {
        if phase == .proceedings { return .none(.inProceedings) }
        guard due.isKnown else { return .none(.noDueDate) }
        let isRescheduled = event.kind == .plan && event.newDue > max(start, event.day)
        if event.day <= start, !isRescheduled { return .none(.notYetRunning) }
        if let obstacle = law.rules.obstacle(to: event.kind, basis) { return .none(obstacle) }
        if phase == .agreed || event.day > safe {
            guard event.kind != .demand else { return .none(.afterExpiry) }
            phase = .agreed
            return .agreedAfterExpiry
        }
        if event.kind == .demand, let months = law.rules.suitWithinMonths {
            suitUntil = max(suitUntil, event.day.adding(months: months))
            return .suitNeeded(by: suitUntil)
        }
        if isRescheduled { start = event.newDue }
        return restart(from: isRescheduled ? event.newDue : event.day)
    }

    private mutating func restart(from day: CalendarDay) -> LimitationEffect {
        let end = end(from: day)
        guard end > safe else { return .none(.notLater) }
        (anchor, safe) = (day, end)
        return .moved(to: end)
    }

    /// The same day so many years on, clipped to the month's end, and never past the long stop.
    private func end(from day: CalendarDay) -> CalendarDay {
        let end = day.adding(months: 12 * law.rules.years)
        return law.rules.longStopYears.map { min(end, due.adding(months: 12 * $0)) } ?? end
    }
}

extension LimitationClockwork {
    /// The safe date that the clock shows on a day; `unknown` where there is none.
    func safeDate(on day: CalendarDay) -> CalendarDay {
        switch phase {
        case .proceedings: .unknown
        // A demand whose suit did not follow in time is as if it had not been made.
        case .running where safe.isKnown && suitUntil >= day: max(safe, suitUntil)
        case .running, .agreed, .enforcement: safe
        }
    }

    /// What the clock shows on a day: the safe date and the state.
    func reading(on day: CalendarDay) -> (safe: CalendarDay, state: LimitationState) {
        let safe = safeDate(on: day)
        switch phase {
        case .proceedings: return (safe, .inProceedings)
        case .agreed: return (safe, .expiredAgreed)
        case .running, .enforcement:
            guard safe.isKnown else { return (safe, .noClock) }
            return (safe, LimitationState(daysLeft: safe.days(since: day), steps: law.rules.warningDays))
        }
    }
}

extension LimitationRules {
    /// Why this law does not let an event of the kind start the period again.
    fileprivate func obstacle(
        to kind: LimitationEvent.Kind, _ basis: EvidenceBasis
    ) -> LimitationEffect.Obstacle? {
        switch kind {
        case .demand: demandInterrupts ? nil : .notInThisLaw
        case .payment: partPaymentInterrupts ? nil : .notInThisLaw
        default:
            switch acknowledgement {
            case .any: nil
            case .written: basis.isWritten ? nil : .formMissing
            case .signed: basis.isSigned ? nil : .formMissing
            }
        }
    }
}
