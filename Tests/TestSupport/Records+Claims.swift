package import Receivables

/// Rows of the tables that limitation rests on, added in any order and put into the records' own.
extension Records {
    package mutating func text(_ string: String) -> Text { texts.append(string) ?? .empty }

    private func customer(_ id: String) -> Int32 {
        customers.firstIndex { texts.string($0.id) == id }.map(Int32.init) ?? -1
    }

    package mutating func visit(
        _ customer: String, _ id: String, _ date: CalendarDay, of documents: [String] = [],
        _ fill: (inout Visit) -> Void = { _ in }
    ) {
        var visit = Visit()
        (visit.id, visit.customer, visit.date) = (text(id), self.customer(customer), date)
        visit.invoiceNumbers = documents.map { text($0) }
        visit.row = RowReference(file: 0, line: visits.count + 2)
        fill(&visit)
        visits.append(visit)
        let texts = texts
        visits.sort { ($0.customer, $0.date, texts.string($0.id)) < ($1.customer, $1.date, texts.string($1.id)) }
        presentTables.insert(.visits)
    }

    package mutating func paper(
        _ customer: String, _ id: String, _ kind: PaperKind, _ date: CalendarDay, of documents: [String] = [],
        _ fill: (inout Evidence) -> Void = { _ in }
    ) {
        var paper = Evidence()
        (paper.id, paper.customer, paper.kind, paper.date) = (text(id), self.customer(customer), kind, date)
        paper.invoiceNumbers = documents.map { text($0) }
        paper.row = RowReference(file: 0, line: evidence.count + 2)
        fill(&paper)
        evidence.append(paper)
        let texts = texts
        evidence.sort { ($0.customer, $0.date, texts.string($0.id)) < ($1.customer, $1.date, texts.string($1.id)) }
        presentTables.insert(.documents)
    }

    package mutating func promise(
        _ customer: String, _ id: String, _ madeOn: CalendarDay, due: CalendarDay, of document: String = "",
        plan: String = "", _ fill: (inout Promise) -> Void = { _ in }
    ) {
        var promise = Promise()
        (promise.id, promise.customer, promise.madeOn) = (text(id), self.customer(customer), madeOn)
        (promise.dueOn, promise.amount) = (due, 100)
        (promise.invoiceNumber, promise.plan) = (text(document), text(plan))
        promise.row = RowReference(file: 0, line: promises.count + 2)
        fill(&promise)
        promises.append(promise)
        let texts = texts
        promises.sort {
            ($0.customer, $0.dueOn, $0.madeOn, texts.string($0.id))
                < ($1.customer, $1.dueOn, $1.madeOn, texts.string($1.id))
        }
        presentTables.insert(.promises)
    }

    package mutating func plan(
        _ customer: String, _ id: String, _ signedOn: CalendarDay, of documents: [String] = [],
        cancelledOn: CalendarDay = .unknown
    ) {
        var plan = PaymentPlan()
        (plan.id, plan.customer, plan.signedOn) = (text(id), self.customer(customer), signedOn)
        plan.invoiceNumbers = documents.map { text($0) }
        plan.cancelledOn = cancelledOn
        plan.row = RowReference(file: 0, line: plans.count + 2)
        plans.append(plan)
        let texts = texts
        plans.sort {
            ($0.customer, $0.signedOn, texts.string($0.id)) < ($1.customer, $1.signedOn, texts.string($1.id))
        }
        presentTables.insert(.plans)
    }

    package mutating func guarantee(
        _ customer: String, _ id: String, _ kind: GuaranteeKind = .joint, of documents: [String] = [],
        until end: CalendarDay = .unknown, _ fill: (inout Guarantee) -> Void = { _ in }
    ) {
        var guarantee = Guarantee()
        (guarantee.id, guarantee.customer, guarantee.kind) = (text(id), self.customer(customer), kind)
        guarantee.invoiceNumbers = documents.map { text($0) }
        guarantee.periodEnd = end
        guarantee.row = RowReference(file: 0, line: guarantees.count + 2)
        fill(&guarantee)
        guarantees.append(guarantee)
        let texts = texts
        guarantees.sort { ($0.customer, texts.string($0.id)) < ($1.customer, texts.string($1.id)) }
        presentTables.insert(.guarantees)
    }

    /// The payer named the documents that the payment is for.
    package mutating func designate(_ payment: String) {
        let row = payments.id.firstIndex { texts.string($0) == payment }
        if let row { payments.isDesignated.set(true, row: row, of: payments.count) }
    }
}
