package import Receivables

/// What a collector's figures are laid beside: the company's shares and rates, in thousandths. Holds no amount and no
/// count, so that anybody may see it.
package struct CompanyMix: Sendable, Hashable {
    package struct Ageing: Sendable, Hashable {
        /// Position in `Records.currencies`.
        package let currency: UInt8
        /// By `AgingScheme.classes`, of the documents' balance; negative classes are 0.
        package let shares: [Int]
        /// Of the same, what is past due, and long past due.
        package let overdue: Int
        package let long: Int
    }

    package struct Reason: Sendable, Hashable {
        package let reason: NonPaymentReason
        package let share: Int
    }

    package let ageing: [Ageing]
    /// Of contacts with a reason, by the main one; the most frequent first.
    package let reasons: [Reason]
    /// Nil where there is no case.
    package let promisesKept: Int?
    package let plannedDone: Int?
    package let decisionMakers: Int?
    package let commitments: Int?
    package let enteredInTime: Int?

    init(_ metrics: Metrics, _ visits: VisitLedger, _ promises: PromiseLedger) {
        ageing = metrics.currencies.map { Ageing($0, metrics.scheme) }
        let pareto = visits.company.counts.pareto
        let given = pareto.reduce(0) { $0 + $1.main }
        reasons = pareto.compactMap { reason in
            thousandths(reason.main, of: given).map { Reason(reason: reason.reason, share: $0) }
        }
        let rates = promises.currencies.map(\.rate)
        promisesKept = thousandths(rates.reduce(0) { $0 + $1.kept }, of: rates.reduce(0) { $0 + $1.n })
        let funnel = visits.company.funnel
        plannedDone = thousandths(funnel.count(.done), of: funnel.count(.planned))
        decisionMakers = thousandths(funnel.count(.decisionMakerMet), of: funnel.count(.done))
        commitments = thousandths(funnel.count(.commitment), of: funnel.count(.done))
        let late = visits.company.lateEntryRate
        enteredInTime = thousandths(late.n - late.hits, of: late.n)
    }

    package func ageing(_ currency: UInt8) -> Ageing? { ageing.first { $0.currency == currency } }
}

extension CompanyMix.Ageing {
    fileprivate init(_ figures: CurrencyFigures, _ scheme: AgingScheme) {
        let amounts = figures.now.tally.aging.map { max(0, $0) }
        let whole = amounts.reduce(0, +)
        func share(_ amount: Int128) -> Int { Int(clamping: Ratio(amount, over: whole)?.scaled(places: 3) ?? 0) }
        currency = figures.index
        shares = amounts.map(share)
        overdue = share(amounts[AgingClass.overdue(step: 0).index...].reduce(0, +))
        long = share(amounts[AgingClass.overdue(step: scheme.longFrom).index...].reduce(0, +))
    }
}

private func thousandths(_ part: Int, of whole: Int) -> Int? {
    Ratio(Int128(part), over: Int128(whole))?.scaled(places: 3).map { Int(clamping: $0) }
}
