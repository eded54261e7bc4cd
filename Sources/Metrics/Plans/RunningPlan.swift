package import Receivables

/// A signed plan that was not cancelled and is not paid off, and how its instalments stand.
///
/// Judged by what came for its instalments in all: money that is late for one fills the next, so a customer who
/// caught up is not behind.
package struct RunningPlan: Sendable, Hashable {
    package enum Standing: String, Sendable, CaseIterable {
        /// All that fell due has come.
        case onTrack = "on_track"
        /// Something that fell due is missing, and the plan's acceleration days have not passed.
        case behind
        /// Something is missing, and the acceleration days have passed, or none were agreed.
        case inDefault = "in_default"
        /// Only open items are known: nobody can say what came.
        case unjudged
    }

    /// Index into `Records.plans`.
    package let plan: Int
    /// Position in `Records.currencies`.
    package let currency: UInt8
    /// By due day, at least one; those withdrawn or replaced are in, and count for nothing.
    package let instalments: [PromiseJudgement]
    package let standing: Standing
    /// Minor units that should have come by the as-of day, days of grace included, and have not.
    package let arrears: Int128
    /// The due day of the first instalment that the money does not cover.
    package let behindSince: CalendarDay?
    /// The day from which the whole rest is due, if it does not come before: the day after so many days behind as the
    /// plan says. Nil where nothing is missing, or where the plan agrees on none.
    package let acceleratesOn: CalendarDay?
}

extension RunningPlan {
    /// Whether all of the plan's rest is due at once by now.
    package func isAccelerated(on day: CalendarDay) -> Bool { acceleratesOn.map { $0 <= day } ?? false }

    /// - Parameter plan: index into `Records.plans`.
    /// - Returns: nil without instalments, or where all have come.
    init?(_ plan: Int, in ledger: PromiseLedger) {
        let row = ledger.portfolio.records.plans[plan]
        let instalments = ledger.instalments(of: row)
        let counted = instalments.filter { $0.state != .withdrawn && $0.state != .renegotiated }
        let isUnpaid =
            ledger.receiptsAreKnown
            ? counted.contains { $0.state != .kept } : counted.contains { $0.last >= ledger.asOf }
        guard isUnpaid else { return nil }
        self.plan = plan
        currency = counted[0].currency
        self.instalments = instalments
        let gap = RunningPlan.gap(ledger.receiptsAreKnown ? counted : [], asOf: ledger.asOf)
        let since = gap.first.map { ledger.portfolio.records.promises[$0.promise].dueOn }
        let accelerates = since.flatMap { since in
            row.accelerationDays.map { since.adding(days: Int($0) + 1) }
        }
        (arrears, behindSince, acceleratesOn) = (gap.missing, since, accelerates)
        if !ledger.receiptsAreKnown {
            standing = .unjudged
        } else if gap.missing == 0 {
            standing = .onTrack
        } else {
            standing = accelerates.map { $0 > ledger.asOf } ?? false ? .behind : .inDefault
        }
    }

    /// What is missing of the instalments whose windows have ended, and the first that the money does not reach.
    private static func gap(
        _ instalments: [PromiseJudgement], asOf: CalendarDay
    ) -> (missing: Int128, first: PromiseJudgement?) {
        // A kept instalment's shortfall is within the tolerance.
        var left = instalments.reduce(Int128(0)) { $0 + Int128($1.state == .kept ? $1.promised : $1.received) }
        var (missing, first) = (Int128(0), PromiseJudgement?.none)
        for instalment in instalments where instalment.last < asOf {
            let covered = min(left, Int128(instalment.promised))
            left -= covered
            guard covered < Int128(instalment.promised) else { continue }
            missing += Int128(instalment.promised) - covered
            first = first ?? instalment
        }
        return (missing, first)
    }
}

extension Recovery {
    /// The customer's plan, signed last, that is neither cancelled nor paid off; nil also where no promise row names
    /// it, since nobody knows then what to ask for.
    ///
    /// - Parameter currency: position in `Records.currencies`; nil for any.
    /// - Complexity: O(plans and promises of the customer).
    package func runningPlan(of customer: Int, currency: UInt8? = nil) -> RunningPlan? {
        let claims = limitation.records
        var newest: RunningPlan?
        for row in claims.plansOf[customer].map(Int.init) {
            let plan = claims.plans[row]
            guard plan.signedOn.isKnown, plan.signedOn <= asOf, !claims.isCancelled(plan),
                newest.map({ claims.plans[$0.plan].signedOn <= plan.signedOn }) ?? true,
                let running = RunningPlan(row, in: promises), currency == nil || running.currency == currency
            else { continue }
            newest = running
        }
        return newest
    }

    /// What forbids to propose a plan to the customer at all.
    func planObstacle(of customer: Int, currency: UInt8) -> PlanProposals.Obstacle? {
        switch lateCharges.end(of: customer) {
        case .bankruptcy, .unknown: return .insolvent
        case .day: break
        }
        if portfolio.records.customers[customer].status == .legal { return .withLegal }
        guard let plan = runningPlan(of: customer, currency: currency) else { return nil }
        return plan.standing == .inDefault ? nil : .planRunning
    }
}

extension PromiseLedger {
    /// By due day; those in another currency than the first are left out, since nothing adds them up.
    fileprivate func instalments(of plan: PaymentPlan) -> [PromiseJudgement] {
        let (promises, texts) = (portfolio.records.promises, portfolio.records.texts)
        let named = judgements(of: Int(plan.customer)).filter {
            texts.areEqual(promises[$0.promise].plan, plan.id)
        }
        return named.filter { $0.currency == named.first?.currency }
    }
}
