package import Receivables

/// Why a signal is not known: what a page says instead of passing a rule over in silence.
package enum Unknown: Sendable, Hashable {
    /// No source feeds the table.
    case noTable(TableKind)
    /// The row leaves the cell blank.
    case notRecorded
    /// The customers table has no row for the customer.
    case notListed
    /// The table does not cover the months that are compared.
    case shortHistory
    /// No exchange rate on the day or in the week before it.
    case noRate
    /// The data hold only what was open on the day of the export.
    case openItemsOnly
    /// Nobody worked it out.
    case notMeasured
    /// The calendar's list of festivals ends before the day.
    case beyondCalendar

    /// Stable name of the sentence that explains it.
    package var id: String {
        switch self {
        case .noTable: "no_table"
        case .notRecorded: "not_recorded"
        case .notListed: "not_listed"
        case .shortHistory: "short_history"
        case .noRate: "no_rate"
        case .openItemsOnly: "open_items_only"
        case .notMeasured: "not_measured"
        case .beyondCalendar: "beyond_calendar"
        }
    }
}
