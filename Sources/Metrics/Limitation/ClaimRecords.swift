import Receivables

/// The rows that limitation and evidence rest on, as known on one day.
///
/// Columns are held as they are, so that the loops run over arrays inside this target. A class, so that whoever looks
/// at a row shares them by one reference.
final class ClaimRecords: Sendable {
    let portfolio: Portfolio
    let day: CalendarDay
    /// Nil where the configuration says `none`.
    let law: LimitationLaw?
    let texts: TextPool
    let documents: Documents
    let payments: Payments
    let movements: Movements
    let offsets: [Int32]
    let visits: [Visit]
    let papers: [Evidence]
    let promises: [Promise]
    let plans: [PaymentPlan]
    let papersOf: RowsByCustomer
    let promisesOf: RowsByCustomer
    let plansOf: RowsByCustomer
    let guaranteesOf: RowsByCustomer
    /// By visit: what it did to the claim if it was done.
    let visitClaims: [VisitClaim?]
    /// By plan: the due day of its last instalment as known on the day; `unknown` without instalments.
    let lastInstalments: [CalendarDay]
    /// By promise: it is an instalment of a known plan, so that the plan speaks for it.
    let isInstalment: [Bool]

    init(_ portfolio: Portfolio, jobs: Int) {
        let records = portfolio.records
        let customers = records.customers.count
        self.portfolio = portfolio
        day = portfolio.asOf
        law = portfolio.policy.limitation.map(LimitationLaw.init)
        texts = records.texts
        documents = records.documents
        payments = records.payments
        movements = portfolio.movements
        offsets = portfolio.movements.offsets
        visits = records.visits
        papers = records.evidence
        promises = records.promises
        plans = records.plans
        papersOf = RowsByCustomer(records.evidence.map(\.customer), customers: customers)
        promisesOf = RowsByCustomer(records.promises.map(\.customer), customers: customers)
        plansOf = RowsByCustomer(records.plans.map(\.customer), customers: customers)
        guaranteesOf = RowsByCustomer(records.guarantees.map(\.customer), customers: customers)
        visitClaims = VisitClaims(
            visits: records.visits, papers: records.evidence, papersOf: papersOf, texts: records.texts,
            day: portfolio.asOf
        ).all(jobs: jobs)
        let instalments = PlanInstalments(records, on: portfolio.asOf)
        lastInstalments = instalments.last
        isInstalment = instalments.isInstalment
    }
}

extension ClaimRecords {
    /// What is open of a document that the customer owes on a day up to the as-of day, pending bills included; 0 for
    /// credits.
    func open(_ document: Int, on day: CalendarDay) -> Int64 {
        var open = documents.amount[document]
        guard open > 0, documents.date[document] <= day else { return 0 }
        for movement in Int(offsets[document])..<Int(offsets[document + 1]) {
            guard movements.from[movement] <= day else { break }
            if movements.until[movement] > day, movements.cashFrom[movement] <= day {
                open &-= movements.amount[movement]
            }
        }
        return open
    }

    /// Whether any row but payments may have interrupted a claim of the customer.
    func mayHaveEvents(_ customer: Int) -> Bool {
        !portfolio.visitRows(of: customer).isEmpty || !papersOf[customer].isEmpty || !promisesOf[customer].isEmpty
            || !plansOf[customer].isEmpty
    }

    /// Whether the row tells of a visit that was done by the day, as known on it.
    func isDone(_ row: Int) -> Bool { portfolio.isVisitDone(row, on: day) }

    /// What visits, papers, promises and plans tell, earliest first; payments are each document's own.
    func events(of customer: Int) -> [ScopedEvent] {
        var events: [ScopedEvent] = []
        for row in portfolio.visitRows(of: customer) where isDone(row) {
            guard let event = visitEvent(row) else { continue }
            events.append(ScopedEvent(event: event, scope: scope(ofVisit: row)))
        }
        addPapersAndCommitments(of: customer, to: &events) { _ in true }
        if events.count > 1 { events.sort { $0.event.precedes($1.event) } }
        return events
    }

    /// Those of them that may move a date.
    ///
    /// - Parameter withUnplaced: with visits that name no document, and so move the date of none.
    func countingEvents(of customer: Int, withUnplaced: Bool = false) -> [ScopedEvent] {
        var events: [ScopedEvent] = []
        for row in portfolio.visitRows(of: customer) where isDone(row) {
            guard let event = visitEvent(row), event.mayCount, withUnplaced || !visits[row].invoiceNumbers.isEmpty
            else { continue }
            events.append(ScopedEvent(event: event, scope: scope(ofVisit: row)))
        }
        addPapersAndCommitments(of: customer, to: &events) { $0.mayCount }
        if events.count > 1 { events.sort { $0.event.precedes($1.event) } }
        return events
    }

    private func addPapersAndCommitments(
        of customer: Int, to events: inout [ScopedEvent], where isWanted: (LimitationEvent) -> Bool
    ) {
        func add(_ event: LimitationEvent?, _ scope: @autoclosure () -> EventScope) {
            if let event, isWanted(event) { events.append(ScopedEvent(event: event, scope: scope())) }
        }
        for row in papersOf[customer] { add(paperEvent(Int(row)), scope(ofPaper: Int(row))) }
        for row in promisesOf[customer] { add(promiseEvent(Int(row)), scope(ofPromise: Int(row))) }
        for row in plansOf[customer] { add(planEvent(Int(row)), scope(ofPlan: Int(row))) }
    }

    func scope(ofVisit row: Int) -> EventScope { EventScope(visits[row].invoiceNumbers, texts) }
    func scope(ofPaper row: Int) -> EventScope { EventScope(papers[row].invoiceNumbers, texts) }
    func scope(ofPlan row: Int) -> EventScope { EventScope(plans[row].invoiceNumbers, texts) }
    private func scope(ofPromise row: Int) -> EventScope {
        EventScope(promises[row].invoiceNumber.isEmpty ? [] : [promises[row].invoiceNumber], texts)
    }
}

/// Which promises are instalments of plans, and when each plan ends.
private struct PlanInstalments {
    var last: [CalendarDay]
    var isInstalment: [Bool]

    init(_ records: Records, on day: CalendarDay) {
        last = [CalendarDay](repeating: .unknown, count: records.plans.count)
        isInstalment = [Bool](repeating: false, count: records.promises.count)
        guard !records.plans.isEmpty else { return }
        let plans = IdentifierIndex(records.plans.map(\.id), in: records.texts)
        let promises = IdentifierIndex(records.promises.map(\.id), in: records.texts)
        for (row, promise) in records.promises.enumerated() where !promise.plan.isEmpty {
            let named = plans.rows(of: promise.plan, in: records.texts).first {
                records.plans[$0].customer == promise.customer && records.plans[$0].signedOn <= day
            }
            guard let plan = named else { continue }
            isInstalment[row] = true
            let isReplaced = promises.rows(of: promise.supersededBy, in: records.texts).contains {
                records.promises[$0].madeOn <= day && $0 != row
            }
            let isWithdrawn = promise.withdrawnOn.known.map { $0 <= day } ?? false
            guard promise.madeOn <= day, !isReplaced, !isWithdrawn else { continue }
            last[plan] = max(last[plan], promise.dueOn)
        }
    }
}
