import Findings
import Receivables

/// What the rows behind promises say that cannot be, or cannot be followed; what reading them found is not repeated.
struct PromiseChecks {
    /// By subject, then by row.
    private(set) var findings: [Finding] = []
    private let portfolio: Portfolio
    private let records: Records

    init(_ ledger: PromiseLedger) {
        portfolio = ledger.portfolio
        records = portfolio.records
        let judgements = ledger.judgements
        checkYears(judgements)
        var start = 0
        while start < judgements.count {
            let end = judgements[start...].firstIndex { $0.customer != judgements[start].customer } ?? judgements.count
            checkCurrencies(judgements[start..<end])
            for judgement in judgements[start..<end] { checkVisit(judgement) }
            start = end
        }
        for judgement in judgements { checkLevel(judgement) }
        report(ledger.notes)
        checkAssignments()
        checkCorrections()
    }

    /// Once a year that has a promise's due day or day of grace.
    private mutating func checkYears(_ judgements: [PromiseJudgement]) {
        var unknown: Set<Int> = []
        for judgement in judgements {
            for day in [records.promises[judgement.promise].dueOn, judgement.last]
            where !portfolio.calendar.knowsYear(of: day) {
                unknown.insert(day.civil.year)
            }
        }
        for year in unknown.sorted() { findings.append(.unknownYear(year)) }
    }

    /// Once a customer and currency, at the first promise.
    private mutating func checkCurrencies(_ own: ArraySlice<PromiseJudgement>) {
        guard let customer = own.first?.customer else { return }
        var seen: [UInt8] = []
        for judgement in own where judgement.state != .withdrawn && !seen.contains(judgement.currency) {
            seen.append(judgement.currency)
            let owes = portfolio.documents(of: customer, upTo: portfolio.asOf).contains {
                records.documents.currency[$0] == judgement.currency
            }
            if !owes { findings.append(.promiseCurrency(records.promises[judgement.promise], records)) }
        }
    }

    private mutating func checkVisit(_ judgement: PromiseJudgement) {
        let promise = judgement.promise
        guard let visit = judgement.visit, !records.promises[promise].isFromVisit,
            records.promises[promise].madeOn < records.visits[visit].date
        else { return }
        findings.append(.promiseBeforeVisit(records.promises[promise], records.visits[visit], records))
    }

    private mutating func checkLevel(_ judgement: PromiseJudgement) {
        let promise = records.promises[judgement.promise]
        guard let typed = promise.level, Int(typed) != judgement.level else { return }
        findings.append(.promiseLevel(promise, counted: judgement.level, records))
    }

    private mutating func report(_ notes: [PromiseNote]) {
        let elsewhere = notes.contains { $0.kind == .successorElsewhere }
        let ids = elsewhere ? IdentifierIndex(records.promises.map(\.id), in: records.texts) : nil
        for note in notes {
            let promise = records.promises[note.promise]
            // A promise that nobody knows was reported when the row was read.
            if note.kind == .successorElsewhere, ids?.firstRow(of: promise.supersededBy, in: records.texts) == nil {
                continue
            }
            findings.append(.promiseSuccession(promise, note.kind, records))
        }
    }

    /// Rows stand by customer, first day and collector; each is compared with the one before it that lasts longest.
    private mutating func checkAssignments() {
        func end(_ row: Int) -> CalendarDay { records.assignments[row].to.known ?? .distantFuture }
        let rows = records.assignments.indices.filter { records.assignments[$0].customer >= 0 }
        var lasting = rows.first ?? 0
        for row in rows.dropFirst() {
            let (earlier, later) = (records.assignments[lasting], records.assignments[row])
            guard earlier.customer == later.customer else {
                lasting = row
                continue
            }
            if later.from <= end(lasting), !records.texts.areEqual(earlier.collector, later.collector) {
                findings.append(.overlappingAssignments(earlier, later, records))
            }
            if end(row) >= end(lasting) { lasting = row }
        }
    }

    private mutating func checkCorrections() {
        for circle in portfolio.visitCircles { findings.append(.correctionCircle(circle.sorted(), records)) }
        for row in portfolio.visitStrangers { findings.append(.correctionElsewhere(records.visits[row], records)) }
    }
}
