import Receivables

extension LimitationRegister {
    /// The papers of the customer's open documents, by document.
    ///
    /// - Complexity: O(open documents × papers and visits of the customer).
    package func papers(of customer: Int) -> [PaperCheck] {
        let file = PaperFile(of: customer, records)
        return clocks(of: customer).map { file.check($0.document) }
    }

    package func signals(of customer: Int) -> PaperSignals {
        let file = PaperFile(of: customer, records)
        let checks = clocks(of: customer).map { file.check($0.document) }
        let hasPapers = portfolio.records.presentTables.contains(.documents)
        let tellsOfInvoices = hasPapers || records.documents.taxInvoiceDeliveredOn.isPresent
        return PaperSignals(
            openDocuments: checks.count,
            withoutDeliveryProof: hasPapers ? checks.count { $0.lacksDeliveryProof } : nil,
            withoutInvoiceDelivery: tellsOfInvoices ? checks.count { $0[.invoice].isMissing } : nil,
            reconciliationAge: file.statements.last.map { records.day.days(since: $0.day) })
    }
}

extension PaperCheck {
    /// A day in the receivables' row is no proof; a signed delivery note or acceptance is.
    fileprivate var lacksDeliveryProof: Bool {
        ![self[.delivery], self[.acceptance]].contains { $0.isPresent || $0 == .notApplicable }
    }
}

extension PaperCheck.Status {
    fileprivate var isPresent: Bool { if case .present = self { true } else { false } }
    fileprivate var isMissing: Bool { if case .missing = self { true } else { false } }
}

/// The papers and visits of one customer as known on the day.
private struct PaperFile {
    struct Statement {
        let day: CalendarDay
        let scope: EventScope
        let status: PaperCheck.Status
        let source: LimitationEvent.Source
    }

    private let records: ClaimRecords
    private let customer: Int
    private let papers: [(row: Int, paper: Evidence, scope: EventScope)]
    private let visits: [Int]
    /// Those that the customer signed, earliest first.
    let statements: [Statement]

    init(of customer: Int, _ records: ClaimRecords) {
        self.records = records
        self.customer = customer
        papers = records.papersOf[customer].compactMap { row in
            records.paper(Int(row)).map { (Int(row), $0, EventScope($0.invoiceNumbers, records.texts)) }
        }
        visits = records.portfolio.doneVisits(of: customer, on: records.day)
        statements = PaperFile.statements(papers, visits, records)
    }

    private static func statements(
        _ papers: [(row: Int, paper: Evidence, scope: EventScope)], _ visits: [Int], _ records: ClaimRecords
    ) -> [Statement] {
        var found: [Statement] = papers.compactMap { row, paper, scope in
            guard paper.kind == .statement, paper.isHeld, let basis = paper.signature else { return nil }
            let day = max(paper.date, paper.deliveredOn)
            guard day.isKnown else { return nil }
            return Statement(day: day, scope: scope, status: paper.status(basis, row), source: .paper(row))
        }
        for row in visits {
            let visit = records.visits[row]
            guard visit.outcome == .statementSigned || visit.alsoOutcomes.contains(.statementSigned) else { continue }
            found.append(
                Statement(
                    day: visit.date, scope: EventScope(visit.invoiceNumbers, records.texts),
                    status: .present(
                        grade: records.visitEvent(row)?.grade, form: nil, source: .visit(row)), source: .visit(row)))
        }
        return found.enumerated().sorted { ($0.element.day, $0.offset) < ($1.element.day, $1.offset) }.map(\.element)
    }

    func check(_ document: Int) -> PaperCheck {
        PaperCheck(
            document: document, entries: PaperCheck.Item.allCases.map { .init(item: $0, status: status($0, document)) })
    }

    private func status(_ item: PaperCheck.Item, _ document: Int) -> PaperCheck.Status {
        let listed = listed(item, document)
        if let listed, case .present = listed { return listed }
        switch item {
        case .statement: return statement(document) ?? listed ?? .missing(owner: owner(item, document))
        case .demand: return demand(document) ?? listed ?? .missing(owner: owner(item, document))
        default:
            if listed == .notApplicable { return .notApplicable }
            return isRecorded(item, document) ? .recorded : listed ?? absent(item, document)
        }
    }

    /// An opening balance or a debit note is neither ordered nor delivered.
    private func absent(_ item: PaperCheck.Item, _ document: Int) -> PaperCheck.Status {
        let isDelivery = item == .order || item == .delivery || item == .acceptance
        let kind = records.documents.kind[document]
        return isDelivery && kind != .invoice ? .notApplicable : .missing(owner: owner(item, document))
    }

    /// What the `documents` table says of it: the best that is there, else not applicable, else missing with its owner.
    private func listed(_ item: PaperCheck.Item, _ document: Int) -> PaperCheck.Status? {
        var best: (status: PaperCheck.Status, grade: EvidenceGrade?)?
        var absent: PaperCheck.Status?
        for (row, paper, scope) in papers where paper.kind == item.kind && speaks(paper, scope, of: document) {
            switch paper.state {
            case .missing: absent = absent ?? .missing(owner: paper.owner)
            case .notApplicable: absent = .notApplicable
            case .original, .copy, nil:
                // Only a signed statement counts, and only for a while.
                guard item != .statement else { continue }
                let basis = EvidenceBasis.stronger(paper.signature, paper.deliveryBasis)
                if best == nil || (basis?.grade ?? .d) > (best?.grade ?? .d) {
                    best = (paper.status(basis, row), basis?.grade)
                }
            }
        }
        return best?.status ?? absent
    }

    /// A contract that names no document stands for its contract number, or for all of the customer's.
    private func speaks(_ paper: Evidence, _ scope: EventScope, of document: Int) -> Bool {
        if paper.kind == .contract, scope == .nothing { return true }
        return records.names(scope, document, on: paper.date)
            || (scope == .everything && !paper.date.isKnown)
    }

    private func statement(_ document: Int) -> PaperCheck.Status? {
        let latest = statements.last { statement in
            statement.scope == .nothing || records.names(statement.scope, document, on: statement.day)
        }
        guard let latest else { return nil }
        let days = records.day.days(since: latest.day)
        return days <= 90 ? latest.status : .outdated(days: days, source: latest.source)
    }

    /// A written demand that a visit served.
    private func demand(_ document: Int) -> PaperCheck.Status? {
        let served = visits.filter { row in
            let visit = records.visits[row]
            let isServed = visit.outcome == .demandServed || visit.alsoOutcomes.contains(.demandServed)
            return (isServed || visit.demandMade == .written)
                && records.names(EventScope(visit.invoiceNumbers, records.texts), document, on: visit.date)
        }
        let graded = served.map { (row: $0, grade: records.visitEvent($0)?.grade ?? .d) }
        let best = graded.max { $0.grade < $1.grade }
        return best.map { .present(grade: $0.grade, form: nil, source: .visit($0.row)) }
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
    fileprivate var kind: PaperKind {
        switch self {
        case .contract: .contract
        case .order: .order
        case .delivery: .delivery
        case .acceptance: .acceptance
        case .invoice: .invoice
        case .statement: .statement
        case .demand: .demand
        }
    }
}

extension Evidence {
    fileprivate var isHeld: Bool { state != .missing && state != .notApplicable }

    fileprivate func status(_ basis: EvidenceBasis?, _ row: Int) -> PaperCheck.Status {
        let form: PaperCheck.Form? =
            switch state {
            case .original: .original
            case .copy: .copy
            default: nil
            }
        return .present(grade: basis?.grade, form: form, source: .paper(row))
    }
}
