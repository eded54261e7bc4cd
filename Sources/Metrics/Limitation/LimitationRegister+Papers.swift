import Receivables

extension LimitationRegister {
    /// Which papers of the customer's open documents are there.
    ///
    /// - Complexity: O(open documents × papers and demands of the customer).
    package func papers(of customer: Int) -> CustomerPapers {
        let file = PaperFile(of: customer, records)
        let checks = clocks(of: customer).map { file.check($0.document) }
        return CustomerPapers(
            checks: checks, withoutDeliveryProof: hasPapers ? checks.count { $0.lacksDeliveryProof } : nil,
            withoutInvoiceDelivery: tellsOfInvoices ? checks.count { $0[.invoice].isMissing } : nil,
            reconciliationAge: file.reconciliationAge)
    }

    /// Two figures of the customer's papers, for all customers: no other paper is checked.
    ///
    /// - Complexity: O(open documents × papers and demands of the customer).
    package func paperFigures(of customer: Int) -> (withoutInvoiceDelivery: Int?, reconciliationAge: Int?) {
        let file = PaperFile(of: customer, records)
        let withoutDelivery =
            tellsOfInvoices ? clocks(of: customer).count { file.status(.invoice, $0.document).isMissing } : nil
        return (withoutDelivery, file.reconciliationAge)
    }

    private var hasPapers: Bool { portfolio.records.presentTables.contains(.documents) }
    private var tellsOfInvoices: Bool { hasPapers || records.documents.taxInvoiceDeliveredOn.isPresent }
}

extension PaperCheck {
    /// A day in the receivables' row is no proof; a signed delivery note or acceptance is.
    fileprivate var lacksDeliveryProof: Bool {
        !(self[.delivery].isPresentOrNeedless || self[.acceptance].isPresentOrNeedless)
    }
}

extension PaperCheck.Status {
    fileprivate var isPresent: Bool { if case .present = self { true } else { false } }
    fileprivate var isPresentOrNeedless: Bool { isPresent || self == .notApplicable }
    fileprivate var isMissing: Bool { if case .missing = self { true } else { false } }
}

/// One customer's papers and visits as known on the day, as far as checks ask for them.
private struct PaperFile {
    /// A paper of the `documents` table, a signed statement or a served demand.
    struct Entry {
        let item: PaperCheck.Item
        /// `unknown` where the row gives none.
        let day: CalendarDay
        let scope: EventScope
        let grade: EvidenceGrade?
        let status: PaperCheck.Status
    }

    private let records: ClaimRecords
    private let customer: Int
    /// By `PaperCheck.Item.place`.
    private var entries = [[Entry]](repeating: [], count: PaperCheck.Item.inOrder.count)
    /// Those that the customer signed, earliest first.
    private(set) var statements: [Entry] = []

    init(of customer: Int, _ records: ClaimRecords) {
        self.records = records
        self.customer = customer
        for row in records.papersOf[customer] { add(paper: Int(row)) }
        for row in records.portfolio.visitRows(of: customer) where records.isDone(row) {
            add(visit: row)
        }
        // Stable: of one day papers stand before visits.
        if statements.count > 1 { statements.sort { $0.day < $1.day } }
    }

    /// Days since the customer last signed a statement; nil where he never did.
    var reconciliationAge: Int? { statements.last.map { records.day.days(since: $0.day) } }

    private mutating func add(paper row: Int) {
        guard let item = PaperCheck.Item(records.papers[row].kind), let paper = records.paper(row) else { return }
        let isLacking = paper.state == .missing || paper.state == .notApplicable
        let basis =
            item == .statement ? paper.signature : EvidenceBasis.stronger(paper.signature, paper.deliveryBasis)
        let day = item == .statement ? max(paper.date, paper.deliveredOn) : paper.date
        let entry = Entry(
            item: item, day: day, scope: records.scope(ofPaper: row), grade: isLacking ? nil : basis?.grade,
            status: paper.status(basis, row))
        // Only a signed statement counts, and only for a while.
        if item == .statement, !isLacking {
            if basis != nil, day.isKnown { statements.append(entry) }
        } else {
            entries[item.place].append(entry)
        }
    }

    private mutating func add(visit row: Int) {
        let (signed, served) = records.statementAndDemand(row)
        guard served || signed else { return }
        let (scope, grade) = (records.scope(ofVisit: row), records.visitEvent(row)?.grade)
        func entry(_ item: PaperCheck.Item) -> Entry {
            Entry(
                item: item, day: records.visits[row].date, scope: scope, grade: grade,
                status: .present(grade: grade, form: nil, source: .visit(row)))
        }
        if signed { statements.append(entry(.statement)) }
        if served { entries[PaperCheck.Item.demand.place].append(entry(.demand)) }
    }

    func check(_ document: Int) -> PaperCheck {
        PaperCheck(
            document: document,
            entries: PaperCheck.Item.inOrder.map { .init(item: $0, status: status($0, document)) })
    }

    /// A contract that names no document stands for all of the customer's.
    private func speaks(_ entry: Entry, of document: Int) -> Bool {
        switch entry.scope {
        case .nothing: entry.item == .contract
        case .everything where !entry.day.isKnown: true
        default: records.names(entry.scope, document, on: entry.day)
        }
    }

    func status(_ item: PaperCheck.Item, _ document: Int) -> PaperCheck.Status {
        let listed = listed(item, document)
        if let listed, listed.isPresent { return listed }
        if item == .statement, let latest = statement(document) { return latest }
        if listed == .notApplicable { return .notApplicable }
        if isRecorded(item, document) { return .recorded }
        if case .missing(let owner) = listed, !owner.isEmpty { return .missing(owner: owner) }
        return listed == nil ? absent(item, document) : .missing(owner: owner(item, document))
    }

    /// The best that is there, else not applicable, else missing.
    private func listed(_ item: PaperCheck.Item, _ document: Int) -> PaperCheck.Status? {
        var (best, bestGrade) = (PaperCheck.Status?.none, EvidenceGrade.d)
        var absent: PaperCheck.Status?
        for entry in entries[item.place] where speaks(entry, of: document) {
            if !entry.status.isPresent {
                absent = absent == .notApplicable ? absent : entry.status
            } else if best == nil || (entry.grade ?? .d) > bestGrade {
                (best, bestGrade) = (entry.status, entry.grade ?? .d)
            }
        }
        return best ?? absent
    }

    private func statement(_ document: Int) -> PaperCheck.Status? {
        let latest = statements.last { statement in
            statement.scope == .nothing || records.names(statement.scope, document, on: statement.day)
        }
        guard let latest else { return nil }
        let days = records.day.days(since: latest.day)
        guard days > 90, case .present(_, _, let source) = latest.status else { return latest.status }
        return .outdated(days: days, source: source)
    }

    /// An opening balance or a debit note is neither ordered nor delivered.
    private func absent(_ item: PaperCheck.Item, _ document: Int) -> PaperCheck.Status {
        switch (item, records.documents.kind[document]) {
        case (.order, .invoice), (.delivery, .invoice), (.acceptance, .invoice): .missing(owner: owner(item, document))
        case (.order, _), (.delivery, _), (.acceptance, _): .notApplicable
        default: .missing(owner: owner(item, document))
        }
    }

    private func isRecorded(_ item: PaperCheck.Item, _ document: Int) -> Bool {
        let documents = records.documents
        func isBy(_ day: CalendarDay) -> Bool { day.isKnown && day <= records.day }
        switch item {
        case .contract: return !documents.contract[document].isEmpty
        case .order: return !documents.order[document].isEmpty
        case .delivery: return isBy(documents.deliveredOn[document])
        case .acceptance: return isBy(documents.acceptedOn[document])
        case .invoice: return isBy(documents.taxInvoiceDeliveredOn[document])
        case .statement, .demand: return false
        }
    }

    /// Sales have the papers of the sale, who collects has the rest.
    private func owner(_ item: PaperCheck.Item, _ document: Int) -> Text {
        switch item {
        case .contract, .order, .delivery, .acceptance:
            let own = records.documents.salesperson[document]
            return own.isEmpty ? records.portfolio.records.customers[customer].salesperson : own
        case .invoice, .statement, .demand:
            return records.portfolio.collector(of: customer, on: records.day)
        }
    }
}

extension PaperCheck.Item {
    fileprivate init?(_ kind: PaperKind) {
        switch kind {
        case .contract: self = .contract
        case .order: self = .order
        case .delivery: self = .delivery
        case .acceptance: self = .acceptance
        case .invoice: self = .invoice
        case .statement: self = .statement
        case .demand: self = .demand
        default: return nil
        }
    }
}

extension ClaimRecords {
    /// Whether a statement was signed on a visit, and whether a demand was served.
    fileprivate func statementAndDemand(_ row: Int) -> (signed: Bool, served: Bool) {
        var (signed, served) = (false, false)
        if case .written = visits[row].demandMade { served = true }
        func note(_ outcome: VisitOutcome?) {
            switch outcome {
            case .statementSigned: signed = true
            case .demandServed: served = true
            default: break
            }
        }
        note(visits[row].outcome)
        for outcome in visits[row].alsoOutcomes { note(outcome) }
        return (signed, served)
    }
}

extension Evidence {
    fileprivate func status(_ basis: EvidenceBasis?, _ row: Int) -> PaperCheck.Status {
        switch state {
        case .missing: .missing(owner: owner)
        case .notApplicable: .notApplicable
        case .original: .present(grade: basis?.grade, form: .original, source: .paper(row))
        case .copy: .present(grade: basis?.grade, form: .copy, source: .paper(row))
        case nil: .present(grade: basis?.grade, form: nil, source: .paper(row))
        }
    }
}
