import Receivables

/// The collectors' days: whom they see, what they hear, and what is promised.
struct FieldSimulation: Sendable {
    private let timeline: Timeline
    private let visitQuota: DayQuota
    private let promiseQuota: DayQuota
    private var visits = 0
    private var visitsWithPromise = 0
    private var papers = 0
    private var visitRandom: SplitMix64
    private var promises: PromiseWriter

    /// The days behind the as-of day for which visits are planned.
    let plannedDays: Range<Int>

    init(_ size: SampleSize, _ timeline: Timeline) {
        self.timeline = timeline
        let weights = timeline.visitWeights
        visitQuota = DayQuota(size.visits, weights: weights)
        promiseQuota = DayQuota(size.promises, weights: timeline.promiseWeights)
        plannedDays = Timeline.dayCount..<weights.count
        visitRandom = SplitMix64(seed: size.seed, stream: .visits)
        promises = PromiseWriter(
            SplitMix64(seed: size.seed, stream: .promises),
            withdrawals: SplitMix64(seed: size.seed, stream: .withdrawals))
    }

    mutating func run(_ day: Int, _ ledger: borrowing LedgerSimulation, _ tables: inout SampleTables) {
        let count = visitQuota.rows(on: day)
        guard day < Timeline.dayCount else {
            for _ in 0..<count { plan(day, ledger, &tables.visits) }
            return
        }
        let promised = promiseQuota.rows(on: day)
        // Most promises are made in a visit, but not more than two visits of five end with one.
        let inVisits = min(promised, count, (visits + count) * 2 / 5 - visitsWithPromise)
        visitsWithPromise += inVisits
        for position in 0..<count { visit(day, ledger, endsInPromise: position < inVisits, &tables) }
        for _ in inVisits..<max(inVisits, promised) {
            let index = debtor(on: day, ledger)
            promises.write(of: index, visit: nil, on: day, ledger, &tables.promises)
        }
    }

    private mutating func debtor(on day: Int, _ ledger: borrowing LedgerSimulation) -> Int {
        let (customers, overdue) = (ledger.customers, ledger.standing.overdue)
        return ledger.choice.draw(&visitRandom) { overdue[$0] > 0 && customers[$0].start <= day }
    }
}

// MARK: Visits

extension FieldSimulation {
    private mutating func visit(
        _ day: Int, _ ledger: borrowing LedgerSimulation, endsInPromise: Bool, _ tables: inout SampleTables
    ) {
        let index = debtor(on: day, ledger)
        let customer = ledger.customers[index]
        visits += 1
        let identifier = Identifier.visit(visits)
        let expected = ledger.standing.nextPayments[index]
        let isPaid = expected.amount > 0 && (day...day + 2).contains(Int(expected.day))
        let script = script(of: customer, day: day, endsInPromise: endsInPromise, isPaid: isPaid)
        let met = Met(script, &visitRandom)
        start(identifier, index, day, status: "done", customer, script.channel.draw(&visitRandom), &tables.visits)
        writeTalk(script, met, asked: ledger.standing.overdue[index], customer, &tables.visits)
        writeOutcome(script, collected: isPaid && !endsInPromise ? expected.amount : nil, customer, &tables.visits)
        writeFollowUp(script, day, customer, &tables.visits)
        writePaper(script, met, of: index, visit: identifier, on: day, &tables.documents)
        if endsInPromise {
            promises.write(of: index, visit: (identifier, met.name, met.role), on: day, ledger, &tables.promises)
        }
    }

    private mutating func script(
        of customer: SampleCustomer, day: Int, endsInPromise: Bool, isPaid: Bool
    ) -> VisitScript {
        if endsInPromise { return VisitScript.promised }
        if isPaid { return VisitScript.paid }
        if day >= customer.stop { return visitRandom.hits(perMille: 500) ? VisitScript.closed : VisitScript.nobody }
        return VisitScript.usual.draw(&visitRandom)
    }

    /// The first cells of a row, up to the goal.
    private mutating func start(
        _ identifier: Identifier, _ index: Int, _ day: Int, status: String, _ customer: SampleCustomer,
        _ channel: VisitChannel, _ table: inout TableText
    ) {
        let hour = visitRandom.within(9...16)
        let minute = visitRandom.below(6) * 10
        table.identifier(identifier)
        table.identifier(.customer(index))
        table.day(day, in: timeline)
        table.text("\(hour < 10 ? "0" : "")\(hour):\(minute == 0 ? "00" : "\(minute)")")
        table.text(status == "done" ? "\(hour + 1):\(minute == 0 ? "00" : "\(minute)")" : "")
        table.text(channel.rawValue)
        table.text(status)
        if status == "planned" { table.day(day - 7, in: timeline) } else { table.blank() }
        table.identifier(.collector(Int(customer.collector)))
        table.text(channel == .onsite ? VisitScript.places.draw(&visitRandom).rawValue : "")
        table.text(visitRandom.pick(["核账并约定付款日", "取回对账函", "确认到款日期", "了解未付原因"]))
    }

    private mutating func plan(_ day: Int, _ ledger: borrowing LedgerSimulation, _ table: inout TableText) {
        let index = debtor(on: day, ledger)
        visits += 1
        start(.visit(visits), index, day, status: "planned", ledger.customers[index], .onsite, &table)
        for _ in 0..<FieldSimulation.cellsBehindGoal { table.blank() }
        table.endRow()
    }

    private static let cellsBehindGoal = SampleFile.visits.header.split(separator: ",").count - 11

    private mutating func writeTalk(
        _ script: VisitScript, _ met: Met, asked: Int64, _ customer: SampleCustomer, _ table: inout TableText
    ) {
        table.text(script.outcome(&visitRandom).rawValue)
        table.text(met.name)
        table.text(met.role.rawValue)
        table.text(met.isDecisionMaker)
        if asked > 0, met.role != .nobody { table.money(asked) } else { table.blank() }
        table.text(customer.currency.code)
        let isOnPaper = script.paper != nil
        table.text(isOnPaper ? "*" : "")
        table.text(met.role == .nobody ? "none" : script.demand)
        table.text(isOnPaper ? DeliveryMode.handSigned.rawValue : "")
        table.text(isOnPaper ? met.role.rawValue : "")
        table.text(script.acknowledgement.rawValue)
    }

    /// What was signed at the visit, for all that was open.
    private mutating func writePaper(
        _ script: VisitScript, _ met: Met, of index: Int, visit: Identifier, on day: Int, _ table: inout TableText
    ) {
        guard let kind = script.paper else { return }
        papers += 1
        table.identifier(.paper(papers))
        table.identifier(.customer(index))
        table.text(kind.rawValue)
        table.text("*")
        table.day(day, in: timeline)
        table.text("original")
        table.text(kind == .demand ? "1" : "")
        table.identifier(visit)
        table.text(DeliveryMode.handSigned.rawValue)
        table.text(met.role.rawValue)
        table.text(script.acknowledgement.rawValue)
        table.text(kind == .demand ? "Y" : "N")
        table.endRow()
    }

    private mutating func writeOutcome(
        _ script: VisitScript, collected: Int64?, _ customer: SampleCustomer, _ table: inout TableText
    ) {
        let reason = script.reason(customer, &visitRandom)
        table.text(reason?.rawValue ?? "")
        table.quoted(reason.map { visitRandom.pick(VisitWords.words(for: $0)) } ?? "")
        let mood = visitRandom.within(script.moods)
        table.number(mood)
        table.number(max(1, mood - visitRandom.below(2)))
        table.text(reason.flatMap(VisitWords.track) ?? "")
        table.text(visitRandom.pick(["?", "?", "Y", "N"]))
        table.text(script.observation(&visitRandom))
        if let collected { table.money(collected) } else { table.blank() }
        table.text(collected == nil ? "" : customer.method.code)
    }

    private mutating func writeFollowUp(
        _ script: VisitScript, _ day: Int, _ customer: SampleCustomer, _ table: inout TableText
    ) {
        table.text(script.next.rawValue)
        table.day(timeline.workday(from: day + visitRandom.within(3...25)), in: timeline)
        table.identifier(.collector(Int(customer.collector)))
        table.text("N")
        table.day(day, in: timeline)
        table.identifier(.collector(Int(customer.collector)))
        table.endRow()
    }
}

/// Who was met.
private struct Met {
    let name: String
    let role: MetRole

    init(_ script: VisitScript, _ random: inout SplitMix64) {
        role = script.roles.draw(&random)
        name = role == .nobody ? "" : PersonName.informal(&random)
    }

    var isDecisionMaker: String {
        switch role {
        case .legalRepresentative, .owner, .generalManager, .financeDirector: "Y"
        case .nobody: "?"
        default: "N"
        }
    }
}
