import Metrics
import Playbooks
import Receivables

/// Which documents the talk is about.
extension SpokenValues {
    /// - Parameter currency: the one in which something is overdue.
    func addOldest(in currency: UInt8, to values: inout [Placeholder: String]) {
        let contents = file.contents
        let documents = contents.records.documents
        let overdue = contents.openParts(of: file.customer, currency: currency).filter { part in
            part.open > 0 && part.aging.index >= AgingClass.overdue(step: 0).index
        }
        guard let oldest = overdue.min(by: { documents.due[$0.document] < documents.due[$1.document] }) else { return }
        values[.oldestInvoice] = contents.known(documents.number[oldest.document])
        values[.contractNumber] = contents.known(documents.contract[oldest.document])
    }

    func addGoods(to values: inout [Placeholder: String]) {
        let contents = file.contents
        let documents = contents.records.documents
        let delivered = contents.portfolio.documents(of: file.customer, upTo: contents.asOf).filter { document in
            documents.amount[document] > 0 && !documents.goods[document].isEmpty
        }
        let last = delivered.max { (day($0), $0) < (day($1), $1) }
        if let last { values[.goodsLastDelivered] = contents.known(documents.goods[last]) }
    }

    /// The day of delivery, or of the invoice where none is known by now.
    private func day(_ document: Int) -> CalendarDay {
        let documents = file.contents.records.documents
        let delivered = documents.deliveredOn[document].known.flatMap { $0 <= file.contents.asOf ? $0 : nil }
        return delivered ?? documents.date[document]
    }

    /// In one currency only: two amounts in one sentence would be taken for the whole.
    func addRetention(to values: inout [Placeholder: String]) {
        let contents = file.contents
        let documents = contents.records.documents
        let retained = contents.portfolio.documents(of: file.customer, upTo: contents.asOf).filter { document in
            documents.flags[document].contains(.retention)
                && contents.portfolio.state(of: document, on: contents.asOf).open > 0
        }
        guard let first = retained.first,
            retained.allSatisfy({ documents.currency[$0] == documents.currency[first] })
        else { return }
        let sum = retained.reduce(Int128(0)) { $0 + Int128(contents.portfolio.state(of: $1, on: contents.asOf).open) }
        let currency = contents.records.currencies[Int(documents.currency[first])]
        values[.retentionAmount] = contents.language.text(Money(minorUnits: sum, currency: currency))
        if let due = retained.compactMap({ documents.due[$0].known }).min() {
            values[.retentionDueDate] = contents.language.text(due)
        }
    }

    /// What the customer acknowledged in the last statement that he signed.
    func addAgreed(to values: inout [Placeholder: String]) {
        let contents = file.contents
        let visits = contents.records.visits
        let signed = contents.portfolio.doneVisits(of: file.customer, on: contents.asOf).last { row in
            visits[row].outcome == .statementSigned || visits[row].alsoOutcomes.contains(.statementSigned)
        }
        guard let signed, visits[signed].acknowledgedAmount != .min else { return }
        let currency = contents.records.currencies[Int(visits[signed].currency)]
        values[.agreedAmount] = contents.language.text(
            Money(minorUnits: Int128(visits[signed].acknowledgedAmount), currency: currency))
    }
}
