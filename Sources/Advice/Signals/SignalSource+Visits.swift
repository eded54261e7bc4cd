import Receivables

extension SignalSource {
    /// How far back a decision-maker counts as met, in days.
    static let decisionMakerDays = 180

    func addVisits(of customer: Int, to signals: inout Signals) {
        if let missing = missing(.visits) {
            for signal in SignalSource.toldByVisits { signals[signal] = missing }
            return
        }
        let visits = portfolio.records.visits
        var account = VisitAccount()
        let rows = portfolio.doneVisits(of: customer, on: asOf)
        account.reserve(for: rows, of: visits)
        for row in rows.reversed() { account.add(row, of: visits, self) }
        account.fill(&signals, on: asOf)
    }

    static let toldByVisits: [Signal] = [
        .visitsDone, .lastVisitDay, .daysSinceContact, .lastMood, .lastOutcome, .lastTwoOutcomes, .notMetStreak,
        .lastReasons, .lastNextStep, .metDecisionMaker, .riskFlags,
    ]
}

/// What a customer's visits tell, added newest first.
private struct VisitAccount {
    private var count = 0
    private var lastDay: CalendarDay?
    private var mood: DatedCode?
    private var outcomes: [DatedCode] = []
    private var mainOutcomes: [DatedCode] = []
    private var streak = 0
    private var isStreakOver = false
    private var reasons = NewestCodes()
    private var flags = NewestCodes()
    private var nextStep: DatedCode?
    private var metDecisionMaker = false
    /// Somebody was met in the window of whom nobody says whether he decides.
    private var maybeMetDecisionMaker = false

    /// Looks at the lists of all visits at once: they lie all over memory, and to wait for all of them takes hardly
    /// longer than to wait for one.
    mutating func reserve(for rows: [Int], of visits: [Visit]) {
        var (reasonCount, flagCount) = (0, 0)
        for row in rows {
            reasonCount += visits[row].reasons.count
            flagCount += visits[row].riskFlags.count
        }
        reasons.reserve(reasonCount)
        flags.reserve(flagCount)
    }

    mutating func add(_ row: Int, of visits: [Visit], _ source: SignalSource) {
        let date = visits[row].date
        count += 1
        if lastDay == nil { lastDay = date }
        if mood == nil, let shown = visits[row].moodAtEnd ?? visits[row].moodAtStart {
            mood = DatedCode(position: source.moodPositions(shown), on: date)
        }
        if nextStep == nil, count == 1, let step = visits[row].nextStep {
            nextStep = DatedCode(position: source.stepPositions(step), on: date)
        }
        addOutcomes(of: row, in: visits, source.outcomePositions)
        // By place: a list taken out of its visit counts its references.
        for place in visits[row].reasons.indices {
            reasons.add(source.reasonPositions(visits[row].reasons[place]), on: date)
        }
        for place in visits[row].riskFlags.indices {
            flags.add(source.flagPositions(visits[row].riskFlags[place]), on: date)
        }
        if source.asOf.days(since: date) <= SignalSource.decisionMakerDays { addMeeting(row, of: visits) }
    }

    private mutating func addOutcomes(
        of row: Int, in visits: [Visit], _ positions: CodePositions<VisitOutcome>
    ) {
        guard let main = visits[row].outcome else {
            isStreakOver = true
            return
        }
        let date = visits[row].date
        if mainOutcomes.isEmpty {
            outcomes = ([main] + visits[row].alsoOutcomes).map { DatedCode(position: positions($0), on: date) }
        }
        if mainOutcomes.count < 2 { mainOutcomes.append(DatedCode(position: positions(main), on: date)) }
        switch main {
        case .nobodyMet, .refusedToMeet: break
        default: isStreakOver = true
        }
        if !isStreakOver { streak += 1 }
    }

    private mutating func addMeeting(_ row: Int, of visits: [Visit]) {
        switch visits[row].isDecisionMaker {
        case .yes: metDecisionMaker = true
        case .no: break
        case .unknown:
            switch visits[row].metRole {
            case .legalRepresentative, .owner, .generalManager: metDecisionMaker = true
            case .financeDirector: maybeMetDecisionMaker = true
            case nil: maybeMetDecisionMaker = maybeMetDecisionMaker || !visits[row].metName.isEmpty
            default: break
            }
        }
    }

    func fill(_ signals: inout Signals, on day: CalendarDay) {
        signals[.visitsDone] = .count(count)
        signals[.lastVisitDay] = lastDay.map { .day($0) } ?? .absent
        signals[.daysSinceContact] = lastDay.map { .days(day.days(since: $0)) } ?? .absent
        signals[.lastMood] = .codes(mood.map { [$0] } ?? [])
        signals[.lastOutcome] = .codes(outcomes)
        signals[.lastTwoOutcomes] = mainOutcomes.count == 2 ? .codes(mainOutcomes) : .absent
        signals[.notMetStreak] = .count(streak)
        signals[.lastReasons] = .codes(reasons.codes)
        signals[.lastNextStep] = .codes(nextStep.map { [$0] } ?? [])
        signals[.riskFlags] = .codes(flags.codes)
        let isUndecided = !metDecisionMaker && maybeMetDecisionMaker
        signals[.metDecisionMaker] = isUndecided ? .unknown(.notRecorded) : .flag(metDecisionMaker)
    }
}

/// Codes with the day on which each was last recorded, for rows that come newest first.
private struct NewestCodes {
    private(set) var codes: [DatedCode] = []
    private var seen = CodeSet()

    mutating func reserve(_ count: Int) { if count > 0 { codes.reserveCapacity(count) } }

    mutating func add(_ position: UInt8, on day: CalendarDay) {
        guard !seen.contains(position) else { return }
        seen.insert(position)
        codes.append(DatedCode(position: position, on: day))
    }
}
