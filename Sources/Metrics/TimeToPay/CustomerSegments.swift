import Receivables

/// Which customers are alike, by the attribute that the policy names. Undated master data: as exported.
struct CustomerSegments: Sendable {
    /// The segments' names by code points; industries and regions as the table writes them, scales by their code.
    let names: [String]
    /// By customer: position in `names`; −1 where the attribute is not known.
    let ofCustomer: [Int]

    /// - Parameter most: as many segments are kept, those with most customers, ties by name; the others' customers count
    ///   as of no segment. Regions may be free text, one for each customer.
    init(_ portfolio: Portfolio, most: Int = .max) {
        let records = portfolio.records
        let labels = records.customers.map { customer in
            switch portfolio.policy.forecast.segment {
            case .industry: records.texts.string(customer.industry)
            case .region: records.texts.string(customer.region)
            case .scale: customer.scale == .unknown ? "" : customer.scale.rawValue
            case .none: ""
            }
        }
        let customers = Dictionary(labels.map { ($0, 1) }, uniquingKeysWith: +)
        let largest = customers.filter { !$0.key.isEmpty }.sorted { left, right in
            left.value != right.value
                ? left.value > right.value : left.key.utf8.lexicographicallyPrecedes(right.key.utf8)
        }
        names = largest.prefix(most).map(\.key).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
        let positions = Dictionary(uniqueKeysWithValues: zip(names, names.indices))
        ofCustomer = labels.map { positions[$0] ?? -1 }
    }

    /// The company's segments for customers who were cut from it, by their new index.
    init(_ company: CustomerSegments, of customers: [Int]) {
        names = company.names
        ofCustomer = customers.map { company.ofCustomer[$0] }
    }
}
