import Metrics
import Receivables
import Templates

/// When the open documents run out, the nearest first, with what proves it.
struct LimitationComposer {
    let file: CaseFile
    let words: LimitationText

    private var contents: SiteContents { file.contents }
    private var language: Language { contents.language }
    private var register: LimitationRegister { contents.recovery.limitation }
    private static let mostRows = 10
    /// So many documents are looked at one by one.
    private static let mostClocks = 40
    private static let mostLines = 6

    func fill(_ view: inout LimitationView) {
        let clocks = file.nearestClocks
        let lines = guarantees + bills
        view.isShown = !clocks.isEmpty || !lines.isEmpty || !file.unplaced.isEmpty
        guard view.isShown else { return }
        let near = clocks.prefix(Self.mostClocks)
        let histories = register.histories(of: near)
        view.headline = headline
        let groups = groups(near, histories)
        view.rows = groups.prefix(Self.mostRows).map { row($0) }
        let shown = Set(groups.prefix(Self.mostRows).flatMap { $0.clocks.map(\.document) })
        view.rest = rest(clocks.filter { !shown.contains($0.document) }).map { AdviceLine(text: $0) }
        let chains = ChainComposer(file: file, words: words)
        let told = histories.filter { shown.contains($0.clock.document) }
        view.urgentChains = chains.chains(told, isUrgent: true)
        view.chains = chains.chains(told, isUrgent: false)
        view.lines = (lines + unplaced).map { AdviceLine(text: $0) }
        view.profile = profile
        view.showsCurrency = Set(clocks.map(\.currency)).count > 1
    }

    private var headline: [SentencePart] {
        guard let own = register.customer(file.customer) else { return [] }
        let number = contents.text(contents.records.documents.number[own.document])
        guard let safe = own.nearest, let days = own.clock.daysLeft else {
            let why = register.missingReason(of: own.clock).map { language.code("limitation.missing", $0.rawValue) }
            let state = why ?? language.code("limitationState", own.state.rawValue)
            return language.sentence("limitation.noDate", ["number": number, "state": state])
        }
        return language.sentence(
            days >= 0 ? "limitation.nearest" : "limitation.passed",
            [
                "date": language.text(safe), "days": language.text(days: abs(days)), "number": number,
                "expired": language.text(count: own.expiredDocuments),
            ])
    }

    /// Documents with the same date for the same reason.
    private struct Group {
        let basis: String
        var clocks: [LimitationClock]
    }

    private func groups(_ clocks: ArraySlice<LimitationClock>, _ histories: [LimitationHistory]) -> [Group] {
        var groups: [Group] = []
        var rest = histories[...]
        for clock in clocks {
            // Histories are in the clocks' order; a clock may have none.
            let history = rest.first?.clock.document == clock.document ? rest.popFirst() : nil
            let basis = basis(clock, history)
            let same = groups.firstIndex { group in
                let first = group.clocks[0]
                return group.basis == basis && first.safeDate == clock.safeDate && first.state == clock.state
                    && first.currency == clock.currency
            }
            if let same {
                groups[same].clocks.append(clock)
            } else {
                groups.append(Group(basis: basis, clocks: [clock]))
            }
        }
        return groups
    }

    private func row(_ group: Group) -> LimitationRow {
        let (documents, first) = (contents.records.documents, group.clocks[0])
        let currency = contents.records.currencies[Int(first.currency)]
        var row = LimitationRow()
        row.numbers = language.numbers(group.clocks.map { contents.text(documents.number[$0.document]) })
        row.open = TemplateMoney(
            Money(minorUnits: group.clocks.reduce(0) { $0 + Int128($1.open) }, currency: currency))
        row.currency = currency.code
        row.safe = first.safeDate.map { TemplateDay($0) }
        row.daysLeft = first.daysLeft
        row.state = language.code("limitationState", first.state.rawValue)
        row.isUrgent = first.isUrgent
        row.basis = group.basis
        return row
    }

    /// What the date rests on: a proof with its grade, or the due date alone.
    private func basis(_ clock: LimitationClock, _ history: LimitationHistory?) -> String {
        if let why = register.missingReason(of: clock) { return language.code("limitation.missing", why.rawValue) }
        let review = clock.needsReview ? language.word("limitation.review") : ""
        guard let step = history?.decisive else { return language.word("limitation.byDueDate") + review }
        return words.event(step.event) + review
    }

    /// Further documents by state.
    private func rest(_ clocks: [LimitationClock]) -> [String] {
        LimitationState.allCases.flatMap { state in
            contents.currencyCodes.indices.compactMap { index -> String? in
                let own = clocks.filter { $0.state == state && Int($0.currency) == index }
                guard !own.isEmpty else { return nil }
                let open = own.reduce(Int128(0)) { $0 + Int128($1.open) }
                let money = Money(minorUnits: open, currency: contents.records.currencies[index])
                return language.phrase(
                    "limitation.rest", count: own.count,
                    ["state": language.code("limitationState", state.rawValue), "amount": language.text(money)])
            }
        }
    }

    private var unplaced: [String] {
        let shown = file.unplacedProofs.prefix(Self.mostLines).map { unplaced in
            language.phrase(
                "limitation.unplaced",
                [
                    "date": words.day(unplaced.event), "event": words.event(unplaced.event),
                    "why": language.code("obstacle", unplaced.obstacle.rawValue),
                ])
        }
        let rest = file.unplaced.count - shown.count
        return shown + (rest > 0 ? [language.phrase("limitation.unplacedMore", count: rest)] : [])
    }

    private var guarantees: [String] { register.guarantees(of: file.customer).map { words.guarantee($0) } }
    private var bills: [String] { register.bills(of: file.customer).map { words.bill($0) } }

    private var profile: String {
        guard let rules = register.rules else { return language.word("limitation.switchedOff") }
        let checked = rules.checkedOn.map { language.text($0) } ?? language.word("common.unknown")
        return language.phrase(
            rules.isVerified ? "limitation.profile" : "limitation.profileUnverified",
            ["id": rules.id, "source": rules.source, "checked": checked])
    }
}

extension LimitationClock {
    /// Something must be done about it within half a year.
    var isUrgent: Bool { daysLeft.map { $0 <= 180 } ?? false }
}
