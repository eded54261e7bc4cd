package import Receivables

extension Portfolio {
    /// By document: whether a dispute names it; empty without disputes. For loops over all documents.
    package var documentsNamedByDisputes: [Bool] {
        guard hasDisputes else { return [] }
        var isNamed = [Bool](repeating: false, count: records.documents.count)
        for dispute in records.disputes where dispute.document >= 0 { isNamed[Int(dispute.document)] = true }
        return isNamed
    }
}
