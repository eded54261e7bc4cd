import Receivables

/// The funnel and the credits of cash, written from the definitions alone with plain loops.
struct NaiveVisits {
    struct Credit: Hashable {
        var visit: String
        var payment: String
        var amount: Int128
        var day: CalendarDay
    }

    let day: CalendarDay
    let since: CalendarDay
    let policy: Policy
    let records: Records
    let facts: NaiveFacts
    let inForce: [NaiveVisitRecords.Record]
    private(set) var credits: [Credit] = []
    private(set) var amountWithoutVisit: [Int: Int128] = [:]
    /// By collector and currency: after a commitment, after one of others, without, not judged.
    private(set) var cash: [String: [Int128]] = [:]
    private var visitsWithCash: Set<String> = []

    init(_ records: Records, policy: Policy, on day: CalendarDay) {
        self.day = day
        self.policy = policy
        self.records = records
        since = day.adding(months: -12)
        facts = NaiveFacts(records)
        inForce = NaiveVisitRecords(records, on: day).inForce
        for payment in facts.payments where payment.amount > 0 { credit(payment) }
    }

    func collector(_ record: NaiveVisitRecords.Record) -> String { records.texts.string(record.visit.collector) }

    private mutating func credit(_ payment: NaivePayment) {
        guard let cash = payment.cashDay, payment.isCash(on: day) else { return }
        let cashDay = max(cash, payment.date)
        guard cashDay > since, cashDay <= day else { return }
        var best: NaiveVisitRecords.Record?
        for record in inForce where Int(record.visit.customer) == payment.customer && qualifies(record.visit) {
            let age = cashDay.days(since: record.visit.date)
            guard age >= 0 else { continue }
            if let old = best, !isLater(record, old) { continue }
            best = record
        }
        guard let best, cashDay.days(since: best.visit.date) <= policy.attributionDays else {
            amountWithoutVisit[payment.currency, default: 0] += payment.amount
            return
        }
        credits.append(Credit(visit: best.id, payment: payment.id, amount: payment.amount, day: cashDay))
        guard best.visit.date > since else { return }
        let key = "\(collector(best)) \(payment.currency)"
        var sums = cash2(key)
        let place = isYoung(best.visit) ? 3 : reaches(5 - 1, best.visit) ? 0 : brings(best.visit) ? 1 : 2
        sums[place] += payment.amount
        self.cash[key] = sums
        visitsWithCash.insert(best.id)
    }

    private func cash2(_ key: String) -> [Int128] { cash[key] ?? [0, 0, 0, 0] }

    private func minute(_ text: String) -> Int {
        let parts = text.split(separator: ":")
        guard parts.count == 2, let hour = Int(parts[0]), let minute = Int(parts[1]) else { return -1 }
        return hour * 60 + minute
    }

    private func isLater(_ one: NaiveVisitRecords.Record, _ other: NaiveVisitRecords.Record) -> Bool {
        if one.visit.date != other.visit.date { return one.visit.date > other.visit.date }
        let starts = [one, other].map { minute(records.texts.string($0.visit.startTime)) }
        if starts[0] != starts[1] { return starts[0] > starts[1] }
        return one.id > other.id
    }

    // MARK: What a visit is

    private func isThere(_ visit: Visit) -> Bool {
        visit.status == .done && (visit.channel == .onsite || visit.channel == .ourSite)
    }

    private func metSomeone(_ visit: Visit) -> Bool {
        if let role = visit.metRole { return role != .nobody }
        let without: [VisitOutcome?] = [.nobodyMet, .refusedToMeet, .siteClosed, .aborted, .demandServed, nil]
        return !visit.metName.isEmpty || !without.contains(visit.outcome)
    }

    private func qualifies(_ visit: Visit) -> Bool {
        isThere(visit) && metSomeone(visit) && visit.metRole != .guardPost && visit.metRole != .mailroom
    }

    private func metDecisionMaker(_ visit: Visit) -> Bool {
        if visit.isDecisionMaker == .yes { return true }
        if visit.isDecisionMaker == .no || visit.outcome == .noDecisionMaker { return false }
        let deciding: [MetRole] = [.legalRepresentative, .owner, .generalManager, .financeDirector]
        return visit.metRole.map { deciding.contains($0) } ?? false
    }

    private func brings(_ visit: Visit) -> Bool {
        let commitments: [VisitOutcome] = [
            .paidFull, .paidPart, .billReceived, .promisedInWriting, .planSigned, .statementSigned,
        ]
        return ([visit.outcome].compactMap(\.self) + visit.alsoOutcomes).contains { commitments.contains($0) }
    }

    func isYoung(_ visit: Visit) -> Bool { visit.date > day.adding(days: -policy.attributionDays) }

    /// Stages from 0, planned, to 4, commitment, each within the one before.
    private func reaches(_ stage: Int, _ visit: Visit) -> Bool {
        let tests: [(Visit) -> Bool] = [
            { $0.channel == .onsite || $0.channel == .ourSite }, { $0.status == .done }, metSomeone, metDecisionMaker,
            brings,
        ]
        return tests[...stage].allSatisfy { $0(visit) }
    }

    /// Visits of the collector that reached each stage; all collectors' where none is given.
    func funnel(of collector: String?, young: Bool) -> [Int] {
        var counts = [0, 0, 0, 0, 0, 0]
        for record in inForce where record.visit.date > since && isYoung(record.visit) == young {
            if let collector, self.collector(record) != collector { continue }
            for stage in 0..<5 where reaches(stage, record.visit) { counts[stage] += 1 }
            if !young, reaches(4, record.visit), visitsWithCash.contains(record.id) { counts[5] += 1 }
        }
        return counts
    }
}
