import Receivables
import Templates

/// Visits and contacts as they were recorded. Made once for all customers: it holds the phrases that it fills.
final class RecordsComposer: Sendable {
    private let contents: SiteContents
    private let language: Language
    private let codes: RecordWords
    private let reasons, mood, tracks, tracksHelped, late, metRole, met, next, nextOn: Pattern
    private let line, lineAll: CountedPhrase
    private let unknown, separator, moodChange, empty: String

    private static let visits = 5

    init(_ contents: SiteContents) {
        let language = contents.language
        self.contents = contents
        self.language = language
        codes = contents.codes
        reasons = language.pattern("visits.reasons")
        mood = language.pattern("visits.mood")
        tracks = language.pattern("visits.tracks")
        tracksHelped = language.pattern("visits.tracksHelped")
        late = language.pattern("visits.late")
        metRole = language.pattern("visits.metRole")
        met = language.pattern("visits.met")
        next = language.pattern("visits.next")
        nextOn = language.pattern("visits.nextOn")
        line = language.counted("visits.line")
        lineAll = language.counted("visits.lineAll")
        unknown = language.word("common.unknown")
        separator = language.word("advice.separator")
        moodChange = language.word("visits.moodChange")
        empty = language.word(
            contents.records.presentTables.contains(.visits) ? "visits.empty" : "visits.noTable")
    }

    /// Asks for the memory of what is told of the latest visits, some time before they are told.
    func fetch(_ history: VisitHistory) {
        for row in history.latest(Self.visits) {
            contents.fetch(contents.records.visits[row].collector)
            contents.fetch(contents.records.visits[row].metName)
            contents.fetch(contents.records.visits[row].customerWords)
        }
    }

    func fill(_ view: inout DossierView, of customer: Int, visits: VisitHistory) {
        view.visits = visits.latest(Self.visits).map { entry(contents.records.visits, $0) }
        view.hasVisits = !view.visits.isEmpty
        let count = visits.count
        view.visitsLine =
            count == 0
            ? ""
            : count > Self.visits
                ? language.phrase(line, count: count, ["shown": language.text(count: Self.visits)])
                : language.phrase(lineAll, count: count)
        view.visitsEmpty = empty
        view.contacts = contacts(of: customer)
        view.hasContacts = !view.contacts.isEmpty
    }

    /// By place, like what it asks for: a visit is hundreds of bytes.
    private func entry(_ visits: [Visit], _ row: Int) -> VisitEntry {
        VisitEntry(
            day: TemplateDay(visits[row].date), dayISO: language.iso(visits[row].date),
            channel: codes.channel[visits[row].channel],
            collector: contents.customers.person(contents.text(visits[row].collector)),
            outcome: visits[row].outcome.map { codes.outcome[$0] } ?? unknown,
            met: met(visits, row), reasons: reasons(visits, row), words: contents.known(visits[row].customerWords),
            promised: promised(visits, row), next: next(visits, row), manner: manner(visits, row))
    }

    private func reasons(_ visits: [Visit], _ row: Int) -> String? {
        if visits[row].reasons.isEmpty { return nil }
        return reasons.filled(with: ["reasons": language.list(visits[row].reasons.map { codes.why[$0] })])
    }

    /// How the talk went, what was tried, and whether it was written down late.
    private func manner(_ visits: [Visit], _ row: Int) -> String? {
        var notes: [String] = []
        notes.reserveCapacity(3)
        if let mood = mood(from: visits[row].moodAtStart, to: visits[row].moodAtEnd) {
            notes.append(self.mood.filled(with: ["mood": mood]))
        }
        if !visits[row].tracks.isEmpty {
            let tracks = language.list(visits[row].tracks.map { contents.text($0) })
            let phrase = visits[row].trackHelped == .yes ? tracksHelped : self.tracks
            notes.append(phrase.filled(with: ["tracks": tracks]))
        }
        if let recorded = visits[row].recordedAt.known, recorded.days(since: visits[row].date) > 1 {
            notes.append(late.filled(with: ["days": language.text(days: recorded.days(since: visits[row].date))]))
        }
        return notes.isEmpty ? nil : notes.joined(by: separator)
    }

    private func mood(from start: Mood?, to end: Mood?) -> String? {
        guard let only = end ?? start else { return nil }
        let last = codes.mood[only]
        guard end != nil, let start else { return last }
        let first = codes.mood[start]
        return first == last ? last : [first, last].joined(by: moodChange)
    }

    private func met(_ visits: [Visit], _ row: Int) -> String? {
        guard let role = visits[row].metRole, role != .nobody else { return nil }
        guard let name = contents.known(visits[row].metName) else {
            return metRole.filled(with: ["role": codes.role[role]])
        }
        return met.filled(with: ["name": name, "role": codes.role[role]])
    }

    private func promised(_ visits: [Visit], _ row: Int) -> String? {
        guard let due = visits[row].promisedDate.known, visits[row].promisedAmount != .min else { return nil }
        let currency = contents.records.currencies[Int(visits[row].currency)]
        let amount = language.text(Money(minorUnits: Int128(visits[row].promisedAmount), currency: currency))
        return language.phrase("visits.promised", ["due": language.text(due), "amount": amount])
    }

    private func next(_ visits: [Visit], _ row: Int) -> String? {
        guard let step = visits[row].nextStep else { return nil }
        let name = codes.nextStep[step]
        guard let date = visits[row].nextDate.known else { return next.filled(with: ["step": name]) }
        return nextOn.filled(with: ["step": name, "date": language.text(date)])
    }

    /// Who decides comes first.
    private func contacts(of customer: Int) -> [ContactRow] {
        let contacts = contents.records.contacts
        let own = contents.customers.contacts(of: customer)
        var rows: [ContactRow] = []
        rows.reserveCapacity(own.count)
        for isDecider in [true, false] {
            for place in own where (contacts[place].isDecisionMaker == .yes) == isDecider {
                rows.append(
                    ContactRow(
                        name: contents.text(contacts[place].name), isDecisionMaker: isDecider,
                        role: contacts[place].role.map { codes.role[$0] } ?? "",
                        phone: contents.text(contacts[place].phone), bestTime: contents.text(contacts[place].bestTime)))
            }
        }
        return rows
    }
}
