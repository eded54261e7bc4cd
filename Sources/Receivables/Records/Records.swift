/// Everything that was read and not rejected, of all days, in canonical order: the same for shuffled input.
///
/// Facts only; what they mean on a day is `Portfolio`.
package struct Records: Sendable {
    package var texts = TextPool()
    /// Portfolio-relative paths of the files that rows came from, in `RowReference.file`'s order.
    package var sourceFiles: [String] = []
    /// The tables that some source feeds, even with no row.
    package var presentTables: Set<TableKind> = []
    /// Every currency that a row names and the reporting currency, by code; `UInt8` columns index it.
    package var currencies: [Currency] = []

    /// By id's code points.
    package var customers: [Customer] = []
    package var documents = Documents()
    package var payments = Payments()
    package var allocations = Allocations()

    package var contacts: [Contact] = []
    package var contracts: [Contract] = []
    /// By customer, date, id; corrections are rows of their own.
    package var visits: [Visit] = []
    /// By customer, due day, made on, id; includes those that visits made.
    package var promises: [Promise] = []
    package var plans: [PaymentPlan] = []
    package var disputes: [Dispute] = []
    package var evidence: [Evidence] = []
    package var guarantees: [Guarantee] = []
    package var tasks: [FollowUpTask] = []
    package var people: [Person] = []
    package var assignments: [Assignment] = []
    package var orders: [MonthlyOrders] = []
    package var targets: [Target] = []
    package var rates: [Rate] = []
    package var calendar: [CalendarEntry] = []
    package var ledger: [LedgerBalance] = []
    package var training: [Training] = []

    /// The latest `exported_at` of any receivables row.
    package var exportedAt: CalendarDay?
    /// Some documents' history is known only as of the export: no day before `exportedAt` can be shown.
    package var isOpenItemsOnly = false

    package init() {}
}

/// The tables of data.md; raw values are the names in `huikuan.yml` and of discovered files.
package enum TableKind: String, Sendable, CaseIterable, Hashable {
    case receivables, customers, contacts, contracts, payments, allocations, visits, promises, plans, disputes
    case documents, guarantees, tasks, people, assignments, orders, targets, rates, calendar, ledger, training
}
