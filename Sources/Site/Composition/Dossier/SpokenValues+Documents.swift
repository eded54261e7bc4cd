import Metrics
import Playbooks
import Receivables

/// Which documents the talk is about.
extension SpokenValues {
    /// - Parameter parts: what is open in the currency in which something is overdue.
    func addOldest(among parts: [OpenPart]) {
        let contents = file.contents
        let due = contents.records.documents.due
        let overdue = parts.lazy.filter { $0.open > 0 && $0.aging.isOverdue }
        guard let oldest = overdue.min(by: { due[$0.document] < due[$1.document] }) else { return }
        self[.oldestInvoice] = contents.known(contents.records.documents.number[oldest.document])
        self[.contractNumber] = contents.known(contents.records.documents.contract[oldest.document])
    }

    func addGoods() {
        let contents = file.contents
        let (amount, goods) = (contents.records.documents.amount, contents.records.documents.goods)
        let (date, delivery) = (contents.records.documents.date, contents.records.documents.deliveredOn)
        var last: (document: Int, day: CalendarDay)?
        for document in contents.portfolio.documents(of: file.customer, upTo: contents.asOf)
        where amount[document] > 0 && !goods[document].isEmpty {
            // The day of delivery, or of the invoice where none is known by now.
            let delivered = delivery[document].known.flatMap { $0 <= contents.asOf ? $0 : nil }
            let day = delivered ?? date[document]
            if last.map({ $0.day <= day }) ?? true { last = (document, day) }
        }
        if let last { self[.goodsLastDelivered] = contents.known(goods[last.document]) }
    }

    /// In one currency only: two amounts in one sentence would be taken for the whole.
    func addRetention() {
        let contents = file.contents
        let (flags, currency) = (contents.records.documents.flags, contents.records.documents.currency)
        var (sum, due, first) = (Int128(0), CalendarDay.distantFuture, Int?.none)
        for document in contents.portfolio.documents(of: file.customer, upTo: contents.asOf)
        where flags[document].rawValue & DocumentFlags.retention.rawValue != 0 {
            let open = contents.portfolio.state(of: document, on: contents.asOf).open
            guard open > 0 else { continue }
            guard currency[first ?? document] == currency[document] else { return }
            first = first ?? document
            sum += Int128(open)
            due = min(due, contents.records.documents.due[document].known ?? due)
        }
        guard let first else { return }
        let money = Money(minorUnits: sum, currency: contents.records.currencies[Int(currency[first])])
        self[.retentionAmount] = contents.language.text(money)
        if due < .distantFuture { self[.retentionDueDate] = contents.language.text(due) }
    }

    /// What the customer acknowledged in the last statement that he signed.
    func addAgreed() {
        let contents = file.contents
        let visits = contents.records.visits
        let signed = contents.portfolio.doneVisits(of: file.customer, on: contents.asOf).last { row in
            visits[row].outcome == .statementSigned || visits[row].alsoOutcomes.contains(.statementSigned)
        }
        guard let signed, visits[signed].acknowledgedAmount != .min else { return }
        let currency = contents.records.currencies[Int(visits[signed].currency)]
        self[.agreedAmount] = contents.language.text(
            Money(minorUnits: Int128(visits[signed].acknowledgedAmount), currency: currency))
    }
}
