import Advice
import Metrics
import Receivables

/// What the customers' table says of each row: one customer in one currency, in the order of names.
struct CustomerListing {
    let contents: SiteContents
    let rows: [CustomerSummary]

    init(_ contents: SiteContents) {
        let ranks = contents.customers.alphabeticalRanks.value
        self.contents = contents
        rows = contents.metrics.customers.sorted {
            (ranks[$0.customer], $0.currency) < (ranks[$1.customer], $1.currency)
        }
    }

    private var records: Records { contents.records }
    private var language: Language { contents.language }

    func collector(of row: CustomerSummary) -> String {
        contents.customers.person(contents.text(contents.portfolio.collector(of: row.customer, on: contents.asOf)))
    }

    func region(of row: CustomerSummary) -> String { contents.text(records.customers[row.customer].region) }
    func industry(of row: CustomerSummary) -> String { contents.text(records.customers[row.customer].industry) }
    func terms(of row: CustomerSummary) -> String { contents.text(records.customers[row.customer].terms) }

    func salesperson(of row: CustomerSummary) -> String {
        contents.customers.person(contents.text(records.customers[row.customer].salesperson))
    }

    func parent(of row: CustomerSummary) -> String {
        guard let id = contents.known(records.customers[row.customer].parent) else { return "" }
        return contents.customers.customer(id: id).map { contents.customers.names[$0] } ?? id
    }

    /// Minor units; nil where none is known, and in other currencies than the limit's own.
    func creditLimit(of row: CustomerSummary) -> Int64? {
        let isReporting = records.currencies[Int(row.currency)] == contents.portfolio.policy.currency
        return isReporting ? records.customers[row.customer].creditLimit : nil
    }

    /// Percent of the credit limit, in tenths: by all that the customer owes, in the limit's currency; nil where a rate
    /// is missing.
    func creditUsed(of row: CustomerSummary) -> Int128? {
        guard let limit = creditLimit(of: row) else { return nil }
        let exposure = contents.rates.total(contents.metrics.summaries(of: row.customer).map { ($0.currency, $0.open) })
        return exposure.known.flatMap { Ratio($0.minorUnits, over: Int128(limit)) }.flatMap { $0.scaled(places: 3) }
    }

    /// What the latest contact that named a reason named first: a code of the vocabulary.
    func reason(of row: CustomerSummary) -> String {
        let visits = contents.portfolio.doneVisits(of: row.customer, on: contents.asOf)
        return visits.last { !records.visits[$0].reasons.isEmpty }
            .flatMap { records.visits[$0].reasons.first?.rawValue } ?? ""
    }

    /// Why the customer is not to be visited now, though something could be claimed.
    func keptOff(of row: CustomerSummary) -> String {
        guard let priority = contents.advisor.priorities.priority(of: row.customer), !priority.isOnList,
            !priority.keptOff.contains(.nothingClaimable)
        else { return "" }
        return language.list(priority.keptOff.map { language.word("leftOff.\($0.id)") })
    }

    /// Tenths of a point; nil for customers off the list of visits.
    func priority(of row: CustomerSummary) -> Int? {
        contents.advisor.priorities.priority(of: row.customer).flatMap { $0.isOnList ? $0.tenths : nil }
    }

    func limitation(of row: CustomerSummary) -> LimitationState? {
        contents.recovery.limitation.customer(row.customer)?.state
    }

    func contact(of row: CustomerSummary) -> ContactRecency? {
        let contacts = contents.recovery.visits.contacts
        return contacts.indices.contains(row.customer) ? contacts[row.customer] : nil
    }

    /// By row. A promise in a currency in which the customer owes and paid nothing stands in no row.
    var promises: [CustomerPromises] {
        let ledger = contents.recovery.promises
        return rows.map { row in
            CustomerPromises(
                ledger.judgements(of: row.customer).filter { $0.currency == row.currency }, in: ledger)
        }
    }
}
