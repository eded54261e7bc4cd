import Receivables
import Templates

/// Visits and contacts as they were recorded.
struct RecordsComposer {
    let contents: SiteContents
    let customer: Int
    private let language: Language

    private static let visits = 5

    init(contents: SiteContents, customer: Int) {
        self.contents = contents
        self.customer = customer
        language = contents.language
    }

    func fill(_ view: inout DossierView, visits: VisitHistory) {
        view.visits = visits.latest(Self.visits).map { entry(contents.records.visits, $0) }
        view.hasVisits = !view.visits.isEmpty
        let count = visits.count
        view.visitsLine =
            count == 0
            ? ""
            : count > Self.visits
                ? language.phrase("visits.line", count: count, ["shown": language.text(count: Self.visits)])
                : language.phrase("visits.lineAll", count: count)
        view.visitsEmpty = language.word(
            contents.records.presentTables.contains(.visits) ? "visits.empty" : "visits.noTable")
        view.contacts = contacts
        view.hasContacts = !view.contacts.isEmpty
    }

    /// By place, like what it asks for: a visit is hundreds of bytes.
    private func entry(_ visits: [Visit], _ row: Int) -> VisitEntry {
        VisitEntry(
            day: TemplateDay(visits[row].date), dayISO: language.iso(visits[row].date),
            channel: language.code("channel", visits[row].channel.rawValue),
            collector: contents.customers.person(contents.text(visits[row].collector)),
            outcome: visits[row].outcome.map { language.code("outcome", $0.rawValue) }
                ?? language.word("common.unknown"),
            met: met(visits, row), reasons: reasons(visits, row), words: contents.known(visits[row].customerWords),
            promised: promised(visits, row), next: next(visits, row), manner: manner(visits, row))
    }

    private func reasons(_ visits: [Visit], _ row: Int) -> String? {
        if visits[row].reasons.isEmpty { return nil }
        let reasons = language.list(visits[row].reasons.map { language.code("why", $0.rawValue) })
        return language.phrase("visits.reasons", ["reasons": reasons])
    }

    /// How the talk went, what was tried, and whether it was written down late.
    private func manner(_ visits: [Visit], _ row: Int) -> String? {
        var notes: [String] = []
        if let mood = mood(from: visits[row].moodAtStart, to: visits[row].moodAtEnd) {
            notes.append(language.phrase("visits.mood", ["mood": mood]))
        }
        if !visits[row].tracks.isEmpty {
            let tracks = language.list(visits[row].tracks.map { contents.text($0) })
            notes.append(
                language.phrase(
                    visits[row].trackHelped == .yes ? "visits.tracksHelped" : "visits.tracks", ["tracks": tracks]))
        }
        if let recorded = visits[row].recordedAt.known, recorded.days(since: visits[row].date) > 1 {
            notes.append(
                language.phrase("visits.late", ["days": language.text(days: recorded.days(since: visits[row].date))]))
        }
        return notes.isEmpty ? nil : notes.joined(by: language.word("advice.separator"))
    }

    private func mood(from start: Mood?, to end: Mood?) -> String? {
        guard let only = end ?? start else { return nil }
        let last = language.code("mood", only.rawValue)
        guard end != nil, let start else { return last }
        let first = language.code("mood", start.rawValue)
        return first == last ? last : first + language.word("visits.moodChange") + last
    }

    private func met(_ visits: [Visit], _ row: Int) -> String? {
        guard let role = visits[row].metRole, role != .nobody else { return nil }
        let roleName = language.code("role", role.rawValue)
        guard let name = contents.known(visits[row].metName) else {
            return language.phrase("visits.metRole", ["role": roleName])
        }
        return language.phrase("visits.met", ["name": name, "role": roleName])
    }

    private func promised(_ visits: [Visit], _ row: Int) -> String? {
        guard let due = visits[row].promisedDate.known, visits[row].promisedAmount != .min else { return nil }
        let currency = contents.records.currencies[Int(visits[row].currency)]
        let amount = language.text(Money(minorUnits: Int128(visits[row].promisedAmount), currency: currency))
        return language.phrase("visits.promised", ["due": language.text(due), "amount": amount])
    }

    private func next(_ visits: [Visit], _ row: Int) -> String? {
        guard let step = visits[row].nextStep else { return nil }
        let name = language.code("nextStep", step.rawValue)
        guard let date = visits[row].nextDate.known else { return language.phrase("visits.next", ["step": name]) }
        return language.phrase("visits.nextOn", ["step": name, "date": language.text(date)])
    }

    /// Who decides comes first.
    private var contacts: [ContactRow] {
        let contacts = contents.records.contacts
        let own = contents.customers.contacts(of: customer)
        let deciders = own.filter { contacts[$0].isDecisionMaker == .yes }
        let others = own.filter { contacts[$0].isDecisionMaker != .yes }
        return (deciders + others).map { place in
            ContactRow(
                name: contents.text(contacts[place].name), isDecisionMaker: contacts[place].isDecisionMaker == .yes,
                role: contacts[place].role.map { language.code("role", $0.rawValue) } ?? "",
                phone: contents.text(contacts[place].phone), bestTime: contents.text(contacts[place].bestTime))
        }
    }
}
