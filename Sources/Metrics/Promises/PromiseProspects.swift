package import Receivables

/// What a forecast from a day asks of promises, as the day knew them: which were open, and how often customers had
/// kept theirs.
struct PromiseProspects: Sendable {
    /// Of promises whose windows ended within the twelve months before the day.
    struct KeptCounts: Sendable {
        var kept = 0
        var judged = 0
    }

    /// An open promise that still has something to bring.
    private struct Open {
        /// Index into `Records.promises`.
        let promise: Int
        let customer: Int
        let currency: UInt8
        /// Minor units.
        let missing: Int64
        /// Of its customer in all currencies.
        var own = KeptCounts()
    }

    private let portfolio: Portfolio
    private let since: CalendarDay
    private var open: [Open] = []
    /// Of all customers in all currencies.
    private(set) var kept = KeptCounts()

    /// - Parameter portfolio: as seen on the day.
    init(_ portfolio: Portfolio) {
        self.portfolio = portfolio
        since = portfolio.asOf.adding(months: -12)
    }

    /// Takes in all promises of a customer.
    mutating func add(_ promises: some Sequence<PromiseStanding>, of customer: Int) {
        var own = KeptCounts()
        let first = open.count
        for promise in promises {
            if promise.state.isRated(endedOn: promise.last, since: since, before: portfolio.asOf) {
                own.judged += 1
                if promise.state == .kept { own.kept += 1 }
            } else if promise.state == .open, promise.missing > 0 {
                open.append(
                    Open(
                        promise: promise.row, customer: customer, currency: promise.currency, missing: promise.missing))
            }
        }
        for place in first..<open.count { open[place].own = own }
        kept.kept += own.kept
        kept.judged += own.judged
    }

    mutating func combine(_ other: PromiseProspects) {
        open += other.open
        kept.kept += other.kept.kept
        kept.judged += other.kept.judged
    }

    /// - Parameter company: of all customers, these or more.
    func openPromises(beside company: KeptCounts) -> [OpenPromise] {
        open.map { open in
            let promise = portfolio.records.promises[open.promise]
            let probability = KeptProbability.of(
                kept: open.own.kept, judged: open.own.judged, companyKept: company.kept, companyJudged: company.judged,
                shrinkage: portfolio.policy.forecast.shrinkage)
            return OpenPromise(
                customer: open.customer, currency: open.currency, dueOn: promise.dueOn, amount: open.missing,
                probability: probability,
                document: portfolio.document(numbered: promise.invoiceNumber, of: open.customer))
        }
    }
}

/// Where a promise stands on a day.
struct PromiseStanding {
    /// Index into `Records.promises`.
    let row: Int
    let currency: UInt8
    let state: PromiseState
    /// The last day on which a receipt counts.
    let last: CalendarDay
    /// Minor units still to come.
    let missing: Int64
}

extension PromiseLedger {
    /// What a forecast from a day takes from promises that were not due yet, by what was known on it.
    ///
    /// - Parameter day: not after the as-of day.
    package func openPromises(on day: CalendarDay, jobs: Int) -> [OpenPromise] {
        let prospects = prospects(on: day, jobs: jobs)
        return prospects.openPromises(beside: prospects.kept)
    }

    /// - Parameter day: not after the as-of day.
    func prospects(on day: CalendarDay, jobs: Int) -> PromiseProspects {
        let earlier = portfolio.seen(on: day)
        guard receiptsAreKnown else { return PromiseProspects(earlier) }
        let walk = PromiseWalk(earlier)
        let runs = inParallel(portfolio.customerRuns(jobs)) { walk.prospects(of: $0, from: self) }
        return runs.reduce(into: PromiseProspects(earlier)) { $0.combine($1) }
    }
}
