package import Receivables

/// What a table's rows are made of. One value a table, in the file of the table's name.
struct TableSchema<Row: TableRow>: Sendable {
    let kind: TableKind
    /// The currency first, because amounts need it; a file's own order of columns does not matter.
    let fields: [Field<Row>]
    /// Each group: at least one of these columns must exist, and hold a value.
    let alternatives: [[String]]
    /// What a row as a whole must be, after all its cells were read.
    let check: (@Sendable (inout Row, inout RowReading) -> Void)?

    init(
        _ kind: TableKind, _ fields: [Field<Row>], alternatives: [[String]] = [],
        check: (@Sendable (inout Row, inout RowReading) -> Void)? = nil
    ) {
        self.kind = kind
        self.fields =
            fields.filter { $0.traits.contains(.currency) } + fields.filter { !$0.traits.contains(.currency) }
        self.alternatives = alternatives
        self.check = check
    }

    var outline: TableOutline {
        TableOutline(
            kind: kind,
            fields: fields.map {
                TableOutline.Entry(name: $0.name, traits: $0.traits, aliases: $0.aliases, form: $0.form)
            },
            alternatives: alternatives)
    }

    /// Whether rows have an identity of their own; without one only exact duplicates are known.
    var hasIdentity: Bool { fields.contains { $0.traits.contains(.identity) } }
}

/// A row while it is read: blank, then filled cell by cell.
protocol TableRow: Sendable {
    init()
}

/// A schema without its setters: enough to match headers.
package struct TableOutline: Sendable {
    package struct Entry: Sendable {
        package let name: String
        let traits: FieldTraits
        package let aliases: [String]
        let form: CellForm
    }

    package let kind: TableKind
    package let fields: [Entry]
    let alternatives: [[String]]
    /// By alias, the first field that has it: headers are compared with the names of every table.
    private let fieldOfAlias: [String: Int]

    init(kind: TableKind, fields: [Entry], alternatives: [[String]]) {
        self.kind = kind
        self.fields = fields
        self.alternatives = alternatives
        fieldOfAlias = Dictionary(
            fields.enumerated().flatMap { index, field in field.aliases.map { ($0, index) } },
            uniquingKeysWith: { first, _ in first })
    }

    var required: [Entry] { fields.filter { $0.traits.contains(.required) } }

    /// The field that a header names, and the unit that it carries.
    func field(named header: HeaderName) -> (index: Int, exponent: Int)? {
        if let index = fieldOfAlias[header.key] { return (index, header.exponent) }
        guard let (key, exponent) = header.withoutTrailingUnit else { return nil }
        return fieldOfAlias[key].map { ($0, exponent) }
    }
}

extension TableOutline {
    /// Every table, in `TableKind`'s order.
    package static let all: [TableOutline] = TableKind.allCases.map(made)

    static func of(_ kind: TableKind) -> TableOutline { all.first { $0.kind == kind } ?? made(kind) }

    private static func made(_ kind: TableKind) -> TableOutline {
        switch kind {
        case .receivables: ReceivablesTable.schema.outline
        case .customers: CustomersTable.schema.outline
        case .contacts: ContactsTable.schema.outline
        case .contracts: ContractsTable.schema.outline
        case .payments: PaymentsTable.schema.outline
        case .allocations: AllocationsTable.schema.outline
        case .visits: VisitsTable.schema.outline
        case .promises: PromisesTable.schema.outline
        case .plans: PlansTable.schema.outline
        case .disputes: DisputesTable.schema.outline
        case .documents: EvidenceTable.schema.outline
        case .guarantees: GuaranteesTable.schema.outline
        case .tasks: TasksTable.schema.outline
        case .people: PeopleTable.schema.outline
        case .assignments: AssignmentsTable.schema.outline
        case .orders: OrdersTable.schema.outline
        case .targets: TargetsTable.schema.outline
        case .rates: RatesTable.schema.outline
        case .calendar: CalendarTable.schema.outline
        case .ledger: LedgerTable.schema.outline
        case .training: TrainingTable.schema.outline
        }
    }
}
