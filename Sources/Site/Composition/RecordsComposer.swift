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
        view.visits = visits.latest(Self.visits).map { entry(contents.records.visits[$0]) }
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

    private func entry(_ visit: Visit) -> VisitEntry {
        var entry = VisitEntry()
        entry.day = TemplateDay(visit.date)
        entry.dayISO = visit.date.description
        entry.channel = language.code("channel", visit.channel.rawValue)
        entry.collector = contents.customers.person(contents.text(visit.collector))
        entry.outcome = visit.outcome.map { language.code("outcome", $0.rawValue) } ?? language.word("common.unknown")
        entry.met = met(visit)
        entry.reasons =
            visit.reasons.isEmpty
            ? nil
            : language.phrase(
                "visits.reasons", ["reasons": language.list(visit.reasons.map { language.code("why", $0.rawValue) })])
        entry.words = contents.known(visit.customerWords)
        entry.promised = promised(visit)
        entry.next = next(visit)
        entry.manner = manner(visit)
        return entry
    }

    /// How the talk went, what was tried, and whether it was written down late.
    private func manner(_ visit: Visit) -> String? {
        var notes: [String] = []
        let moods = [visit.moodAtStart, visit.moodAtEnd].compactMap { $0 }.map { language.code("mood", $0.rawValue) }
        if !moods.isEmpty {
            let course = moods.withoutRepeats.joined(separator: language.word("visits.moodChange"))
            notes.append(language.phrase("visits.mood", ["mood": course]))
        }
        if !visit.tracks.isEmpty {
            let tracks = language.list(visit.tracks.map { contents.text($0) })
            notes.append(
                language.phrase(
                    visit.trackHelped == .yes ? "visits.tracksHelped" : "visits.tracks", ["tracks": tracks]))
        }
        if let recorded = visit.recordedAt.known, recorded.days(since: visit.date) > 1 {
            notes.append(
                language.phrase("visits.late", ["days": language.text(days: recorded.days(since: visit.date))]))
        }
        return notes.isEmpty ? nil : notes.joined(separator: language.word("advice.separator"))
    }

    private func met(_ visit: Visit) -> String? {
        guard let role = visit.metRole, role != .nobody else { return nil }
        let roleName = language.code("role", role.rawValue)
        guard let name = contents.known(visit.metName) else {
            return language.phrase("visits.metRole", ["role": roleName])
        }
        return language.phrase("visits.met", ["name": name, "role": roleName])
    }

    private func promised(_ visit: Visit) -> String? {
        guard let due = visit.promisedDate.known, visit.promisedAmount != .min else { return nil }
        let currency = contents.records.currencies[Int(visit.currency)]
        let amount = language.text(Money(minorUnits: Int128(visit.promisedAmount), currency: currency))
        return language.phrase("visits.promised", ["due": language.text(due), "amount": amount])
    }

    private func next(_ visit: Visit) -> String? {
        guard let step = visit.nextStep else { return nil }
        let name = language.code("nextStep", step.rawValue)
        guard let date = visit.nextDate.known else { return language.phrase("visits.next", ["step": name]) }
        return language.phrase("visits.nextOn", ["step": name, "date": language.text(date)])
    }

    /// Who decides comes first.
    private var contacts: [ContactRow] {
        contents.customers.contacts(of: customer).map { contents.records.contacts[$0] }
            .sorted { ($0.isDecisionMaker == .yes ? 0 : 1) < ($1.isDecisionMaker == .yes ? 0 : 1) }
            .map { contact in
                var row = ContactRow()
                row.name = contents.text(contact.name)
                row.isDecisionMaker = contact.isDecisionMaker == .yes
                row.role = contact.role.map { language.code("role", $0.rawValue) } ?? ""
                row.phone = contents.text(contact.phone)
                row.bestTime = contents.text(contact.bestTime)
                return row
            }
    }
}
