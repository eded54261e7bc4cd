import Receivables

/// One currency of one customer, or of all customers.
struct NaiveScope {
    let ledger: NaiveLedger
    let currency: Int
    /// Nil for the whole company.
    let customer: Int?

    /// Positions in `NaiveFacts.documents`.
    let documents: [Int]
    /// Positions in `NaiveFacts.payments`.
    let payments: [Int]

    init(ledger: NaiveLedger, currency: Int, customer: Int?) {
        self.ledger = ledger
        self.currency = currency
        self.customer = customer
        let facts = ledger.facts
        documents = facts.documents.indices.filter {
            facts.documents[$0].currency == currency && [nil, facts.documents[$0].customer].contains(customer)
        }
        payments = facts.payments.indices.filter {
            facts.payments[$0].currency == currency && [nil, facts.payments[$0].customer].contains(customer)
        }
    }

    func document(_ index: Int) -> NaiveDocument { ledger.facts.documents[index] }
}

// MARK: - Balances on a day
extension NaiveScope {
    func open(on day: CalendarDay) -> Int128 {
        var sum: Int128 = 0
        for index in documents { sum += ledger.open(document: index, on: day) }
        for index in payments { sum += ledger.onAccount(payment: index, on: day) }
        return sum
    }

    func unapplied(on day: CalendarDay) -> Int128 {
        var sum: Int128 = 0
        for index in documents where document(index).kind == .prepayment {
            sum += ledger.open(document: index, on: day) - ledger.pending(document: index, on: day)
        }
        for index in payments { sum += ledger.onAccount(payment: index, on: day) }
        return sum
    }

    func credit(on day: CalendarDay) -> Int128 {
        var sum: Int128 = 0
        for index in documents where document(index).kind == .creditNote {
            sum += ledger.open(document: index, on: day) - ledger.pending(document: index, on: day)
        }
        return sum
    }

    func overdue(on day: CalendarDay) -> Int128 {
        var sum: Int128 = 0
        for index in documents { sum += ledger.overdue(document: index, on: day) }
        return sum
    }

    func documentCount(on day: CalendarDay) -> Int {
        documents.filter { ledger.open(document: $0, on: day) != 0 }.count
    }

    /// Amount and number of documents of each class that has any, by the class's code.
    func classes(on day: CalendarDay) -> [String: NaiveClassBalance] {
        var result: [String: NaiveClassBalance] = [:]
        func add(_ amount: Int128, _ code: String, documents: Int = 1) {
            guard amount != 0 else { return }
            result[code, default: NaiveClassBalance()].amount += amount
            result[code, default: NaiveClassBalance()].documents += documents
        }
        for index in documents {
            let pending = ledger.pending(document: index, on: day)
            let rest = ledger.open(document: index, on: day) - pending
            add(pending, "bill_pending")
            add(rest, agingClass(of: document(index), on: day))
        }
        for index in payments { add(ledger.onAccount(payment: index, on: day), "unapplied", documents: 0) }
        return result
    }

    private func agingClass(of document: NaiveDocument, on day: CalendarDay) -> String {
        if document.kind == .prepayment { return "unapplied" }
        if document.kind == .creditNote { return "credit" }
        if document.isRetention {
            guard let due = document.due, due < day else { return "retention" }
        }
        guard let due = document.due else { return "no_due_date" }
        let daysPastDue = day.days(since: due)
        if daysPastDue < 0 { return "not_due" }
        if daysPastDue == 0 { return "due_today" }
        var lower = 1
        for bound in ledger.policy.agingBounds {
            if daysPastDue <= bound { return "d\(lower)_\(bound)" }
            lower = bound + 1
        }
        return "d\(lower)_plus"
    }

    /// By anniversaries of the invoice date.
    func accountAge(on day: CalendarDay) -> [String: NaiveClassBalance] {
        var result: [String: NaiveClassBalance] = [:]
        func add(_ amount: Int128, _ code: String, documents: Int = 1) {
            guard amount != 0 else { return }
            result[code, default: NaiveClassBalance()].amount += amount
            result[code, default: NaiveClassBalance()].documents += documents
        }
        for index in documents {
            add(ledger.open(document: index, on: day), ageClass(of: document(index), on: day))
        }
        for index in payments { add(ledger.onAccount(payment: index, on: day), "unapplied", documents: 0) }
        return result
    }

    private func ageClass(of document: NaiveDocument, on day: CalendarDay) -> String {
        if document.kind == .prepayment { return "unapplied" }
        if document.kind == .creditNote { return "credit" }
        for years in 1...5 where day <= document.date.adding(months: 12 * years) { return "y\(years - 1)_\(years)" }
        return "y5_plus"
    }
}

struct NaiveClassBalance: Equatable {
    var amount: Int128 = 0
    var documents = 0
}

extension NaiveClassBalance: CustomStringConvertible {
    var description: String { "\(amount) in \(documents)" }
}

// MARK: - What may be asked for
extension NaiveScope {
    /// Each customer by itself: one customer's money on account does not pay another's debt.
    private var customers: [NaiveScope] {
        if customer != nil { return [self] }
        return (0..<ledger.facts.customerCount).map {
            NaiveScope(ledger: ledger, currency: currency, customer: $0)
        }
    }

    func disputed(on day: CalendarDay) -> Int128 {
        var sum: Int128 = 0
        for one in customers {
            for index in one.documents { sum += ledger.disputed(document: index, on: day) }
            sum += one.disputedWithoutDocument(on: day)
        }
        return sum
    }

    func claimable(on day: CalendarDay) -> Int128 {
        var sum: Int128 = 0
        for one in customers {
            var claim = one.overdue(on: day)
            for index in one.documents {
                claim -= min(
                    ledger.overdue(document: index, on: day), ledger.disputed(document: index, on: day))
            }
            claim -= one.disputedWithoutDocument(on: day)
            claim += min(0, one.unapplied(on: day))
            claim += one.credit(on: day)
            sum += max(0, claim)
        }
        return sum
    }

    /// Disputes that name no document, as far as the customer's undisputed open documents reach.
    private func disputedWithoutDocument(on day: CalendarDay) -> Int128 {
        var sum: Int128 = 0
        for dispute in ledger.facts.disputes
        where dispute.document == nil && dispute.customer == customer && dispute.currency == currency
            && dispute.isOpen(on: day)
        {
            sum += dispute.amount
        }
        var undisputed: Int128 = 0
        for index in documents where document(index).isPositive {
            undisputed += ledger.open(document: index, on: day) - ledger.disputed(document: index, on: day)
        }
        return min(sum, max(0, undisputed))
    }
}
