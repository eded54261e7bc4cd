import Receivables

/// Σ documents − payments − discounts − write-offs ± exchange differences: open, counted from the other side.
struct NaiveControl: Equatable {
    var documents: Int128 = 0
    var payments: Int128 = 0
    var discounts: Int128 = 0
    var writeOffs: Int128 = 0
    var exchangeDifferences: Int128 = 0
    /// Payments of another currency or customer on these documents, less these payments on others' documents.
    var transfers: Int128 = 0

    var open: Int128 { documents - payments - discounts - writeOffs - exchangeDifferences - transfers }
}

/// What happened to open since the end of the previous month.
struct NaiveRollForward: Equatable {
    var opening: Int128
    var invoiced: Int128
    var received: Int128
    var other: Int128
    var closing: Int128
}

extension NaiveScope {
    func control(on day: CalendarDay) -> NaiveControl {
        var control = NaiveControl()
        for index in documents where document(index).date <= day {
            control.documents += document(index).amount
        }
        for index in payments where ledger.facts.payments[index].isCash(on: day) {
            control.payments += ledger.facts.payments[index].amount
        }
        for movement in ledger.movements where movement.isSettled(on: day) { add(movement, to: &control) }
        return control
    }

    private func add(_ movement: NaiveMovement, to control: inout NaiveControl) {
        let document = document(movement.document)
        let isOurs = contains(customer: document.customer, currency: document.currency)
        let amount = isOurs ? document.sign * movement.amount : 0
        switch movement.kind {
        case .discount: control.discounts += amount
        case .writeOff: control.writeOffs += amount
        case .exchangeDifference: control.exchangeDifferences += amount
        case .credit: break
        case .payment:
            guard let index = movement.payment else { return }
            let payment = ledger.facts.payments[index]
            control.transfers += amount
            if contains(customer: payment.customer, currency: payment.currency) {
                control.transfers -= payment.sign * movement.otherAmount
            }
        }
    }

    private func contains(customer other: Int, currency otherCurrency: Int) -> Bool {
        otherCurrency == currency && (customer == nil || customer == other)
    }

    func rollForward(to day: CalendarDay) -> NaiveRollForward {
        let start = day.previousMonthEnd
        let (opening, closing) = (open(on: start), open(on: day))
        var invoiced: Int128 = 0
        for index in documents where document(index).date > start && document(index).date <= day {
            switch document(index).kind {
            case .invoice, .debitNote: invoiced += document(index).amount
            case .creditNote, .opening, .prepayment: break
            }
        }
        let received = receipts(after: start, through: day)
        return NaiveRollForward(
            opening: opening, invoiced: invoiced, received: received,
            other: closing - opening - invoiced + received, closing: closing)
    }
}
