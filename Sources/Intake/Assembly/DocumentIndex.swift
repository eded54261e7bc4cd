import Receivables

/// Finds documents by number: within a customer, or anywhere.
struct DocumentIndex: Sendable {
    enum Match: Sendable {
        case one(Int)
        /// Instalments of one document, in the order in which money goes to them.
        case instalments([Int])
        case unknown
        /// Documents of several customers, or of several of our companies.
        case ambiguous
    }

    private struct Entry: Comparable, Sendable {
        let name: UInt64
        let document: Int32

        static func < (left: Entry, right: Entry) -> Bool {
            left.name == right.name ? left.document < right.document : left.name < right.name
        }
    }

    private let documents: Documents
    private let texts: TextPool
    /// By customer, then by name: what a customer's payments look up lies together.
    private let entries: [Entry]
    private let starts: [Int32]
    private let anywhere: LookupTable?
    private static let mostInstalments = 1000

    /// - Parameters:
    ///   - names: of the documents' numbers, in the documents' order.
    ///   - starts: where each customer's documents begin.
    ///   - anywhere: the names by which rows refer to a document without naming a customer.
    init(
        _ documents: Documents, _ names: [Lookup], starts: [Int32], _ texts: TextPool, anywhere: [Lookup], jobs: Int
    ) {
        self.documents = documents
        self.texts = texts
        self.starts = starts
        let cuts = CustomerOrder.cuts(starts, into: jobs)
        entries = parallelMap(cuts.count, jobs: jobs) { cut in
            DocumentIndex.entries(of: cuts[cut], names, starts)
        }.flatMap { $0 }
        self.anywhere = anywhere.isEmpty ? nil : LookupTable(names, wanted: NameFilter(anywhere))
    }

    private static func entries(of customers: Range<Int>, _ names: [Lookup], _ starts: [Int32]) -> [Entry] {
        let base = Int(starts[customers.lowerBound])
        var entries = (base..<Int(starts[customers.upperBound])).map {
            Entry(name: names[$0].hash, document: Int32($0))
        }
        for customer in customers {
            entries[(Int(starts[customer]) - base)..<(Int(starts[customer + 1]) - base)].sort()
        }
        return entries
    }

    /// - Parameter customer: negative where the row names none.
    func match(_ number: Lookup, customer: Int32) -> Match {
        guard customer < 0 else { return match(number.hash, in: range(of: Int(customer))) }
        var found: [Int] = []
        var row = anywhere?.first(number)
        while let document = row, found.count <= DocumentIndex.mostInstalments {
            found.append(document)
            row = anywhere?.next(after: document)
        }
        return settle(found)
    }

    /// For rows of the small tables, which keep the number's text.
    func match(_ number: Text, customer: Int32) -> Match {
        match(Lookup(hash: texts.withBytes(of: number) { RowHash.of($0) }), customer: customer)
    }

    private func range(of customer: Int) -> Range<Int> { Int(starts[customer])..<Int(starts[customer + 1]) }

    private func match(_ name: UInt64, in range: Range<Int>) -> Match {
        var (low, high) = (range.lowerBound, range.upperBound)
        while low < high {
            let middle = (low + high) / 2
            if entries[middle].name < name { low = middle + 1 } else { high = middle }
        }
        guard low < range.upperBound, entries[low].name == name else { return .unknown }
        guard low + 1 < range.upperBound, entries[low + 1].name == name else {
            return .one(Int(entries[low].document))
        }
        let same = entries[low..<range.upperBound].prefix { $0.name == name }
        return settle(same.prefix(DocumentIndex.mostInstalments + 1).map { Int($0.document) })
    }

    private func settle(_ found: [Int]) -> Match {
        guard let first = found.first else { return .unknown }
        guard found.count > 1 else { return .one(first) }
        guard found.count <= DocumentIndex.mostInstalments else { return .ambiguous }
        let isOneDocument = found.allSatisfy { document in
            documents.customer[document] == documents.customer[first]
                && texts.compare(documents.entity[document], documents.entity[first]) == 0
        }
        return isOneDocument ? .instalments(found.sorted { precedes($0, $1) }) : .ambiguous
    }

    /// Earliest due first, without a due date behind, retention last.
    private func precedes(_ left: Int, _ right: Int) -> Bool {
        func key(_ document: Int) -> (Int, Int32, Int) {
            let isRetention = documents.flags[document].contains(.retention)
            return (isRetention ? 1 : 0, documents.due[document].known?.number ?? .max, document)
        }
        return key(left) < key(right)
    }
}
