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
        let rows = groups.claims.indices.prefix(Self.mostRows)
        view.rows = rows.map { row($0, of: groups, near) }
        let others = zip(groups.places, near).filter { $0.0 >= rows.count }.map(\.1) + clocks[near.endIndex...]
        view.rest = rest(others).map { AdviceLine(text: $0) }
        let chains = ChainComposer(file: file, words: words)
        view.urgentChains = chains.chains(told, isUrgent: true)
        view.chains = chains.chains(told, isUrgent: false)
        view.lines = (lines + (file.unplaced.isEmpty ? [] : unplaced)).map { AdviceLine(text: $0) }
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

    /// Documents with the same date for the same reason: which group each clock is in, so that no group needs memory.
    private struct Groups {
        /// What each group has in common, that of the first clock first.
        var claims: [Claim] = []
        /// By clock: its group's place.
        var places: [Int] = []
    }

    /// - Returns: the groups, and the histories of those that are shown.
    private func groups(
        _ clocks: ArraySlice<LimitationClock>, _ histories: [LimitationHistory]
    ) -> (groups: Groups, told: [LimitationHistory]) {
        var groups = Groups()
        groups.places.reserveCapacity(clocks.count)
        var told: [LimitationHistory] = []
        told.reserveCapacity(histories.count)
        var next = 0
        for clock in clocks {
            // Histories are in the clocks' order; a clock may have none.
            let hasHistory = next < histories.count && histories[next].clock.document == clock.document
            let history = hasHistory ? histories[next] : nil
            if hasHistory { next += 1 }
            let claim = Claim(
                safeDate: clock.safeDate, currency: clock.currency, state: clock.state, basis: basis(clock, history))
            let place = groups.claims.firstIndex(of: claim) ?? groups.claims.count
            if place == groups.claims.count { groups.claims.append(claim) }
            groups.places.append(place)
            if place < Self.mostRows, let history { told.append(history) }
        }
        return (groups, told)
    }

    private func row(_ group: Int, of groups: Groups, _ clocks: ArraySlice<LimitationClock>) -> DossierClaim {
        let claim = groups.claims[group]
        let currency = contents.records.currencies[Int(claim.currency)]
        var (first, documents, open) = (LimitationClock?.none, [Int](), Int128(0))
        for (place, clock) in zip(groups.places, clocks) where place == group {
            first = first ?? clock
            documents.append(clock.document)
            open += Int128(clock.open)
        }
        return DossierClaim(
            numbers: contents.numbers(of: documents),
            open: TemplateMoney(Money(minorUnits: open, currency: currency)),
            currency: contents.currencyCodes[Int(claim.currency)], safe: claim.safeDate.map { TemplateDay($0) },
            daysLeft: first?.daysLeft, state: contents.codes.limitationState[claim.state],
            isUrgent: first?.isUrgent ?? false, basis: text(claim.basis))
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
        case .dueDate(let needsReview): needsReview ? words.byDueDateForReview : words.byDueDate
        case .event(let kind, let basis, let needsReview):
            needsReview ? words.event(kind, basis) + words.review : words.event(kind, basis)
        }
    }

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
