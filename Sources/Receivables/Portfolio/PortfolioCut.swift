/// Makes the portfolio of some customers alone: the rows of all others are left behind before anything is composed.
///
/// What was worked out over all rows stays as it was: allocations and their caps, days, the order of rows. Payments of
/// others that paid own documents stand at the front, without customer, name or amount.
struct PortfolioCut {
    private let whole: Portfolio
    /// Rising.
    private let customers: [Int]
    /// By customer of the whole: the new place, −1 for those left behind.
    private let places: [Int32]
    private let documents: RowCut
    private let payments: RowCut
    /// Others' payments that paid own documents: by payment, the new place and the first document that it paid.
    private let strangers: [Int32: (place: Int32, document: Int)]

    /// Ids of everybody who ever looked after a customer or visited one.
    private let colleagues: Set<String>

    init(_ whole: Portfolio, to customers: [Int], beside colleagues: Set<String>) {
        self.whole = whole
        self.customers = customers
        self.colleagues = colleagues
        var places = [Int32](repeating: -1, count: whole.customerCount)
        for (place, customer) in customers.enumerated() { places[customer] = Int32(place) }
        self.places = places
        documents = RowCut(customers.map { whole.customerDocuments[$0] }, behind: [])
        let paying = PortfolioCut.strangers(paying: documents.rows, in: whole, places)
        payments = RowCut(customers.map { whole.customerPayments[$0] }, behind: paying.map(\.payment))
        strangers = Dictionary(
            uniqueKeysWithValues: paying.enumerated().map { ($1.payment, (Int32($0), $1.document)) })
    }

    private static func strangers(
        paying documents: [Int32], in whole: Portfolio, _ places: [Int32]
    ) -> [(payment: Int32, document: Int)] {
        var found: [Int32: Int] = [:]
        for document in documents {
            for movement in whole.movements.of(Int(document))
            where whole.movements.kind[movement] == .foreignPayment {
                let payment = whole.movements.source[movement]
                if places[Int(whole.records.payments.customer[Int(payment)])] < 0, found[payment] == nil {
                    found[payment] = Int(document)
                }
            }
        }
        return found.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
    }

    func portfolio(for person: Text) -> Portfolio {
        let records = records(for: person)
        return Portfolio(
            asOf: whole.asOf, policy: whole.policy, movements: movements,
            settled: whole.settled.cut(to: documents.rows), transfers: transfers, notes: [], records: records,
            indices: PortfolioIndices(records, whole.policy))
    }
}

/// Which rows of a column stay, and where each of them goes.
private struct RowCut {
    /// Old rows in their new order.
    let rows: [Int32]
    private let runs: [(old: Range<Int>, new: Int)]

    init(_ runs: [Range<Int>], behind others: [Int32]) {
        var rows = others
        var placed: [(old: Range<Int>, new: Int)] = []
        for run in runs where !run.isEmpty {
            placed.append((run, rows.count))
            rows.append(contentsOf: Int32(run.lowerBound)..<Int32(run.upperBound))
        }
        self.rows = rows
        self.runs = placed
    }

    /// −1 for a row of another customer.
    func place(of row: Int32) -> Int32 {
        var (low, high) = (0, runs.count)
        while low < high {
            let middle = (low + high) / 2
            if runs[middle].old.upperBound <= Int(row) { low = middle + 1 } else { high = middle }
        }
        guard low < runs.count, runs[low].old.contains(Int(row)) else { return -1 }
        return Int32(runs[low].new + Int(row) - runs[low].old.lowerBound)
    }
}

// MARK: - Movements

extension PortfolioCut {
    private var movements: Movements {
        let old = whole.movements
        var starts: [Int32] = [0]
        var rows: [Int32] = []
        for document in documents.rows {
            rows.append(contentsOf: old.of(Int(document)).lazy.map(Int32.init))
            starts.append(Int32(rows.count))
        }
        var movements = Movements()
        movements.starts = starts
        movements.amount = rows.map { old.amount[Int($0)] }
        movements.from = rows.map { old.from[Int($0)] }
        movements.kind = rows.map { old.kind[Int($0)] }
        movements.source = rows.map { source(old.source[Int($0)], old.kind[Int($0)]) }
        movements.until = old.until.reordered(rows)
        movements.cashFrom = old.cashFrom.reordered(rows)
        return movements
    }

    private func source(_ source: Int32, _ kind: MovementKind) -> Int32 {
        guard source >= 0 else { return source }
        if kind.isPayment { return strangers[source]?.place ?? payments.place(of: source) }
        return kind == .credit ? documents.place(of: source) : source
    }

    private var transfers: [Transfer] {
        customers.flatMap { whole.transfers(of: $0) }.map { transfer in
            Transfer(
                payment: payments.place(of: transfer.payment), document: documents.place(of: transfer.document),
                amount: transfer.amount, from: transfer.from, cashFrom: transfer.cashFrom, until: transfer.until)
        }
    }
}

// MARK: - Records

extension PortfolioCut {
    private func records(for person: Text) -> Records {
        let old = whole.records
        var records = Records()
        // Handles alone lead to a text: those of others' rows are left behind with the rows.
        records.texts = old.texts
        records.sourceFiles = old.sourceFiles
        records.presentTables = old.presentTables.subtracting([.ledger])
        records.currencies = old.currencies
        records.customers = customers.map { old.customers[$0] }
        records.documents = old.documents.cut(to: documents.rows, places)
        records.payments = ownPayments
        records.contacts = own(old.contacts, \.customer)
        records.contracts = own(old.contracts, \.customer)
        records.visits = own(old.visits, \.customer)
        records.promises = own(old.promises, \.customer)
        records.plans = own(old.plans, \.customer)
        records.disputes = own(old.disputes, \.customer)
        for row in records.disputes.indices where records.disputes[row].document >= 0 {
            records.disputes[row].document = documents.place(of: records.disputes[row].document)
        }
        records.evidence = own(old.evidence, \.customer)
        records.guarantees = own(old.guarantees, \.customer)
        records.tasks = own(old.tasks, \.customer)
        records.assignments = own(old.assignments, \.customer)
        records.orders = own(old.orders, \.customer)
        records.people = people(for: person, beside: records)
        records.targets = old.targets.filter { old.texts.areEqual($0.person, person) }
        records.training = old.training.filter { old.texts.areEqual($0.person, person) }
        records.rates = old.rates
        records.calendar = old.calendar
        records.exportedAt = old.exportedAt
        records.isOpenItemsOnly = old.isOpenItemsOnly
        return records
    }

    private func own<Row>(_ rows: [Row], _ customer: WritableKeyPath<Row, Int32>) -> [Row] {
        rows.compactMap { row in
            let index = row[keyPath: customer]
            guard index >= 0, places[Int(index)] >= 0 else { return nil }
            var row = row
            row[keyPath: customer] = places[Int(index)]
            return row
        }
    }

    private var ownPayments: Payments {
        var own = whole.records.payments.cut(to: payments.rows, places)
        for (place, document) in strangers.values {
            let row = Int(place)
            own.customer[row] = -1
            own.amount[row] = 0
            // Told by the document that it paid, as far as this portfolio knows.
            own.id[row] = whole.records.documents.number[document]
            own.reference.set(.empty, row: row, of: own.count)
            own.collector.set(.empty, row: row, of: own.count)
        }
        return own
    }

    /// Himself, his superior, whom he calls in an emergency, and of those whom the customers' rows name the ones who are
    /// no collectors.
    private func people(for person: Text, beside own: Records) -> [Person] {
        let texts = whole.records.texts
        let superior = whole.records.people.first { texts.areEqual($0.id, person) }?.manager ?? .empty
        let named = IdentifierIndex(
            own.customers.map(\.salesperson) + own.evidence.map(\.owner) + own.disputes.map(\.owner)
                + own.tasks.map(\.owner), in: texts)
        return whole.records.people.filter { candidate in
            if texts.areEqual(candidate.id, person) || texts.areEqual(candidate.id, superior) { return true }
            return !colleagues.contains(texts.string(candidate.id))
                && named.firstRow(of: candidate.id, in: texts) != nil
        }
    }
}

extension Documents {
    fileprivate func cut(to rows: [Int32], _ places: [Int32]) -> Documents {
        var cut = Documents()
        cut.number = rows.map { number[Int($0)] }
        cut.customer = rows.map { places[Int(customer[Int($0)])] }
        cut.date = rows.map { date[Int($0)] }
        cut.due = rows.map { due[Int($0)] }
        cut.amount = rows.map { amount[Int($0)] }
        cut.currency = rows.map { currency[Int($0)] }
        cut.kind = rows.map { kind[Int($0)] }
        cut.flags = rows.map { flags[Int($0)] }
        cut.row = rows.map { row[Int($0)] }
        cut.entity = entity.reordered(rows)
        cut.instalment = instalment.reordered(rows)
        cut.terms = terms.reordered(rows)
        cut.contract = contract.reordered(rows)
        cut.order = order.reordered(rows)
        cut.delivery = delivery.reordered(rows)
        cut.deliveredOn = deliveredOn.reordered(rows)
        cut.acceptedOn = acceptedOn.reordered(rows)
        cut.goods = goods.reordered(rows)
        cut.taxInvoice = taxInvoice.reordered(rows)
        cut.taxInvoiceDeliveredOn = taxInvoiceDeliveredOn.reordered(rows)
        cut.disputedAmount = disputedAmount.reordered(rows)
        cut.disputeReason = disputeReason.reordered(rows)
        cut.salesperson = salesperson.reordered(rows)
        cut.exportedAt = exportedAt.reordered(rows)
        cut.note = note.reordered(rows)
        return cut
    }
}

extension Payments {
    fileprivate func cut(to rows: [Int32], _ places: [Int32]) -> Payments {
        var cut = Payments()
        cut.id = rows.map { id[Int($0)] }
        cut.customer = rows.map { places[Int(customer[Int($0)])] }
        cut.date = rows.map { date[Int($0)] }
        cut.amount = rows.map { amount[Int($0)] }
        cut.currency = rows.map { currency[Int($0)] }
        cut.method = rows.map { method[Int($0)] }
        cut.row = rows.map { row[Int($0)] }
        cut.maturesOn = maturesOn.reordered(rows)
        cut.clearedOn = clearedOn.reordered(rows)
        cut.bouncedOn = bouncedOn.reordered(rows)
        cut.isDesignated = isDesignated.reordered(rows)
        cut.reference = reference.reordered(rows)
        cut.collector = collector.reordered(rows)
        return cut
    }
}

extension Portfolio {
    /// The same facts as far as they concern some of the customers, for one who may see no others. A figure of one of
    /// them is the same in both portfolios, unless it compares him with others.
    ///
    /// - Parameters:
    ///   - customers: rising; the i-th of them is customer i of the result.
    ///   - person: whose own row of `people`, targets and training stay.
    ///   - colleagues: `collectorsEver`, whose names stay behind.
    /// - Complexity: O(rows of these customers), and one look at each row of the smaller tables.
    package func cut(to customers: [Int], for person: Text, beside colleagues: Set<String>) -> Portfolio {
        PortfolioCut(self, to: customers, beside: colleagues).portfolio(for: person)
    }

    /// Ids of everybody who ever looked after a customer or visited one.
    ///
    /// - Complexity: O(visits and assignments).
    package var collectorsEver: Set<String> {
        var collectors: Set<Text> = []
        var last: Text?
        // One after another mostly names the same.
        func add(_ collector: Text) {
            guard collector != last else { return }
            collectors.insert(collector)
            last = collector
        }
        for row in records.customers.indices { add(records.customers[row].collector) }
        for row in records.assignments.indices { add(records.assignments[row].collector) }
        for row in records.visits.indices { add(records.visits[row].collector) }
        return Set(collectors.map { records.texts.string($0) })
    }
}
