import Receivables

/// What one of our companies has open with a customer in one currency, as a letter may show it: every open amount stands
/// in one group, and together they are the open balance.
struct LetterClaim: Sendable {
    enum Group: String, CaseIterable, Sendable {
        /// Past due and undisputed, less credits and receipts that are not allocated: what a letter asks for.
        case due
        case notDue = "not_due"
        case undated
        /// Not due yet.
        case retention
        case disputed
        /// Bills that are not cash yet.
        case bills
        /// What we hold and owe back.
        case refunds
    }

    struct Row: Sendable {
        enum Kind: Sendable, Hashable {
            case document
            /// Receipts that no document has taken.
            case receipts
            /// A dispute that names no document, where its amount stands and where it is taken from.
            case generalDispute
        }

        let kind: Kind
        /// Index into `Records.documents`; −1 where the row is none.
        var document = -1
        /// Minor units, both.
        let amount: Int128
        let open: Int128
    }

    let entity: Text
    let currency: Currency
    /// Position in `Records.currencies`.
    let index: UInt8
    private(set) var rows: [[Row]]

    init(entity: Text, currency: Currency, index: UInt8) {
        self.entity = entity
        self.currency = currency
        self.index = index
        rows = Array(repeating: [], count: Group.allCases.count)
    }

    subscript(group: Group) -> [Row] { rows[group.position] }

    mutating func add(_ row: Row, to group: Group) {
        if row.open != 0 { rows[group.position].append(row) }
    }

    func total(_ group: Group) -> Int128 { self[group].reduce(0) { $0 + $1.open } }

    /// What may be asked for.
    var claimed: Int128 { max(0, total(.due)) }
    var money: Money { Money(minorUnits: claimed, currency: currency) }
    func money(_ group: Group) -> Money { Money(minorUnits: total(group), currency: currency) }

    /// The documents asked for.
    var claimedDocuments: [Int] { self[.due].filter { $0.document >= 0 && $0.open > 0 }.map(\.document) }
    var hasRows: Bool { rows.contains { !$0.isEmpty } }
}

extension LetterClaim.Group {
    fileprivate var position: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}

extension AgingClass {
    var letterGroup: LetterClaim.Group {
        switch self {
        case .unapplied, .credit, .overdue: .due
        case .billPending: .bills
        case .retention: .retention
        case .noDueDate: .undated
        case .notDue, .dueToday: .notDue
        }
    }
}
