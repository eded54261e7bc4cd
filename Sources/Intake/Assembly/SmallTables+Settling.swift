import Findings
import Receivables

/// Turns the small tables' rows into records: repetitions out, customers resolved, in canonical order.
struct SmallTableSettling: Sendable {
    private let repeats: @Sendable (Int) -> SourceSpec.Repeats

    init(repeats: @escaping @Sendable (Int) -> SourceSpec.Repeats) { self.repeats = repeats }

    /// Settles repetitions, which must be done before customers are counted.
    func settleRepetitions(_ staging: inout Staging) {
        settle(\.contacts, "contact", &staging)
        settle(\.contracts, "contract", &staging)
        settle(\.visits, "visit", &staging)
        settle(\.promises, "promise", &staging)
        settle(\.plans, "plan", &staging)
        settle(\.disputes, "dispute", &staging)
        settle(\.evidence, "document", &staging)
        settle(\.guarantees, "guarantee", &staging)
        settle(\.tasks, "task", &staging)
        settle(\.people, "person", &staging)
        settle(\.assignments, "assignment", &staging)
        settle(\.orders, "month", &staging)
        settle(\.targets, "target", &staging)
        settle(\.rates, "rate", &staging)
        settle(\.calendar, "day", &staging)
        settle(\.ledger, "balance", &staging)
        settle(\.training, "training", &staging, byContent: true)
        settle(\.customers, "customer", &staging)
    }

    private func settle<Row>(
        _ table: WritableKeyPath<SmallTables, Staged<RowList<Row>>>, _ noun: String, _ staging: inout Staging,
        byContent: Bool = false
    ) {
        let search = DuplicateRows(noun: noun, repeats: repeats)
        let groups = DuplicateSearch.groups(staging.small[keyPath: table].marks, byContent: byContent)
        _ = search.settle(groups, of: &staging.small[keyPath: table].marks, &staging.outcomes)
    }

    /// - Returns: nil when the rows were taken before.
    func records(
        adding slot: Slot<SmallStaging>, to started: Records, _ positions: [Int32]
    ) -> (Records, RowOutcomes)? {
        guard var staging = slot.take() else { return nil }
        var records = started
        fill(&records, &staging, positions)
        VisitPromises.add(to: &records, staging.texts)
        return (records, staging.outcomes)
    }

    /// - Parameter positions: from a customer's number in the staging to its position among the records.
    private func fill(_ records: inout Records, _ staging: inout SmallStaging, _ positions: [Int32]) {
        let texts = staging.texts
        fillParties(&records, &staging, positions, texts)
        fillCommitments(&records, &staging, positions, texts)
        fillOrganisation(&records, &staging, positions, texts)
    }

    private func fillParties(
        _ records: inout Records, _ staging: inout SmallStaging, _ positions: [Int32], _ texts: TextPool
    ) {
        records.contacts = customerRows(\.contacts, &staging, positions) { SortKey($0.customer, $0.id) }
        records.contracts = customerRows(\.contracts, &staging, positions) { SortKey($0.customer, $0.number) }
        records.visits = customerRows(\.visits, &staging, positions) { SortKey($0.customer, $0.date, $0.id) }
        records.guarantees = customerRows(\.guarantees, &staging, positions) { SortKey($0.customer, $0.id) }
        records.evidence = customerRows(\.evidence, &staging, positions) {
            SortKey($0.customer, $0.date, $0.id)
        }
    }

    private func fillCommitments(
        _ records: inout Records, _ staging: inout SmallStaging, _ positions: [Int32], _ texts: TextPool
    ) {
        records.promises = customerRows(\.promises, &staging, positions) { SortKey($0) }
        records.plans = customerRows(\.plans, &staging, positions) { SortKey($0.customer, $0.signedOn, $0.id) }
        records.disputes = customerRows(\.disputes, &staging, positions) {
            SortKey($0.customer, $0.openedOn, $0.id)
        }
        records.tasks = customerRows(\.tasks, &staging, positions) { SortKey($0.customer, $0.openedOn, $0.id) }
        records.assignments = customerRows(\.assignments, &staging, positions) {
            SortKey($0.customer, $0.from, $0.collector)
        }
        records.orders = customerRows(\.orders, &staging, positions) {
            SortKey($0.customer, $0.month, number: Int32($0.currency))
        }
    }

    private func fillOrganisation(
        _ records: inout Records, _ staging: inout SmallStaging, _ positions: [Int32], _ texts: TextPool
    ) {
        records.people = rows(staging.small.people, texts) { SortKey($0.id) }
        records.targets = rows(staging.small.targets, texts) { SortKey(0, $0.month, $0.person) }
        records.rates = rows(
            staging.small.rates, texts, words: { [$0.kind.rawValue, texts.string($0.from), texts.string($0.to)] },
            { SortKey(0, $0.date) })
        records.calendar = rows(staging.small.calendar, texts) { SortKey(0, $0.date) }
        records.ledger = rows(staging.small.ledger, texts) { SortKey(Int32($0.currency), $0.asOf, $0.entity) }
        records.training = rows(
            staging.small.training, texts, words: { [texts.string($0.person), texts.string($0.track)] },
            { SortKey(0, $0.date) })
    }

    /// - Parameter words: by which rows of equal keys go in the few tables that a single text does not order.
    private func rows<Row>(
        _ staged: consuming Staged<RowList<Row>>, _ texts: TextPool, words: (Row) -> [String] = { _ in [] },
        _ key: (Row) -> SortKey
    ) -> [Row] {
        var rows = staged.store.rows
        staged.store.rows = []
        var keys: [(key: SortKey, content: UInt64, row: Int)] = []
        keys.reserveCapacity(rows.count)
        for (row, mark) in staged.marks.enumerated() where mark.isUsed {
            keys.append((key(rows[row]), mark.content, row))
        }
        // Rows of equal keys go by their content, so that the order of rows in files decides nothing.
        keys.sort { left, right in
            left.key.precedes(right.key, texts)
                ?? SmallTableSettling.precedes(words(rows[left.row]), words(rows[right.row]))
                ?? (left.content < right.content)
        }
        guard keys.count == rows.count else { return keys.map { rows[$0.row] } }
        rows.permute(keys.map(\.row))
        return rows
    }

    /// Word by word, by code points. Nil when neither comes before the other.
    private static func precedes(_ left: [String], _ right: [String]) -> Bool? {
        for (mine, other) in zip(left, right) where !mine.utf8.elementsEqual(other.utf8) {
            return mine.utf8.lexicographicallyPrecedes(other.utf8)
        }
        return nil
    }

    private func customerRows<Row: CustomerRow>(
        _ table: WritableKeyPath<SmallTables, Staged<RowList<Row>>>, _ staging: inout SmallStaging,
        _ positions: [Int32],
        _ key: (Row) -> SortKey
    ) -> [Row] {
        // Taken out, because two owners would mean a copy of every row.
        var staged = Staged<RowList<Row>>()
        swap(&staged, &staging.small[keyPath: table])
        for index in staged.marks.indices where staged.marks[index].isUsed {
            let (number, position) = SmallTableSettling.place(&staged.store.rows[index].customer, positions)
            guard position < 0 else { continue }
            let id = number < 0 ? "" : staging.texts.string(staging.customers[number])
            UnknownCustomer.reject(&staged.marks[index], id, &staging.outcomes)
        }
        return rows(consume staged, staging.texts, key)
    }

    /// In place: a row read out would be copied with all that it refers to.
    private static func place(_ customer: inout Int32, _ positions: [Int32]) -> (number: Int, position: Int32) {
        let number = Int(customer)
        customer = number < 0 ? -1 : positions[number]
        return (number, customer)
    }
}

/// What rows of a small table are ordered by: customer, day, a number, then a text by code points. Without references,
/// which sorting would count.
struct SortKey {
    private let first: Int32
    private let day: Int32
    private let number: Int32
    private let word: Text

    init(_ first: Int32, _ day: CalendarDay, _ word: Text = .empty, number: Int32 = 0) {
        self.first = first
        self.day = day.number
        self.number = number
        self.word = word
    }

    init(_ first: Int32, _ text: Text) { self.init(first, .unknown, text) }

    init(_ text: Text) { self.init(0, .unknown, text) }

    /// By customer, due day, made on, id.
    init(_ promise: Promise) {
        self.init(promise.customer, promise.dueOn, promise.id, number: promise.madeOn.number)
    }

    /// Nil when neither comes before the other.
    func precedes(_ other: SortKey, _ texts: TextPool) -> Bool? {
        if first != other.first { return first < other.first }
        if day != other.day { return day < other.day }
        if number != other.number { return number < other.number }
        let byWord = texts.compare(word, other.word)
        return byWord == 0 ? nil : byWord < 0
    }
}
