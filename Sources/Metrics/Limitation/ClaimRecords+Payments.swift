import Receivables

extension ClaimRecords {
    /// The document's receipts up to the day, in the order of their own days; what bounced or was reversed is left out
    /// unless `all` asks for it, with set-offs, credits, discounts and write-offs.
    func paymentEvents(of document: Int, all: Bool) -> [LimitationEvent] {
        var events: [LimitationEvent] = []
        for movement in Int(offsets[document])..<Int(offsets[document + 1]) {
            guard movements.from[movement] <= day else { break }
            guard let event = event(movement, of: document), all || event.mayCount else { continue }
            events.append(event)
        }
        return events.count > 1 ? events.sorted { $0.precedes($1) } : events
    }

    /// The event of one movement if it may move the document's date.
    func receipt(_ movement: Int, of document: Int) -> LimitationEvent? {
        guard movements.from[movement] <= day, movements.kind[movement].isPayment else { return nil }
        let event = receipt(Int(movements.source[movement]), movement, of: document)
        return event.mayCount ? event : nil
    }

    private func event(_ movement: Int, of document: Int) -> LimitationEvent? {
        let from = movements.from[movement]
        let source = Int(movements.source[movement])
        switch movements.kind[movement] {
        case .payment, .foreignPayment: return receipt(source, movement, of: document)
        case .credit:
            return LimitationEvent(.credit, on: from, .document(source), nil, obstacle: .neverInterrupts)
        case .discount: return LimitationEvent(.discount, on: from, .allocation, nil, obstacle: .neverInterrupts)
        case .writeOff: return LimitationEvent(.writeOff, on: from, .allocation, nil, obstacle: .neverInterrupts)
        case .exchangeDifference: return nil
        }
    }

    /// A receipt counts from the day on which the debtor paid, however late it was allocated.
    private func receipt(_ payment: Int, _ movement: Int, of document: Int) -> LimitationEvent {
        let method = payments.method[payment]
        let paidOn = payments.date[payment]
        if method == .offset || method == .netting {
            return LimitationEvent(.setOff, on: paidOn, .payment(payment), nil, obstacle: .neverInterrupts)
        }
        return LimitationEvent(
            .payment, on: paidOn, .payment(payment),
            isDesignated(payment) ? .designatedPayment : .allocatedPayment,
            obstacle: obstacle(payment, movement, of: document))
    }

    /// A receipt that only the document's own row tells of says nothing of what the payer wrote.
    private func isDesignated(_ payment: Int) -> Bool {
        payments.isDesignated[payment] && !payments.id[payment].isEmpty
    }

    private func obstacle(_ payment: Int, _ movement: Int, of document: Int) -> LimitationEffect.Obstacle? {
        if let bounced = payments.bouncedOn[payment].known, bounced <= day { return .bounced }
        if movements.until[movement] <= day { return .reversed }
        if movements.cashFrom[movement] > day { return .billPending }
        // A row that gives no paid_date was dated with its export: nobody knows when the debtor paid.
        let exported = documents.exportedAt[document].known ?? portfolio.records.exportedAt
        return payments.id[payment].isEmpty && payments.date[payment] == exported ? .dayUnknown : nil
    }
}
