import Receivables

/// Customers as pages find them: file names, names, alphabetical order, and the rows of other tables that are theirs.
///
/// A class: asked for one name, a struct would be copied with all its tables.
final class CustomerDirectory: Sendable {
    /// `C0042` for `customers/C0042.html`, by customer.
    let slugs: [String]
    let names: [String]
    /// Readings of the name in Latin letters, by customer; empty where there are none.
    let searchKeys: Deferred<[String]>
    /// Each customer's place in the order of names.
    let alphabeticalRanks: Deferred<[Int]>
    let groups: CustomerGroups
    private let numbers: [String: Int]
    private let contacts: [Int: [Int]]
    private let disputes: [Int: [Int]]
    private let people: [String: String]
    private let phones: [String: String]
    private let visits: RowsByCustomer
    private let promises: RowsByCustomer

    init(_ portfolio: Portfolio, language: Language, pinyin: PinyinTable) {
        let records = portfolio.records
        names = records.customers.map { records.texts.known($0.name) ?? records.texts.string($0.id) }
        slugs = records.customers.map { Slug(of: records.texts.string($0.id)).text }
        searchKeys = Deferred { [names] in names.map(pinyin.keys(of:)) }
        alphabeticalRanks = Deferred { [names] in
            var ranks = [Int](repeating: 0, count: names.count)
            let order = NameOrder(names: names, collation: language.style.collation).order(names)
            for (rank, customer) in order.enumerated() { ranks[customer] = rank }
            return ranks
        }
        numbers = Dictionary(
            records.customers.enumerated().map { (records.texts.string($1.id), $0) },
            uniquingKeysWith: { first, _ in first })
        groups = CustomerGroups(records) { [numbers] in numbers[$0] }
        contacts = Dictionary(grouping: records.contacts.indices) { Int(records.contacts[$0].customer) }
        disputes = Dictionary(grouping: records.disputes.indices) { Int(records.disputes[$0].customer) }
        people = Self.names(of: records, language)
        phones = Dictionary(
            records.people.map { (records.texts.string($0.id), records.texts.string($0.phone)) },
            uniquingKeysWith: { first, _ in first })
        visits = RowsByCustomer(records.visits.map(\.customer), customers: names.count)
        promises = RowsByCustomer(records.promises.map(\.customer), customers: names.count)
    }

    func path(of customer: Int) -> String { "customers/\(slugs[customer]).html" }

    func customer(id: String) -> Int? { numbers[id] }

    func contacts(of customer: Int) -> [Int] { contacts[customer] ?? [] }
    func disputes(of customer: Int) -> [Int] { disputes[customer] ?? [] }
    func visits(of customer: Int) -> Range<Int> { visits.rows(of: customer) }
    func promises(of customer: Int) -> Range<Int> { promises.rows(of: customer) }

    /// By id. Those who share a name are told apart by their ids, so that a name on a page is one person's.
    private static func names(of records: Records, _ language: Language) -> [String: String] {
        let named = Dictionary(
            records.people.map { (records.texts.string($0.id), records.texts.string($0.name)) },
            uniquingKeysWith: { first, _ in first })
        let uses = Dictionary(named.values.map { ($0, 1) }, uniquingKeysWith: +)
        return Dictionary(
            uniqueKeysWithValues: named.map { id, name in
                guard !name.isEmpty, uses[name, default: 0] > 1 else { return (id, name) }
                return (id, language.phrase("collectors.named", ["name": name, "id": id]))
            })
    }

    /// A person's name, or the id itself where the people table does not have it.
    func person(_ id: String) -> String { people[id].flatMap { $0.isEmpty ? nil : $0 } ?? id }

    /// A person's own number at work; nil where the people table has none.
    func phone(of id: String) -> String? { phones[id].flatMap { $0.isEmpty ? nil : $0 } }
}

/// The runs of rows that belong to one customer, in a table ordered by customer.
private struct RowsByCustomer: Sendable {
    private var starts: [Int32]

    init(_ customers: [Int32], customers count: Int) {
        starts = [Int32](repeating: 0, count: count + 1)
        for customer in customers where customer >= 0 && Int(customer) < count { starts[Int(customer) + 1] += 1 }
        for customer in 0..<count { starts[customer + 1] += starts[customer] }
    }

    func rows(of customer: Int) -> Range<Int> { Int(starts[customer])..<Int(starts[customer + 1]) }
}
