/// Everything that is known of the receivables on one day: the facts dated up to it, and what they do to each other.
///
/// The state of any document on any day up to `asOf` is worked out from its own movements alone, so that a figure of
/// an earlier month equals what a build of that month showed.
///
/// A class: metrics and pages of all threads share it by one reference, where a struct would count the references of
/// its dozens of columns at every call.
package final class Portfolio: Sendable {
    package let asOf: CalendarDay
    package let policy: Policy
    /// The facts, without `allocations` and the documents' own account of payments: those became `movements`,
    /// and receipts that only a document's row tells of are rows of `payments` with an empty id.
    package let records: Records
    package let movements: Movements
    package let settled: SettledDocuments
    /// Allocations that take from a payment of another customer or currency, by payment.
    package let transfers: [Transfer]
    /// What could not be done as the rows say, in the order of the rows.
    package let notes: [AssemblyNote]

    let customerDocuments: CustomerRanges
    let customerPayments: CustomerRanges
    let disputes: DisputeIndex
    let collectors: CollectorIndex
    let visits: VisitIndex
    let mentions: FirstMentions
    package let calendar: WorkingCalendar

    /// - Parameter indices: of the records.
    init(
        asOf: CalendarDay, policy: Policy, movements: Movements, settled: SettledDocuments, transfers: [Transfer],
        notes: [AssemblyNote], records: consuming Records, indices: PortfolioIndices
    ) {
        self.asOf = asOf
        self.policy = policy
        self.movements = movements
        self.settled = settled
        self.transfers = transfers
        self.notes = notes
        self.records = records
        customerDocuments = indices.documents
        customerPayments = indices.payments
        disputes = indices.disputes
        collectors = indices.collectors
        visits = indices.visits
        mentions = indices.mentions
        calendar = indices.calendar
    }

    private init(_ later: Portfolio, asOf: CalendarDay) {
        self.asOf = asOf
        policy = later.policy
        records = later.records
        movements = later.movements
        settled = later.settled
        transfers = later.transfers
        notes = later.notes
        customerDocuments = later.customerDocuments
        customerPayments = later.customerPayments
        disputes = later.disputes
        collectors = later.collectors
        visits = later.visits
        mentions = later.mentions
        calendar = later.calendar
    }
}

extension Portfolio {
    /// The same facts as they were known on an earlier day: what a build made on that day would have had.
    ///
    /// - Parameter day: not after `asOf`. Complexity: O(1), columns are shared.
    package func seen(on day: CalendarDay) -> Portfolio { Portfolio(self, asOf: min(day, asOf)) }

    /// The customer's document of a number that is dated up to the day, the earliest where there are several.
    ///
    /// - Complexity: O(the customer's documents).
    package func document(numbered number: Text, of customer: Int) -> Int? {
        guard !number.isEmpty else { return nil }
        return documents(of: customer, upTo: asOf).first {
            records.texts.compare(records.documents.number[$0], number) == 0
        }
    }
}

extension Portfolio {
    package var customerCount: Int { records.customers.count }

    /// The customer's documents dated up to `day`, oldest first.
    package func documents(of customer: Int, upTo day: CalendarDay) -> Range<Int> {
        records.documents.date.prefix(of: customerDocuments[customer], upTo: min(day, asOf))
    }

    /// The customer's payments dated up to `day`, oldest first.
    package func payments(of customer: Int, upTo day: CalendarDay) -> Range<Int> {
        records.payments.date.prefix(of: customerPayments[customer], upTo: min(day, asOf))
    }

    /// Whether the customer has a document or a payment dated up to `day`.
    package func isKnown(_ customer: Int, on day: CalendarDay) -> Bool {
        !documents(of: customer, upTo: day).isEmpty || !payments(of: customer, upTo: day).isEmpty
    }

    /// The first day of any document, later ones than `asOf` among them; nil without any. Complexity: O(customers).
    package var firstDocumentDay: CalendarDay? { firstDay(in: records.documents.date, customerDocuments) }

    /// The same of payments.
    package var firstPaymentDay: CalendarDay? { firstDay(in: records.payments.date, customerPayments) }

    /// Each customer's days are rising.
    private func firstDay(in days: [CalendarDay], _ ranges: CustomerRanges) -> CalendarDay? {
        (0..<customerCount).lazy.compactMap { ranges[$0].first.map { days[$0] } }.min()
    }

    /// Cuts the customers into runs of about as many documents and payments each, for threads.
    package func customerRuns(_ count: Int) -> [Range<Int>] {
        let customers = customerCount
        let total = records.documents.count + records.payments.count + customers
        var runs: [Range<Int>] = []
        var begin = 0
        var load = 0
        for customer in 0..<customers {
            load += customerDocuments[customer].count + customerPayments[customer].count + 1
            if load * count >= total * (runs.count + 1) {
                runs.append(begin..<customer + 1)
                begin = customer + 1
            }
        }
        if begin < customers { runs.append(begin..<customers) }
        return runs
    }
}

extension [CalendarDay] {
    /// The part of a run of rising days that is not after `day`.
    fileprivate func prefix(of run: Range<Int>, upTo day: CalendarDay) -> Range<Int> {
        guard let last = run.last else { return run }
        if self[last] <= day { return run }
        var (low, high) = (run.lowerBound, last)
        while low < high {
            let middle = (low + high) / 2
            if self[middle] <= day { low = middle + 1 } else { high = middle }
        }
        return run.lowerBound..<low
    }
}
