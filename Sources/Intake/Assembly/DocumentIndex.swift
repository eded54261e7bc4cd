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

    private let documents: Documents
    private let texts: TextPool
    /// By document.
    private let names: [Lookup]
    /// By customer, then by open addressing of the names: the first document of each; −1 for none. What a customer's
    /// payments look up lies together.
    private let slots: [Int32]
    /// The next document of the same customer and name: few have one.
    private let followers: [Int32: Int32]
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
        self.names = names
        let cuts = CustomerOrder.cuts(starts, into: jobs)
        let (stretches, table) = sideBySide(jobs: jobs) {
            parallelMap(cuts.count, jobs: jobs) { Stretch(of: cuts[$0], names, starts) }
        } _: {
            anywhere.isEmpty ? nil : LookupTable(names, wanted: NameFilter(anywhere))
        }
        slots = stretches.flatMap(\.slots)
        followers = stretches.reduce(into: [:]) { $0.merge($1.followers) { $1 } }
        self.anywhere = table
    }

    /// The slots of some customers.
    private struct Stretch: Sendable {
        var slots: [Int32]
        var followers: [Int32: Int32] = [:]

        init(of customers: Range<Int>, _ names: [Lookup], _ starts: [Int32]) {
            let all = DocumentIndex.slots(from: starts[customers.lowerBound], upTo: starts[customers.upperBound])
            slots = [Int32](repeating: -1, count: all.count)
            for customer in customers {
                let own = DocumentIndex.slots(from: starts[customer], upTo: starts[customer + 1])
                for document in (starts[customer]..<starts[customer + 1]).reversed() {
                    var slot = DocumentIndex.slot(of: names[Int(document)], in: own)
                    while case let other = slots[slot - all.lowerBound], other >= 0 {
                        if names[Int(other)] == names[Int(document)] {
                            followers[document] = other
                            break
                        }
                        slot = slot + 1 == own.upperBound ? own.lowerBound : slot + 1
                    }
                    slots[slot - all.lowerBound] = document
                }
            }
        }
    }

    /// Two for each of a customer's documents.
    private static func slots(from start: Int32, upTo end: Int32) -> Range<Int> { Int(start) * 2..<Int(end) * 2 }

    /// Where looking for a name begins: its hash as a share of the customer's slots.
    private static func slot(of name: Lookup, in slots: Range<Int>) -> Int {
        slots.lowerBound + Int(UInt64(slots.count).multipliedFullWidth(by: name.hash).high)
    }

    /// - Parameter customer: negative where the row names none.
    func match(_ number: Lookup, customer: Int32) -> Match {
        guard customer < 0 else { return match(number, of: Int(customer)) }
        guard let anywhere, let first = anywhere.first(number) else { return .unknown }
        guard var next = anywhere.next(after: first) else { return .one(first) }
        var found = [first, next]
        while found.count <= DocumentIndex.mostInstalments, let document = anywhere.next(after: next) {
            found.append(document)
            next = document
        }
        return settle(found)
    }

    /// For rows of the small tables, which keep the number's text.
    func match(_ number: Text, customer: Int32) -> Match {
        match(texts.withBytes(of: number) { Lookup(TextKey($0)) }, customer: customer)
    }

    private func match(_ name: Lookup, of customer: Int) -> Match {
        let own = DocumentIndex.slots(from: starts[customer], upTo: starts[customer + 1])
        guard !own.isEmpty else { return .unknown }
        var slot = DocumentIndex.slot(of: name, in: own)
        while slots[slot] >= 0, names[Int(slots[slot])] != name {
            slot = slot + 1 == own.upperBound ? own.lowerBound : slot + 1
        }
        guard slots[slot] >= 0 else { return .unknown }
        let first = slots[slot]
        guard !followers.isEmpty, followers[first] != nil else { return .one(Int(first)) }
        var found = [Int(first)]
        var last = first
        while let next = followers[last], found.count <= DocumentIndex.mostInstalments {
            found.append(Int(next))
            last = next
        }
        return settle(found)
    }

    /// - Parameter found: two or more.
    private func settle(_ found: [Int]) -> Match {
        guard found.count <= DocumentIndex.mostInstalments else { return .ambiguous }
        let first = found[0]
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
