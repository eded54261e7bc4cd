import Metrics
import Receivables
import Templates

/// When the open documents run out, the nearest first, with what proves it.
struct ClaimsComposer {
    let file: CaseFile
    let words: ClaimWords

    private var contents: SiteContents { file.contents }
    private var language: Language { contents.language }
    private var register: LimitationRegister { contents.recovery.limitation }
    private static let mostRows = 10
    /// So many documents are looked at one by one.
    private static let mostClocks = 40
    private static let mostLines = 6

    func fill(_ view: inout DossierLimitation) {
        let clocks = file.nearestClocks
        let lines = guarantees + bills
        view.isShown = !clocks.isEmpty || !lines.isEmpty || !file.unplaced.isEmpty
        guard view.isShown else { return }
        let near = clocks.prefix(Self.mostClocks)
        let histories = register.histories(of: near, file.events)
        view.headline = headline
        let (groups, told) = groups(near, histories)
        let rows = groups.prefix(Self.mostRows)
        view.rows = rows.map { row($0) }
        let others = groups[rows.endIndex...].flatMap(\.clocks) + clocks[near.endIndex...]
        view.rest = rest(others).map { AdviceLine(text: $0) }
        let chains = ChainComposer(file: file, words: words)
        view.urgentChains = chains.chains(told, isUrgent: true)
        view.chains = chains.chains(told, isUrgent: false)
        view.lines = (lines + unplaced).map { AdviceLine(text: $0) }
        view.profile = words.profile
        view.showsCurrency = clocks.contains { $0.currency != clocks[0].currency }
    }

    private var headline: [SentencePart] {
        guard let own = register.customer(file.customer) else { return [] }
        let number = contents.text(contents.records.documents.number[own.document])
        guard let safe = own.nearest, let days = own.clock.daysLeft else {
            let why = register.missingReason(of: own.clock).map { contents.codes.missingClock[$0] }
            let state = why ?? contents.codes.limitationState[own.state]
            return language.sentence("limitation.noDate", ["number": number, "state": state])
        }
        return language.sentence(
            days >= 0 ? "limitation.nearest" : "limitation.passed",
            [
                "date": language.text(safe), "days": language.text(days: abs(days)), "number": number,
                "expired": language.text(count: own.expiredDocuments),
            ])
    }

    /// What a date rests on.
    private enum Basis: Equatable {
        case nothing(MissingClockReason)
        case dueDate(needsReview: Bool)
        case event(LimitationEvent.Kind, EvidenceBasis?, needsReview: Bool)
    }

    /// What documents in one row have in common.
    private struct Claim: Equatable {
        let safeDate: CalendarDay?
        let currency: UInt8
        let state: LimitationState
        let basis: Basis
    }

    /// Documents with the same date for the same reason.
    private struct Group {
        let claim: Claim
        var clocks: [LimitationClock]
    }

    /// - Returns: the groups, and the histories of those that are shown.
    private func groups(
        _ clocks: ArraySlice<LimitationClock>, _ histories: [LimitationHistory]
    ) -> (groups: [Group], told: [LimitationHistory]) {
        var groups: [Group] = []
        var told: [LimitationHistory] = []
        var rest = histories[...]
        for clock in clocks {
            // Histories are in the clocks' order; a clock may have none.
            let history = rest.first?.clock.document == clock.document ? rest.popFirst() : nil
            let claim = Claim(
                safeDate: clock.safeDate, currency: clock.currency, state: clock.state, basis: basis(clock, history))
            // By place: a closure over the groups would count their clocks up and down.
            let place = groups.indices.first { groups[$0].claim == claim } ?? groups.count
            if place == groups.count {
                groups.append(Group(claim: claim, clocks: [clock]))
            } else {
                groups[place].clocks.append(clock)
            }
            if place < Self.mostRows, let history { told.append(history) }
        }
        return (groups, told)
    }

    private func row(_ group: Group) -> DossierClaim {
        let first = group.clocks[0]
        let currency = contents.records.currencies[Int(first.currency)]
        return DossierClaim(
            numbers: contents.numbers(of: group.clocks.lazy.map(\.document)),
            open: TemplateMoney(
                Money(minorUnits: group.clocks.reduce(0) { $0 + Int128($1.open) }, currency: currency)),
            currency: contents.currencyCodes[Int(first.currency)], safe: first.safeDate.map { TemplateDay($0) },
            daysLeft: first.daysLeft, state: contents.codes.limitationState[first.state],
            isUrgent: first.isUrgent, basis: text(group.claim.basis))
    }

    private func basis(_ clock: LimitationClock, _ history: LimitationHistory?) -> Basis {
        if let why = register.missingReason(of: clock) { return .nothing(why) }
        guard let event = history?.decisive?.event else { return .dueDate(needsReview: clock.needsReview) }
        return .event(event.kind, event.basis, needsReview: clock.needsReview)
    }

    /// A proof with its grade, or the due date alone.
    private func text(_ basis: Basis) -> String {
        switch basis {
        case .nothing(let why): contents.codes.missingClock[why]
        case .dueDate(let needsReview): words.byDueDate + review(needsReview)
        case .event(let kind, let basis, let needsReview): words.event(kind, basis) + review(needsReview)
        }
    }

    private func review(_ isNeeded: Bool) -> String { isNeeded ? words.review : "" }

    /// Further documents by state.
    private func rest(_ clocks: [LimitationClock]) -> [String] {
        guard !clocks.isEmpty else { return [] }
        let totals = clocks.totals()
        return LimitationState.allCases.flatMap { state in
            totals.compactMap { total -> String? in
                let share = total[state]
                guard share.documents > 0 else { return nil }
                let money = Money(
                    minorUnits: share.open, currency: contents.records.currencies[Int(total.currency)])
                return language.phrase(
                    "limitation.rest", count: share.documents,
                    ["state": contents.codes.limitationState[state], "amount": language.text(money)])
            }
        }
    }

    private var unplaced: [String] {
        let shown = file.unplacedProofs.prefix(Self.mostLines).map { unplaced in
            language.phrase(
                "limitation.unplaced",
                [
                    "date": words.texts.day(unplaced.event), "event": words.event(unplaced.event),
                    "why": language.code("obstacle", unplaced.obstacle.rawValue),
                ])
        }
        let rest = file.unplaced.count - shown.count
        return shown + (rest > 0 ? [language.phrase("limitation.unplacedMore", count: rest)] : [])
    }

    private var guarantees: [String] { register.guarantees(of: file.customer).map { words.texts.guarantee($0) } }
    private var bills: [String] { register.bills(of: file.customer).map { words.texts.bill($0) } }
}

extension LimitationClock {
    /// Something must be done about it within half a year.
    var isUrgent: Bool { daysLeft.map { $0 <= 180 } ?? false }
}
