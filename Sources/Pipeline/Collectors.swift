import Findings
import Metrics
import Receivables
import Site

/// Who may be named as a collector, and who of them has customers on the day.
struct Collectors {
    /// Ids of those with customers, by code points.
    let atWork: [String]
    /// Those and everybody in the people table.
    private let known: Set<String>

    init(_ portfolio: Portfolio) {
        let texts = portfolio.records.texts
        let customers = portfolio.records.customers.indices.filter { customer in
            portfolio.isKnown(customer, on: portfolio.asOf) || portfolio.records.customers[customer].isListed
        }
        let found = Set(customers.compactMap { texts.known(portfolio.collector(of: $0, on: portfolio.asOf)) })
        atWork = found.sorted { $0.unicodeScalars.lexicographicallyPrecedes($1.unicodeScalars) }
        known = found.union(portfolio.records.people.compactMap { texts.known($0.id) })
    }

    /// The trees that were asked for, or what is wrong with the asking.
    func audiences(of choice: AudienceChoice) -> Result<[Audience], UnknownCollector> {
        switch choice {
        case .all: return .success([.manager] + atWork.map(Audience.collector) + [.playbook])
        case .one(.collector(let id)) where !known.contains(id):
            return .failure(UnknownCollector(id: id, nearest: known.sorted().nearest(to: id), example: atWork.first))
        case .one(let audience): return .success([audience])
        }
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
