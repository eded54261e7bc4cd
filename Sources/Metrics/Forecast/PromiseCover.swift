import Receivables

/// What open promises cover of what is open: that part comes on the promise's day or not at all, and is not forecast
/// again from the documents.
struct PromiseCover {
    /// Those that name a document first.
    private let promises: [OpenPromise]

    /// - Parameter promises: of one customer and currency.
    init(_ promises: [OpenPromise]) {
        self.promises = promises.sorted { left, right in
            (left.document ?? .max, left.dueOn, left.amount, left.probability)
                < (right.document ?? .max, right.dueOn, right.amount, right.probability)
        }
    }

    /// Takes what the promises cover off the documents, those that one names first, then the oldest; a promise of more
    /// than is open counts only as far as it covers something.
    ///
    /// - Parameter open: uncovered amounts with their documents, oldest due first.
    /// - Returns: what each promise covers.
    func take(from open: inout [(document: Int, amount: Int64)]) -> [(promise: OpenPromise, covered: Int64)] {
        promises.map { promise in
            var rest = max(0, promise.amount)
            for index in open.indices where rest > 0 && open[index].document == promise.document ?? open[index].document
            {
                let taken = min(rest, open[index].amount)
                open[index].amount -= taken
                rest -= taken
            }
            return (promise, max(0, promise.amount) - rest)
        }
    }
}
