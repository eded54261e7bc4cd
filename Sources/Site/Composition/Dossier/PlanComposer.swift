import Metrics
import Receivables
import Templates

/// Three ways to pay off what is claimable, and what paying at once is worth; or why none is offered.
struct PlanComposer {
    let file: CaseFile
    /// The banners, as many as the advice has gates.
    let gates: [GateView]
    let words: PlanText

    private var contents: SiteContents { file.contents }
    private var language: Language { contents.language }

    func fill(_ view: inout PlansView) {
        guard !file.plans.isEmpty else { return }
        if let gate = file.planGate {
            let title = gates.indices.contains(gate) ? gates[gate].title : ""
            view.withheld = language.phrase("plan.withheldByGate", ["gate": title])
        } else if let next = file.runningInstalments.first {
            let promise = contents.records.promises[next.promise]
            view.withheld = language.phrase(
                "plan.running", ["plan": contents.text(promise.plan), "date": language.text(promise.dueOn)])
        } else {
            view.currencies = file.plans.map { currency($0) }
        }
    }

    private func currency(_ proposals: PlanProposals) -> CurrencyPlansView {
        var view = CurrencyPlansView()
        view.currency = file.plans.count > 1 ? language.currencyName(proposals.terms.currency) : nil
        view.plans = PlanProposal.Pace.allCases.compactMap { proposals.proposal($0) }.map { plan($0, proposals) }
        view.lines = broken + obstacles(proposals) + [limit(proposals), capacity(proposals), settlement(proposals)]
        return view
    }

    private func plan(_ plan: PlanProposal, _ proposals: PlanProposals) -> PlanView {
        let currency = proposals.terms.currency
        var view = PlanView()
        view.name = words.pace[plan.pace]
        view.payments = plan.payments.map { payment in
            PlanPaymentRow(
                day: TemplateDay(payment.day),
                amount: TemplateMoney(Money(minorUnits: payment.amount, currency: currency)))
        }
        view.total = TemplateMoney(Money(minorUnits: plan.total, currency: currency))
        view.requirements = language.list(plan.requirements.map { words.requirement[$0] })
        view.authority = words.authority(of: plan)
        var notes: [String] = []
        if plan.isWithinCapacity == false { notes.append(language.word("plan.aboveCapacity")) }
        if plan.isShortened { notes.append(language.word("plan.shortened")) }
        if plan.hasUnknownHolidays { notes.append(language.word("plan.unknownHolidays")) }
        view.note = notes.isEmpty ? nil : notes.joined(by: language.word("advice.separator"))
        return view
    }

    /// Before another plan is signed: what became of the last.
    private var broken: [AdviceLine] {
        file.brokenPlans.map { AdviceLine(text: language.phrase("plan.broken", ["plan": $0])) }
    }

    private func obstacles(_ proposals: PlanProposals) -> [AdviceLine] {
        PlanProposal.Pace.allCases.compactMap { pace in
            guard let obstacle = proposals.obstacles[pace] else { return nil }
            return AdviceLine(
                text: language.phrase(
                    "plan.none",
                    ["plan": words.pace[pace], "why": language.word(obstacle.words)]))
        }
    }

    private func limit(_ proposals: PlanProposals) -> AdviceLine {
        let phrase = proposals.limit.day < contents.asOf ? words.limitPast : words.limit
        let why = words.limitReason[proposals.limit.reason]
        return AdviceLine(
            text: phrase.filled(with: ["date": language.text(proposals.limit.day), "why": why]))
    }

    private func capacity(_ proposals: PlanProposals) -> AdviceLine {
        let capacity = proposals.terms.capacity
        guard capacity.isKnown else { return AdviceLine(text: language.word("plan.capacityUnknown")) }
        let average = Money(minorUnits: capacity.averageMonth, currency: proposals.terms.currency)
        return AdviceLine(
            text: language.phrase(words.capacity, count: capacity.months, ["amount": language.text(average)]))
    }

    private func settlement(_ proposals: PlanProposals) -> AdviceLine {
        let composer = SettlementComposer(file: file, words: words)
        return AdviceLine(text: composer.text(proposals))
    }
}

extension PlanProposals.Obstacle {
    var words: String {
        switch self {
        case .nothingClaimable: "plan.obstacle.nothing"
        case .planRunning: "plan.obstacle.running"
        case .insolvent: "plan.obstacle.insolvent"
        case .withLegal: "plan.obstacle.legal"
        case .tooSmall: "plan.obstacle.small"
        case .noRoom: "plan.obstacle.room"
        case .outOfRange: "plan.obstacle.range"
        }
    }
}
