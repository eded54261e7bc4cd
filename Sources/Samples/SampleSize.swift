/// How many rows of each kind a generated portfolio has, and which one of that size.
package struct SampleSize: Sendable, Hashable {
    package var customers: Int
    /// Receivable documents of all types, credit notes included.
    package var documents: Int
    package var visits: Int
    package var promises: Int
    /// The same sizes and seed give the same bytes on every machine.
    package var seed: UInt64

    /// Negative counts are taken as none; there is always at least one customer, and at most
    /// `CompanyName.capacity`, so that no two share a name.
    package init(customers: Int, documents: Int, visits: Int, promises: Int, seed: UInt64) {
        self.customers = min(max(customers, 1), CompanyName.capacity)
        self.documents = max(documents, 0)
        self.visits = max(visits, 0)
        self.promises = max(promises, 0)
        self.seed = seed
    }
}
