import Findings
import Receivables
import Site

/// Who may be named as a collector, and whom each of them looks after on the portfolio's day.
struct Collectors {
    struct Entry {
        let id: Text
        /// Rising.
        var customers: [Int] = []
    }

    /// Ids of all who ever were collectors.
    let ever: Set<String>
    /// Everybody with customers or a row in the people table, by id.
    private var entries: [String: Entry] = [:]

    init(_ portfolio: Portfolio) {
        let records = portfolio.records
        ever = portfolio.collectorsEver
        for person in records.people where !person.id.isEmpty {
            entries[records.texts.string(person.id)] = Entry(id: person.id)
        }
        for customer in records.customers.indices
        where portfolio.isOnRecord(customer) {
            let collector = portfolio.collector(of: customer, on: portfolio.asOf)
            guard let id = records.texts.known(collector) else { continue }
            entries[id, default: Entry(id: collector)].customers.append(customer)
        }
    }

    subscript(id: String) -> Entry? { entries[id] }

    /// The trees that were asked for.
    /// - Throws: what is wrong with the asking.
    func audiences(of choice: AudienceChoice) throws(UnknownCollector) -> [Audience] {
        switch choice {
        case .all: return [.manager] + atWork.map(Audience.collector) + [.playbook]
        case .one(.collector(let id)) where entries[id] == nil:
            throw UnknownCollector(id: id, nearest: entries.keys.sorted().nearest(to: id), example: atWork.first)
        case .one(let audience): return [audience]
        }
    }

    /// Those with customers, by code points.
    var atWork: [String] {
        entries.filter { !$0.value.customers.isEmpty }.keys
            .sorted { $0.unicodeScalars.lexicographicallyPrecedes($1.unicodeScalars) }
    }
}

/// The command line named a collector whom the data does not have.
struct UnknownCollector: Error, CustomStringConvertible {
    let id: String
    let nearest: String?
    let example: String?

    var description: String {
        let help =
            if let nearest {
                "did you mean \(nearest)?"
            } else if let example {
                "collectors are named by their id, such as \(example)."
            } else {
                "no customer has a collector."
            }
        return "error: the data has no collector \(id); \(help)"
    }
}
