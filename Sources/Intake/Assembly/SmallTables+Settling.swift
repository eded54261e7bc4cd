import Findings
import Receivables

/// Turns the small tables' rows into records: repetitions out, customers resolved, in canonical order.
struct SmallTableSettling {
    private let repeats: (Int) -> SourceSpec.Repeats

    init(repeats: @escaping (Int) -> SourceSpec.Repeats) { self.repeats = repeats }

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
        _ = search.settle(
            &staging.small[keyPath: table].marks, byContent: byContent, jobs: 1, &staging.outcomes)
    }

    /// - Parameter positions: from a customer's number in the staging to its position among the records.
    func fill(_ records: inout Records, _ staging: inout Staging, _ positions: [Int32]) {
        let texts = staging.texts
        fillParties(&records, &staging, positions, texts)
        fillCommitments(&records, &staging, positions, texts)
        fillOrganisation(&records, &staging, positions, texts)
    }

    private func fillParties(
        _ records: inout Records, _ staging: inout Staging, _ positions: [Int32], _ texts: TextPool
    ) {
        records.contacts = customerRows(\.contacts, &staging, positions) { SortKey($0.customer, texts, $0.id) }
        records.contracts = customerRows(\.contracts, &staging, positions) { SortKey($0.customer, texts, $0.number) }
        records.visits = customerRows(\.visits, &staging, positions) { SortKey($0.customer, $0.date, texts, $0.id) }
        records.guarantees = customerRows(\.guarantees, &staging, positions) { SortKey($0.customer, texts, $0.id) }
        records.evidence = customerRows(\.evidence, &staging, positions) {
            SortKey($0.customer, $0.date, texts, $0.id)
        }
    }

    private func fillCommitments(
        _ records: inout Records, _ staging: inout Staging, _ positions: [Int32], _ texts: TextPool
    ) {
        records.promises = customerRows(\.promises, &staging, positions) { SortKey($0, texts) }
        records.plans = customerRows(\.plans, &staging, positions) { SortKey($0.customer, $0.signedOn, texts, $0.id) }
        records.disputes = customerRows(\.disputes, &staging, positions) {
            SortKey($0.customer, $0.openedOn, texts, $0.id)
        }
        records.tasks = customerRows(\.tasks, &staging, positions) { SortKey($0.customer, $0.openedOn, texts, $0.id) }
        records.assignments = customerRows(\.assignments, &staging, positions) {
            SortKey($0.customer, $0.from, texts, $0.collector)
        }
        records.orders = customerRows(\.orders, &staging, positions) {
            SortKey($0.customer, $0.month, number: Int32($0.currency))
        }
    }

    private func fillOrganisation(
        _ records: inout Records, _ staging: inout Staging, _ positions: [Int32], _ texts: TextPool
    ) {
        records.people = rows(staging.small.people) { SortKey(texts, $0.id) }
        records.targets = rows(staging.small.targets) { SortKey(0, $0.month, texts, $0.person) }
        records.rates = rows(staging.small.rates) { rate in
            SortKey(0, rate.date, [rate.kind.rawValue, texts.string(rate.from), texts.string(rate.to)])
        }
        records.calendar = rows(staging.small.calendar) { SortKey(0, $0.date) }
        records.ledger = rows(staging.small.ledger) { SortKey(Int32($0.currency), $0.asOf, texts, $0.entity) }
        records.training = rows(staging.small.training) { training in
            SortKey(0, training.date, [texts.string(training.person), texts.string(training.track)])
        }
    }

    private func rows<Row>(_ staged: Staged<RowList<Row>>, _ key: (Row) -> SortKey) -> [Row] {
        let rows = staged.store.rows
        let used = staged.marks.indices.filter { staged.marks[$0].isUsed }
        let keys = used.map { (key(rows[$0]), staged.marks[$0].content, $0) }
        return SmallTableSettling.sorted(keys).map { rows[$0] }
    }

    /// Rows of equal keys go by their content, so that the order of rows in files decides nothing.
    private static func sorted(_ keys: [(key: SortKey, content: UInt64, row: Int)]) -> [Int] {
        keys.sorted { ($0.key, $0.content) < ($1.key, $1.content) }.map(\.row)
    }

    private func customerRows<Row: CustomerRow>(
        _ table: WritableKeyPath<SmallTables, Staged<RowList<Row>>>, _ staging: inout Staging, _ positions: [Int32],
        _ key: (Row) -> SortKey
    ) -> [Row] {
        var staged = staging.small[keyPath: table]
        for index in staged.marks.indices where staged.marks[index].isUsed {
            let number = Int(staged.store.rows[index].customer)
            let position = number < 0 ? -1 : positions[number]
            staged.store.rows[index].customer = position
            guard position < 0 else { continue }
            let id = number < 0 ? "" : staging.texts.string(staging.customers.texts[number])
            UnknownCustomer.reject(&staged.marks[index], id, &staging.outcomes)
        }
        staging.small[keyPath: table] = staged
        return rows(staged, key)
    }
}

/// What rows of a small table are ordered by: customer, day, then words by code points.
struct SortKey: Comparable {
    private let first: Int32
    private let day: Int32
    private let words: [[UInt8]]
    private let number: Int32

    init(_ first: Int32, _ day: CalendarDay = .unknown, _ words: [String] = [], number: Int32 = 0) {
        self.first = first
        self.day = day.number
        self.words = words.map { Array($0.utf8) }
        self.number = number
    }

    init(_ first: Int32, _ day: CalendarDay, _ texts: TextPool, _ text: Text) {
        self.init(first, day, [texts.string(text)])
    }

    init(_ first: Int32, _ texts: TextPool, _ text: Text) { self.init(first, .unknown, [texts.string(text)]) }

    init(_ texts: TextPool, _ text: Text) { self.init(0, .unknown, [texts.string(text)]) }

    /// By customer, due day, made on, id.
    init(_ promise: Promise, _ texts: TextPool) {
        first = promise.customer
        day = promise.dueOn.number
        number = promise.madeOn.number
        words = [Array(texts.string(promise.id).utf8)]
    }

    static func < (left: SortKey, right: SortKey) -> Bool {
        if left.first != right.first { return left.first < right.first }
        if left.day != right.day { return left.day < right.day }
        if left.number != right.number { return left.number < right.number }
        for (word, other) in zip(left.words, right.words) where word != other {
            return word.lexicographicallyPrecedes(other)
        }
        return false
    }
}
