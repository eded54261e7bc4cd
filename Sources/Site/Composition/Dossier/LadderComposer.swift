import Metrics
import Receivables
import Templates

/// What a visit should bring home: the best, the target, and what it must not leave without.
struct LadderComposer {
    let file: CaseFile
    let plans: PlanText

    private var language: Language { file.contents.language }

    var ladders: [LadderView] {
        guard file.planGate == nil else { return [] }
        return file.plans.map { proposals in
            var view = LadderView()
            view.currency = file.plans.count > 1 ? language.currencyName(proposals.terms.currency) : nil
            let (best, target, floor) = (best(proposals), target(proposals), floor(proposals))
            view.rungs = [best, target, floor]
            let isPlanned = proposals.target != nil || !file.runningInstalments.isEmpty
            view.goal =
                isPlanned
                ? target.ask
                : best.ask + [SentencePart(text: plans.ladder.atLeast, isFigure: false)] + floor.ask
            return view
        }
    }

    private func best(_ proposals: PlanProposals) -> RungView {
        RungView(
            name: plans.ladder.best,
            ask: plans.ladder.bestAsk.parts(with: ["amount": language.text(proposals.best)]),
            authority: plans.ladder.noAuthority)
    }

    private func target(_ proposals: PlanProposals) -> RungView {
        if let next = file.runningInstalments.first { return instalment(next) }
        guard let target = proposals.target, let first = target.payments.first, let last = target.payments.last else {
            let why = (proposals.obstacles[.balanced] ?? .noRoom).words
            return RungView(
                name: plans.ladder.target,
                ask: language.sentence("ladder.noTarget", ["why": language.word(why)]), authority: "")
        }
        let currency = proposals.terms.currency
        let rest = target.payments.count - 1
        let down = language.text(Money(minorUnits: first.amount, currency: currency))
        let ask =
            rest == 0
            ? plans.ladder.targetOnce.parts(with: ["amount": down, "date": language.text(first.day)])
            : language.sentence(
                plans.ladder.targetAsk, count: rest,
                [
                    "down": down, "date": language.text(first.day),
                    "rest": language.text(Money(minorUnits: target.total - first.amount, currency: currency)),
                    "last": language.text(last.day),
                ])
        return RungView(name: plans.ladder.target, ask: ask, authority: plans.authority(of: target))
    }

    /// Of a plan that runs: what falls due next.
    private func instalment(_ next: PromiseJudgement) -> RungView {
        let promise = file.contents.records.promises[next.promise]
        let currency = file.contents.records.currencies[Int(next.currency)]
        return RungView(
            name: plans.ladder.target,
            ask: language.sentence(
                "ladder.instalment",
                [
                    "plan": file.contents.text(promise.plan), "date": language.text(promise.dueOn),
                    "amount": language.text(Money(minorUnits: Int128(next.missing), currency: currency)),
                ]), authority: "")
    }

    private func floor(_ proposals: PlanProposals) -> RungView {
        RungView(
            name: plans.ladder.floor,
            ask: plans.ladder.floorAsk.parts(with: ["amount": language.text(proposals.best)]),
            authority: plans.ladder.noAuthority)
    }
}
