/// A column that the table of customers can show.
struct CustomerColumn {
    enum Showing {
        /// Whatever is chosen: an amount without its currency says nothing.
        case always
        case atFirst, whenChosen
    }

    /// Its name in the address, in the data file and in the script.
    let key: String
    /// Of the head, in the language's words.
    let word: String
    var isNumber = false
    /// Whether the first click on its head puts the largest on top, as it does for numbers.
    var fallsFirst = false
    var showing = Showing.whenChosen
}

extension CustomerColumn {
    /// In the table's order: what is asked for first comes first, so that a phone shows it without scrolling.
    static let all = firstView + others

    /// `templates/pages/customers.mustache` writes the cells of these.
    private static let firstView = [
        CustomerColumn(key: "name", word: "common.customer", showing: .always),
        CustomerColumn(key: "currency", word: "common.currency", showing: .always),
        CustomerColumn(key: "overdue", word: "figure.overdue", isNumber: true, showing: .atFirst),
        CustomerColumn(key: "claimable", word: "figure.claimable", isNumber: true, showing: .atFirst),
        CustomerColumn(key: "open", word: "figure.open", isNumber: true, showing: .atFirst),
        CustomerColumn(key: "disputed", word: "figure.disputed", isNumber: true, showing: .atFirst),
        CustomerColumn(key: "oldest", word: "leaders.oldestDays", isNumber: true, showing: .atFirst),
        CustomerColumn(key: "limitation", word: "customers.limitation", fallsFirst: true, showing: .atFirst),
        CustomerColumn(key: "priority", word: "priorities.score", isNumber: true, showing: .atFirst),
        CustomerColumn(key: "late", word: "figure.days_late", isNumber: true, showing: .atFirst),
        CustomerColumn(key: "collector", word: "common.collector", showing: .atFirst),
        CustomerColumn(key: "region", word: "common.region", showing: .atFirst),
        CustomerColumn(key: "number", word: "common.number", showing: .atFirst),
    ]

    private static let others = [
        CustomerColumn(key: "size", word: "customers.size"),
        CustomerColumn(key: "industry", word: "customer.facts.industry"),
        CustomerColumn(key: "salesperson", word: "customer.facts.salesperson"),
        CustomerColumn(key: "parent", word: "customer.facts.parent"),
        CustomerColumn(key: "terms", word: "customer.facts.terms"),
        CustomerColumn(key: "limit", word: "customer.facts.creditLimit", isNumber: true),
        CustomerColumn(key: "used", word: "customers.used", isNumber: true),
        CustomerColumn(key: "sales", word: "customers.sales", isNumber: true),
        CustomerColumn(key: "paid", word: "customers.lastPaid", fallsFirst: true),
        CustomerColumn(key: "contact", word: "customers.lastContact"),
        CustomerColumn(key: "visit", word: "customers.lastVisit"),
        CustomerColumn(key: "promised", word: "customers.promiseDue"),
        CustomerColumn(key: "promisedAmount", word: "customers.promiseAmount", isNumber: true),
        CustomerColumn(key: "broken", word: "customers.brokenCount", isNumber: true),
        CustomerColumn(key: "reason", word: "customers.reason"),
        CustomerColumn(key: "keptOff", word: "priorities.leftOffTitle"),
    ]
}
