import Markup
import Metrics
import Receivables

/// Everybody with a page of his own, with his customers and latest visits: found once for all pages.
final class CollectorDesk: Sendable {
    struct Entry: Sendable {
        let card: Scorecard
        /// As pages show it; with the id where two share it.
        let name: String
        /// Nil for the customers of nobody, who have no page.
        let path: PagePath?
        /// Rising.
        fileprivate(set) var customers: [Int] = []
        /// Visits and contacts of the last 30 days that he made and that stand, newest first.
        fileprivate(set) var visits: [Int] = []

        var id: String { card.collector }
        var isNobody: Bool { card.collector.isEmpty }
    }

    let contents: SiteContents
    /// The largest portfolio first, as the first currency has it; the customers of nobody last. An order of size, not of
    /// merit, and the same in every language.
    let entries: [Entry]

    static let days = 30

    init(_ contents: SiteContents) {
        self.contents = contents
        var entries = CollectorDesk.named(CollectorDesk.cards(of: contents), contents)
        CollectorDesk.assign(&entries, contents)
        let first = contents.metrics.currencies.first?.index ?? 0
        self.entries = entries.enumerated().sorted { left, right in
            if left.element.isNobody != right.element.isNobody { return right.element.isNobody }
            let sizes = [left, right].map { $0.element.card.portfolio(first)?.open ?? 0 }
            return sizes[0] != sizes[1] ? sizes[0] > sizes[1] : left.offset < right.offset
        }.map(\.element)
    }

    /// In a collector's tree he is alone, and there even if nothing is known of him.
    private static func cards(of contents: SiteContents) -> [Scorecard] {
        let cards = contents.recovery.scorecards.cards
        guard case .collector(let id) = contents.audience else { return cards }
        let own = cards.filter { $0.collector == id }
        return own.isEmpty ? [Scorecard(collector: id)] : own
    }

    private static func named(_ cards: [Scorecard], _ contents: SiteContents) -> [Entry] {
        var taken: Set<String> = []
        return cards.map { card in
            Entry(
                card: card, name: contents.collectorName(card.collector), path: path(of: card.collector, &taken))
        }
    }

    /// Gives each his customers and visits.
    private static func assign(_ entries: inout [Entry], _ contents: SiteContents) {
        let places = Dictionary(uniqueKeysWithValues: entries.enumerated().map { ($1.id, $0) })
        var known: [Text: Int?] = [:]
        func place(of text: Text) -> Int? {
            if let place = known[text] { return place }
            let place = places[contents.text(text)]
            known[text] = .some(place)
            return place
        }
        for customer in contents.records.customers.indices
        where contents.portfolio.isOnRecord(customer) {
            guard let place = place(of: contents.portfolio.collector(of: customer, on: contents.asOf)) else { continue }
            entries[place].customers.append(customer)
        }
        for row in recentVisits(contents) {
            guard let place = place(of: contents.records.visits[row].collector) else { continue }
            entries[place].visits.append(row)
        }
    }

    /// Two ids that a file system holds to be the same are told apart by a number.
    private static func path(of collector: String, _ taken: inout Set<String>) -> PagePath? {
        guard !collector.isEmpty else { return nil }
        let slug = Slug(of: collector).text
        var (name, number) = (slug, 1)
        while !taken.insert(name.lowercased()).inserted {
            number += 1
            name = "\(slug)-\(number)"
        }
        return PagePath(checking: "collectors/\(name).html")
    }

    /// In his own tree a collector is alone.
    static func ownPath(of audience: Audience) -> String? {
        guard case .collector(let id) = audience else { return nil }
        var taken: Set<String> = []
        return path(of: id, &taken)?.text
    }

    private static func recentVisits(_ contents: SiteContents) -> [Int] {
        let since = contents.asOf.adding(days: -days)
        let visits = contents.records.visits
        return visits.indices.filter { row in
            visits[row].date > since && visits[row].status == .done
                && contents.portfolio.isVisitInForce(row, on: contents.asOf)
        }.sorted { (visits[$1].date, $0) < (visits[$0].date, $1) }
    }

    var nobody: Entry? { entries.first(where: \.isNobody) }
    /// Those with a page.
    var people: [Entry] { entries.filter { $0.path != nil } }

    func entry(of collector: String) -> Entry? { entries.first { $0.id == collector } }
}

extension SiteContents {
    /// A person's name, or his id where the data has none, or the word for nobody.
    func collectorName(_ id: String) -> String {
        id.isEmpty ? language.word("collectorIndex.nobody") : customers.person(id)
    }
}
