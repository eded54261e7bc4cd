package import Findings
import Receivables

extension LimitationRegister {
    /// What somebody should mend or take to legal, by customer.
    ///
    /// - Parameter jobs: threads; the result is the same for any number.
    package func findings(jobs: Int = 2) -> [Finding] {
        inParallel(portfolio.customerRuns(jobs)) { customers in
            customers.flatMap { LimitationCheck(of: $0, self).findings }
        }.flatMap { $0 }
    }
}

/// One customer's findings.
private struct LimitationCheck {
    private let register: LimitationRegister
    private let records: ClaimRecords
    private let customer: Int
    /// Those that may count: what the others lack is told beside each document's date.
    private let events: [ScopedEvent]
    private var documents: IdentifierIndex?
    private(set) var findings: [Finding] = []

    init(of customer: Int, _ register: LimitationRegister) {
        self.register = register
        records = register.records
        self.customer = customer
        let mayHaveEvents = register.records.mayHaveEvents(customer)
        events = mayHaveEvents ? register.records.countingEvents(of: customer, withUnplaced: true) : []
        guard mayHaveEvents || !register.records.guaranteesOf[customer].isEmpty else { return }
        checkGuarantees()
        checkNumbers()
        guard register.rules != nil else { return }
        checkEvents()
        checkLateDemands()
        checkPlans()
    }

    private mutating func checkGuarantees() {
        for clock in register.guarantees(of: customer) {
            let guarantee = records.portfolio.records.guarantees[clock.guarantee]
            guard !guarantee.periodEnd.isKnown else { continue }
            let months = clock.isAssumed ? register.rules?.guaranteeMonths : nil
            report(.guaranteeWithoutPeriod, guarantee.row, guarantee.message(assumedMonths: months, records.texts))
        }
    }

    private mutating func checkNumbers() {
        for row in records.portfolio.visitRows(of: customer) where records.isDone(row) {
            check(records.visits[row].invoiceNumbers, "visit", records.visits[row].id, records.visits[row].row)
        }
        for row in records.papersOf[customer] {
            guard let paper = records.paper(Int(row)) else { continue }
            check(paper.invoiceNumbers, "paper", paper.id, paper.row)
        }
        for row in records.plansOf[customer] where records.plans[Int(row)].signedOn <= records.day {
            let plan = records.plans[Int(row)]
            check(plan.invoiceNumbers, "plan", plan.id, plan.row)
        }
        for row in records.guaranteesOf[customer] {
            let guarantee = records.portfolio.records.guarantees[Int(row)]
            check(guarantee.invoiceNumbers, "guarantee", guarantee.id, guarantee.row)
        }
    }

    private mutating func check(_ numbers: [Text], _ noun: String, _ id: Text, _ row: RowReference) {
        for number in numbers where !records.texts.isStar(number) && !isKnown(number) {
            let (id, text) = (records.texts.string(id), records.texts.string(number))
            report(
                .proofOfUnknownDocument, row,
                "\(noun) \(quoted: id) names document \(quoted: text), which the customer does not have")
        }
    }

    private mutating func isKnown(_ number: Text) -> Bool {
        let own = records.portfolio.documents(of: customer, upTo: records.day)
        let index = documents ?? IdentifierIndex(own.map { records.documents.number[$0] }, in: records.texts)
        documents = index
        return index.firstRow(of: number, in: records.texts) != nil
    }

    private mutating func checkEvents() {
        for scoped in events where scoped.scope == .nothing {
            let (noun, id, row) = records.name(scoped.event.source)
            report(
                .eventWithoutDocument, row,
                "\(noun) \(quoted: id) acknowledges or demands but names no document: it moves no date")
        }
    }

    private mutating func checkLateDemands() {
        for late in register.lateDemands(of: customer, events) {
            let (event, documents) = (late.event, late.documents)
            let number = documents.first.map { records.texts.string(records.documents.number[$0]) } ?? ""
            let others = documents.count > 1 ? " and of \(documents.count - 1) more" : ""
            report(
                .demandAfterExpiry, records.name(event.source).row,
                """
                the demand of \(event.day) came after the safe date of document \(quoted: number)\(others): it moves \
                nothing
                """)
        }
    }

    private mutating func checkPlans() {
        for row in records.plansOf[customer] where records.isCancelled(records.plans[Int(row)]) {
            let plan = records.plans[Int(row)]
            let id = records.texts.string(plan.id)
            report(
                .planCancelled, plan.row,
                "plan \(quoted: id) was cancelled on \(plan.cancelledOn): its documents count from its signing")
        }
    }

    private mutating func report(_ code: FindingCode, _ row: RowReference, _ message: FindingMessage) {
        let files = records.portfolio.records.sourceFiles
        let file = files.indices.contains(row.file) ? files[row.file] : ""
        findings.append(Finding(code, at: SourceLocation(file: file, line: row.line), message))
    }
}

extension ClaimRecords {
    /// How a finding calls the row of an event, and where the row stands.
    fileprivate func name(_ source: LimitationEvent.Source) -> (noun: String, id: String, row: RowReference) {
        switch source {
        case .visit(let row): ("visit", texts.string(visits[row].id), visits[row].row)
        case .paper(let row): ("paper", texts.string(papers[row].id), papers[row].row)
        case .promise(let row): ("promise", texts.string(promises[row].id), promises[row].row)
        case .plan(let row): ("plan", texts.string(plans[row].id), plans[row].row)
        case .payment(let row): ("payment", texts.string(payments.id[row]), payments.row[row])
        case .document(let row): ("document", texts.string(documents.number[row]), documents.row[row])
        case .allocation: ("allocation", "", RowReference(file: 0, line: 0))
        }
    }
}

extension Guarantee {
    fileprivate func message(assumedMonths months: Int?, _ texts: TextPool) -> FindingMessage {
        let id = texts.string(id)
        guard let months else { return "guarantee \(quoted: id) gives no period_end: no end can be shown" }
        return """
            guarantee \(quoted: id) gives no period_end: \(months) months from the due date of what it secures are \
            counted
            """
    }
}
