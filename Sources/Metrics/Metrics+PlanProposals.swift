package import Receivables

/// What plans rest on and the ledger does not know.
package struct PlanFacts: Sendable, Hashable {
    /// Promises whose last day of grace lies in the 90 days before the as-of day, and which were broken.
    package var brokenPromises = 0
    /// The nearest safe date of limitation among the documents that are claimed.
    package var nearestLimitation: CalendarDay?
    /// The nearest end of a guarantee that is not claimed yet.
    package var nearestGuarantee: CalendarDay?
    /// What forbids a plan of any pace.
    package var obstacle: PlanProposals.Obstacle?

    package init() {}
}

extension Metrics {
    /// The customer's plans in one currency.
    ///
    /// - Complexity: O(documents, payments and movements of the customer).
    package func planProposals(
        for customer: Int, _ figures: CurrencyFigures, _ facts: PlanFacts = PlanFacts()
    ) -> PlanProposals {
        let tally = figures.now.tally
        let record = PlanRecord(
            brokenPromises: facts.brokenPromises, onTimeRate: Ratio(tally.onTimePaid, over: tally.onTimeNet),
            documents: portfolio.records.isOpenItemsOnly ? 0 : tally.onTimeDocuments)
        let payDays = portfolio.records.texts.string(portfolio.records.customers[customer].payDays)
        let terms = PlanTerms(
            asOf: asOf, currency: figures.currency, claimable: tally.claimable,
            oldest: oldestDebt(of: customer, figures.index), record: record,
            capacity: planCapacity(of: customer, figures), payDays: PayDays(payDays),
            nearestLimitation: facts.nearestLimitation, nearestGuarantee: facts.nearestGuarantee,
            obstacle: facts.obstacle)
        return PlanProposals(terms, portfolio.policy, portfolio.calendar)
    }

    /// Of the overdue documents the undisputed amount of the one that fell due first; 0 where there is none.
    private func oldestDebt(of customer: Int, _ currency: UInt8) -> Int128 {
        var oldest: (due: CalendarDay, amount: Int64)?
        for document in portfolio.unsettledDocuments(of: customer, on: asOf)
        where portfolio.records.documents.currency[document] == currency {
            guard let due = portfolio.records.documents.due[document].known, due < asOf,
                oldest.map({ due < $0.due }) ?? true
            else { continue }
            let state = portfolio.state(of: document, on: asOf)
            let claimed =
                state.uncovered - min(portfolio.disputed(of: document, open: state.open, on: asOf), state.uncovered)
            if claimed > 0 { oldest = (due, claimed) }
        }
        return Int128(oldest?.amount ?? 0)
    }
}
