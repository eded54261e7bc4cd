import Advice
import Metrics
import Receivables

/// What the customers' table says of each row: one customer in one currency, in the order of names.
///
/// Rows are places in `summaries`: handing a summary from function to function would copy it for each of its columns.
struct CustomerListing {
    let contents: SiteContents
    let summaries: [CustomerSummary]
    let rows: [Int]

    init(_ contents: SiteContents) {
        let (ranks, summaries) = (contents.customers.alphabeticalRanks.value, contents.metrics.customers)
        self.contents = contents
        self.summaries = summaries
        rows = summaries.indices.sorted {
            (ranks[summaries[$0].customer], summaries[$0].currency)
                < (ranks[summaries[$1].customer], summaries[$1].currency)
        }
    }

    func customer(of row: Int) -> Int { summaries[row].customer }

    private var records: Records { contents.records }
    private var language: Language { contents.language }

    func collector(of row: Int) -> String {
        contents.customers.person(contents.text(contents.portfolio.collector(of: customer(of: row), on: contents.asOf)))
    }

    func region(of row: Int) -> String { contents.text(records.customers[customer(of: row)].region) }
    func industry(of row: Int) -> String { contents.text(records.customers[customer(of: row)].industry) }
    func terms(of row: Int) -> String { contents.text(records.customers[customer(of: row)].terms) }

    func salesperson(of row: Int) -> String {
        contents.customers.person(contents.text(records.customers[customer(of: row)].salesperson))
    }

    func parent(of row: Int) -> String {
        guard let id = contents.known(records.customers[customer(of: row)].parent) else { return "" }
        return contents.customers.customer(id: id).map { contents.customers.names[$0] } ?? id
    }

    /// Minor units; nil where none is known, and in other currencies than the limit's own.
    func creditLimit(of row: Int) -> Int64? {
        let isReporting = records.currencies[Int(summaries[row].currency)] == contents.portfolio.policy.currency
        return isReporting ? records.customers[customer(of: row)].creditLimit : nil
    }

    /// Percent of the credit limit, in tenths: by all that the customer owes, in the limit's currency; nil where a rate
    /// is missing.
    func creditUsed(of row: Int) -> Int128? {
        guard let limit = creditLimit(of: row) else { return nil }
        let own = contents.metrics.summaries(of: customer(of: row))
        let exposure = contents.rates.total(own.lazy.map { ($0.currency, $0.open) })
        return exposure.known.flatMap { Ratio($0.minorUnits, over: Int128(limit)) }.flatMap { $0.scaled(places: 3) }
    }

    /// What the latest contact that named a reason named first: a code of the vocabulary.
    func reason(of row: Int) -> String {
        let visits = contents.portfolio.doneVisits(of: customer(of: row), on: contents.asOf)
        return visits.last { !records.visits[$0].reasons.isEmpty }
            .flatMap { records.visits[$0].reasons.first?.rawValue } ?? ""
    }

    /// Why the customer is not to be visited now, though something could be claimed.
    func keptOff(of row: Int) -> String {
        guard let priority = contents.advisor.priorities.priority(of: customer(of: row)), !priority.isOnList,
            !priority.keptOff.contains(.nothingClaimable)
        else { return "" }
        return language.list(priority.keptOff.map { language.word("leftOff.\($0.id)") })
    }

    /// Tenths of a point; nil for customers off the list of visits.
    func priority(of row: Int) -> Int? {
        contents.advisor.priorities.priority(of: customer(of: row)).flatMap { $0.isOnList ? $0.tenths : nil }
    }

    func limitation(of row: Int) -> LimitationState? {
        contents.recovery.limitation.customer(customer(of: row))?.state
    }

    func contact(of row: Int) -> ContactRecency? {
        let (contacts, customer) = (contents.recovery.visits.contacts, customer(of: row))
        return contacts.indices.contains(customer) ? contacts[customer] : nil
    }

    /// A promise in a currency in which the customer owes and paid nothing stands in no row.
    func promises(of row: Int) -> CustomerPromises {
        let (ledger, currency) = (contents.recovery.promises, summaries[row].currency)
        return CustomerPromises(
            ledger.judgements(of: customer(of: row)).lazy.filter { $0.currency == currency }, in: ledger)
    }
}
