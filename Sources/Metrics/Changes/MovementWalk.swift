import Receivables

/// Follows documents from one day to another.
struct MovementWalk: Sendable {
    let portfolio: Portfolio
    let since: CalendarDay
    let day: CalendarDay
    private let scheme: AgingScheme

    init(_ portfolio: Portfolio, since: CalendarDay) {
        self.portfolio = portfolio
        self.since = since
        day = portfolio.asOf
        scheme = AgingScheme(portfolio.policy)
    }

    /// By currency, without unapplied money.
    func movements(of run: Range<Int>) -> [ClassMovements] {
        let classes = scheme.classes.count
        var sums = [ClassMovements](
            repeating: ClassMovements(classes: classes), count: portfolio.records.currencies.count)
        for customer in run {
            for document in portfolio.documents(of: customer, upTo: day) {
                guard !isSettledBefore(document) else { continue }
                let before = portfolio.records.documents.date[document] <= since ? standing(document, on: since) : nil
                sums[Int(portfolio.records.documents.currency[document])].add(
                    before ?? ClassMovements.Standing(), standing(document, on: day))
            }
        }
        return sums
    }

    /// Most documents were paid for good before the first day: nothing of them moved.
    private func isSettledBefore(_ document: Int) -> Bool {
        let own = portfolio.movements.of(document)
        guard own.count == 1, let movement = own.first else { return false }
        let movements = portfolio.movements
        return movements.from[movement] <= since && movements.cashFrom[movement] <= since
            && movements.until[movement] == .distantFuture
            && movements.amount[movement] == portfolio.records.documents.amount[document]
    }

    private func standing(_ document: Int, on day: CalendarDay) -> ClassMovements.Standing {
        let state = portfolio.state(of: document, on: day)
        guard state.uncovered != 0 || state.pending != 0 else { return ClassMovements.Standing() }
        let documents = portfolio.records.documents
        let aging = scheme.agingClass(
            uncovered: state.uncovered, kind: documents.kind[document], due: documents.due[document],
            isRetention: documents.flags[document].contains(.retention), on: day)
        // A prepayment is unapplied money, which is compared as a whole.
        return ClassMovements.Standing(
            uncovered: aging == .unapplied ? 0 : state.uncovered, pending: state.pending, aging: aging)
    }
}
