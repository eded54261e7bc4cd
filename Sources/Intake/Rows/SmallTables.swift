import Receivables

/// Every table that is kept as rows: read by one worker, one file after the other.
struct SmallTables: Sendable {
    var customers = Staged<RowList<Customer>>()
    var contacts = Staged<RowList<Contact>>()
    var contracts = Staged<RowList<Contract>>()
    var visits = Staged<RowList<Visit>>()
    var promises = Staged<RowList<Promise>>()
    var plans = Staged<RowList<PaymentPlan>>()
    var disputes = Staged<RowList<Dispute>>()
    var evidence = Staged<RowList<Evidence>>()
    var guarantees = Staged<RowList<Guarantee>>()
    var tasks = Staged<RowList<FollowUpTask>>()
    var people = Staged<RowList<Person>>()
    var assignments = Staged<RowList<Assignment>>()
    var orders = Staged<RowList<MonthlyOrders>>()
    var targets = Staged<RowList<Target>>()
    var rates = Staged<RowList<Rate>>()
    var calendar = Staged<RowList<CalendarEntry>>()
    var ledger = Staged<RowList<LedgerBalance>>()
    var training = Staged<RowList<Training>>()

    /// Reads a whole file of one of these tables.
    mutating func read(_ plan: FilePlan, _ reading: inout RowReading) throws(CSVProblem) -> ChunkLog {
        switch plan.outline.kind {
        case .customers: try read(plan, CustomersTable.schema, \.customers, &reading)
        case .contacts: try read(plan, ContactsTable.schema, \.contacts, &reading)
        case .contracts: try read(plan, ContractsTable.schema, \.contracts, &reading)
        case .visits: try read(plan, VisitsTable.schema, \.visits, &reading)
        case .promises: try read(plan, PromisesTable.schema, \.promises, &reading)
        case .plans: try read(plan, PlansTable.schema, \.plans, &reading)
        case .disputes: try read(plan, DisputesTable.schema, \.disputes, &reading)
        case .documents: try read(plan, EvidenceTable.schema, \.evidence, &reading)
        case .guarantees: try read(plan, GuaranteesTable.schema, \.guarantees, &reading)
        case .tasks: try read(plan, TasksTable.schema, \.tasks, &reading)
        case .people: try read(plan, PeopleTable.schema, \.people, &reading)
        case .assignments: try read(plan, AssignmentsTable.schema, \.assignments, &reading)
        case .orders: try read(plan, OrdersTable.schema, \.orders, &reading)
        case .targets: try read(plan, TargetsTable.schema, \.targets, &reading)
        case .rates: try read(plan, RatesTable.schema, \.rates, &reading)
        case .calendar: try read(plan, CalendarTable.schema, \.calendar, &reading)
        case .ledger: try read(plan, LedgerTable.schema, \.ledger, &reading)
        case .training: try read(plan, TrainingTable.schema, \.training, &reading)
        case .receivables, .payments, .allocations: ChunkLog()
        }
    }

    /// A file that is refused half-way leaves no row behind.
    private mutating func read<Row: PlacedRow>(
        _ plan: FilePlan, _ schema: TableSchema<Row>, _ table: WritableKeyPath<SmallTables, Staged<RowList<Row>>>,
        _ reading: inout RowReading
    ) throws(CSVProblem) -> ChunkLog {
        var staged = Staged<RowList<Row>>()
        staged.reserve(LineScan.countLineEnds(in: plan.text.bytes, plan.header.body.range) + 1)
        var sink = TableSink<RowList<Row>>(schema, continuing: consume staged)
        var chunk = ChunkReading(plan)
        try chunk.read(plan.header.body, into: &sink, &reading)
        plan.text.release(plan.header.body.range)
        self[keyPath: table].append(sink.staged)
        return chunk.log
    }
}

extension Staged {
    fileprivate mutating func append<Row>(_ other: Staged) where Store == RowList<Row> {
        guard !marks.isEmpty else {
            self = other
            return
        }
        store.rows += other.store.rows
        marks += other.marks
    }
}

extension Customer: PlacedRow {}
extension Contact: PlacedRow {}
extension Contract: PlacedRow {}
extension Visit: PlacedRow {}
extension Promise: PlacedRow {}
extension PaymentPlan: PlacedRow {}
extension Dispute: PlacedRow {}
extension Evidence: PlacedRow {}
extension Guarantee: PlacedRow {}
extension FollowUpTask: PlacedRow {}
extension Person: PlacedRow {}
extension Assignment: PlacedRow {}
extension MonthlyOrders: PlacedRow {}
extension Target: PlacedRow {}
extension Rate: PlacedRow {}
extension CalendarEntry: PlacedRow {}
extension LedgerBalance: PlacedRow {}
extension Training: PlacedRow {}

/// A row that concerns one customer.
protocol CustomerRow: PlacedRow {
    var customer: Int32 { get set }
}

extension Contact: CustomerRow {}
extension Contract: CustomerRow {}
extension Visit: CustomerRow {}
extension Promise: CustomerRow {}
extension PaymentPlan: CustomerRow {}
extension Dispute: CustomerRow {}
extension Evidence: CustomerRow {}
extension Guarantee: CustomerRow {}
extension FollowUpTask: CustomerRow {}
extension Assignment: CustomerRow {}
extension MonthlyOrders: CustomerRow {}

/// A row whose amounts are in a currency of its own.
protocol CurrencyRow: PlacedRow {
    var currency: UInt8 { get set }
}

extension Visit: CurrencyRow {}
extension Promise: CurrencyRow {}
extension PaymentPlan: CurrencyRow {}
extension Dispute: CurrencyRow {}
extension Guarantee: CurrencyRow {}
extension MonthlyOrders: CurrencyRow {}
extension LedgerBalance: CurrencyRow {}
