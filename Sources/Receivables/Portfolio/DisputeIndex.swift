/// The disputes by document and by customer.
struct DisputeIndex: Sendable {
    /// Indices into `Records.disputes`: of those that name a document, by document.
    let ofDocuments: [Int32]
    /// Of those that concern the whole customer, by customer.
    let ofCustomers: [Int32]
    /// By document: whether a dispute names it; empty without disputes.
    let isNamed: [Bool]

    /// - Parameter documents: their number.
    init(_ disputes: [Dispute], documents: Int) {
        let indices = disputes.indices.map(Int32.init)
        ofDocuments = indices.filter { disputes[Int($0)].document >= 0 }
            .sorted { (disputes[Int($0)].document, $0) < (disputes[Int($1)].document, $1) }
        ofCustomers = indices.filter { disputes[Int($0)].document < 0 }
            .sorted { (disputes[Int($0)].customer, $0) < (disputes[Int($1)].customer, $1) }
        var isNamed = [Bool](repeating: false, count: disputes.isEmpty ? 0 : documents)
        for index in ofDocuments { isNamed[Int(disputes[Int(index)].document)] = true }
        self.isNamed = isNamed
    }
}

extension Dispute {
    /// Open in [opened_on, resolved_on).
    package func isOpen(on day: CalendarDay) -> Bool {
        openedOn <= day && (resolvedOn.known.map { $0 > day } ?? true)
    }
}

extension Portfolio {
    /// Whether any document or dispute says that something is disputed; spares the look-up where nothing does.
    package var hasDisputes: Bool { !records.disputes.isEmpty }

    /// By document: whether a dispute names it; empty without disputes. For loops over all documents.
    package var documentsNamedByDisputes: [Bool] { disputes.isNamed }

    /// How much of an open amount is disputed: by the row itself (as exported) and by disputes open on the day, never
    /// more than is open.
    package func disputed(of document: Int, open: Int64, on day: CalendarDay) -> Int64 {
        guard open > 0 else { return 0 }
        let documents = records.documents
        var sum: Int128 = 0
        if documents.disputedAmount[document] != .min {
            sum += Int128(max(0, documents.disputedAmount[document]))
        } else if documents.flags[document].contains(.disputed) {
            return open
        }
        for dispute in openDisputes(ofDocument: document, on: day)
        where dispute.currency == documents.currency[document] {
            sum += Int128(max(0, dispute.amount))
        }
        return Int64(min(Int128(open), sum))
    }

    /// The disputes open on the day that name the document.
    package func openDisputes(ofDocument document: Int, on day: CalendarDay) -> [Dispute] {
        guard !disputes.isNamed.isEmpty, disputes.isNamed[document] else { return [] }
        return run(of: Int32(document), in: disputes.ofDocuments, by: { $0.document }).filter { $0.isOpen(on: day) }
    }

    /// The disputes open on the day that concern the whole customer.
    package func openDisputes(ofCustomer customer: Int, on day: CalendarDay) -> [Dispute] {
        run(of: Int32(customer), in: disputes.ofCustomers, by: { $0.customer }).filter { $0.isOpen(on: day) }
    }

    /// A closure, not a key path, which would be looked up at each step.
    @inline(__always)
    private func run(of key: Int32, in indices: [Int32], by field: (Dispute) -> Int32) -> [Dispute] {
        var (low, high) = (0, indices.count)
        while low < high {
            let middle = (low + high) / 2
            if field(records.disputes[Int(indices[middle])]) < key { low = middle + 1 } else { high = middle }
        }
        return indices[low...].prefix { field(records.disputes[Int($0)]) == key }
            .map { records.disputes[Int($0)] }
    }
}
