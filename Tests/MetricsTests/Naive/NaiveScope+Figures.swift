import Receivables

// MARK: - Flows of a period (after, through]
extension NaiveScope {
    func sales(after: CalendarDay, through: CalendarDay) -> Int128 {
        var sum: Int128 = 0
        for index in documents {
            let document = document(index)
            guard document.date > after, document.date <= through else { continue }
            switch document.kind {
            case .invoice, .debitNote, .creditNote: sum += document.amount
            case .opening, .prepayment: break
            }
        }
        return sum
    }

    /// Money by the day on which it became cash, allocated or not, refunds taken off, as known at the end.
    func receipts(after: CalendarDay, through: CalendarDay) -> Int128 {
        var sum: Int128 = 0
        for index in payments {
            let payment = ledger.facts.payments[index]
            guard let day = payment.cashDay, day > after, payment.isCash(on: through) else { continue }
            sum += payment.amount
        }
        return sum
    }

    /// Less what was taken back in the period.
    func writtenOff(after: CalendarDay, through: CalendarDay) -> Int128 {
        var sum: Int128 = 0
        for index in documents {
            for movement in ledger.movements(of: index) where movement.kind == .writeOff {
                if movement.isEffective(on: through) { sum += document(index).sign * movement.amount }
                if movement.isEffective(on: after) { sum -= document(index).sign * movement.amount }
            }
        }
        return sum
    }

    func hasFacts(through day: CalendarDay) -> Bool {
        firstDocument(through: day) != nil || payments.contains { ledger.facts.payments[$0].date <= day }
    }

    func firstDocument(through day: CalendarDay) -> CalendarDay? {
        documents.map { document($0).date }.filter { $0 <= day }.min()
    }
}

// MARK: - Days of sales
extension NaiveScope {
    /// Open without money on account, with what bills cover.
    func receivable(on day: CalendarDay) -> Int128 { open(on: day) - unapplied(on: day) }

    private func window(endingAt day: CalendarDay) -> (sales: Int128, days: Int)? {
        guard let first = firstDocument(through: day) else { return nil }
        let days = min(ledger.policy.salesWindowDays, day.days(since: first) + 1)
        return (sales(after: day.adding(days: -days), through: day), days)
    }

    func dso(on day: CalendarDay) -> NaiveFraction? {
        guard let window = window(endingAt: day) else { return nil }
        return NaiveFraction(receivable(on: day) * Int128(window.days), over: window.sales)
    }

    func bestPossibleDSO(on day: CalendarDay) -> NaiveFraction? {
        guard let window = window(endingAt: day) else { return nil }
        return NaiveFraction((receivable(on: day) - overdue(on: day)) * Int128(window.days), over: window.sales)
    }

    func averageDaysDelinquent(on day: CalendarDay) -> NaiveFraction? {
        guard let window = window(endingAt: day) else { return nil }
        return NaiveFraction(overdue(on: day) * Int128(window.days), over: window.sales)
    }

    /// Backwards month by month until the sales of the passed days make up the receivable.
    func countBackDSO(on day: CalendarDay) -> NaiveFraction? {
        var rest = receivable(on: day)
        var days: Int128 = 0
        var end = day
        while true {
            let start = end.previousMonthEnd
            let sold = sales(after: start, through: end)
            let length = Int128(end.days(since: start))
            if sold <= 0 { return nil }
            if rest <= sold { return NaiveFraction(days * sold + rest * length, over: sold) }
            rest -= sold
            days += length
            end = start
        }
    }
}

// MARK: - Collection rates
extension NaiveScope {
    private func effectiveness(after: CalendarDay, through: CalendarDay) -> (collected: Int128, collectable: Int128) {
        let base = open(on: after) + sales(after: after, through: through)
        let closing = open(on: through)
        return (
            base - (closing + writtenOff(after: after, through: through)),
            base - (closing - overdue(on: through))
        )
    }

    func cei(month day: CalendarDay) -> NaiveFraction? {
        let (collected, collectable) = effectiveness(after: day.previousMonthEnd, through: day)
        return NaiveFraction(collected, over: collectable)
    }

    func ceiOfTwelveMonths(endingAt day: CalendarDay) -> NaiveFraction? {
        var numerator: Int128 = 0
        var denominator: Int128 = 0
        var end = day
        for _ in 0..<12 {
            let (collected, collectable) = effectiveness(after: end.previousMonthEnd, through: end)
            numerator += collected
            denominator += collectable
            end = end.previousMonthEnd
        }
        return NaiveFraction(numerator, over: denominator)
    }

    func recoveryRate(month day: CalendarDay) -> NaiveFraction? {
        let start = day.previousMonthEnd
        return NaiveFraction(
            receipts(after: start, through: day), over: open(on: start) + sales(after: start, through: day))
    }

    func dueRecoveryRate(month day: CalendarDay) -> NaiveFraction? {
        let start = day.previousMonthEnd
        var received: Int128 = 0
        var base: Int128 = 0
        for index in documents {
            let document = document(index)
            guard document.isPositive, document.date <= day, let due = document.due, due <= day else { continue }
            base += document.date <= start ? ledger.open(document: index, on: start) : document.amount
            for movement in ledger.movements(of: index) where movement.isSettled(on: day) {
                guard let settled = movement.cashFrom, settled > start else { continue }
                if movement.kind == .credit { base -= movement.amount }
                if movement.kind == .payment { received += movement.amount }
            }
        }
        return NaiveFraction(received, over: base)
    }
}

// MARK: - Punctuality, over the twelve months that end on the day
extension NaiveScope {
    func onTimeRate(on day: CalendarDay) -> NaiveFraction? {
        let start = day.adding(months: -12)
        var onTime: Int128 = 0
        var total: Int128 = 0
        for index in documents {
            let document = document(index)
            guard document.isPositive, document.date <= day, let due = document.due, due > start, due <= day else {
                continue
            }
            var net = document.amount
            var paid: Int128 = 0
            for movement in ledger.movements(of: index) where movement.isEffective(on: day) {
                if movement.kind == .credit || movement.kind == .discount { net -= movement.amount }
                guard movement.kind == .payment, let payment = movement.payment else { continue }
                if let paidOn = ledger.facts.payments[payment].paidOn, paidOn <= due { paid += movement.amount }
            }
            if net > 0 {
                onTime += min(paid, net)
                total += net
            }
        }
        return NaiveFraction(onTime, over: total)
    }

    func daysLatePaid(on day: CalendarDay) -> NaiveFraction? {
        let paid = paidDays(on: day)
        return NaiveFraction(paid.weighted, over: paid.amount)
    }

    func daysLate(on day: CalendarDay) -> NaiveFraction? {
        var (weighted, amount) = paidDays(on: day)
        for index in documents {
            guard let due = document(index).due else { continue }
            let overdue = ledger.overdue(document: index, on: day)
            weighted += overdue * Int128(day.days(since: due))
            amount += overdue
        }
        return NaiveFraction(weighted, over: amount)
    }

    private func paidDays(on day: CalendarDay) -> (weighted: Int128, amount: Int128) {
        let start = day.adding(months: -12)
        var weighted: Int128 = 0
        var amount: Int128 = 0
        for index in documents where document(index).isPositive {
            guard let due = document(index).due else { continue }
            for movement in ledger.movements(of: index) where movement.kind == .payment {
                guard movement.isSettled(on: day), let settled = movement.cashFrom, settled > start else { continue }
                weighted += movement.amount * Int128(settled.days(since: due))
                amount += movement.amount
            }
        }
        return (weighted, amount)
    }
}
