import Receivables

/// What the small tables' rows are settled with, apart from the large ones.
struct SmallStaging: Sendable {
    var small: SmallTables
    let texts: TextPool
    /// Ids by the customers' numbers.
    let customers: [Text]
    var outcomes: RowOutcomes

    /// Takes the tables out, because two owners would mean a copy of every row.
    init(takingFrom staging: inout Staging) {
        (texts, customers, outcomes) = (staging.texts, staging.customers.texts, staging.outcomes.aside())
        small = SmallTables()
        swap(&small, &staging.small)
    }
}
