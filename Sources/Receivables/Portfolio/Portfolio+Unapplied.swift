/// A payment that is not wholly allocated.
package struct UnappliedPayment: Sendable, Hashable {
    package let payment: Int
    /// Minor units of the payment's currency; negative for a refund.
    package let rest: Int64
}

extension Portfolio {
    /// Whether a payment is cash on the day: bills when they clear or mature, nothing once it bounced.
    package func isCash(_ payment: Int, on day: CalendarDay) -> Bool {
        records.payments.cashDay(payment) <= day && (records.payments.bouncedOn[payment].known.map { $0 > day } ?? true)
    }

    /// The customer's payments that are cash on the day and not wholly allocated, oldest first. Prepayment documents
    /// stand among the documents.
    ///
    /// - Complexity: O(documents, payments and movements of the customer).
    package func unappliedPayments(of customer: Int, on day: CalendarDay) -> [UnappliedPayment] {
        let own = payments(of: customer, upTo: day)
        var taken = [Int64](repeating: 0, count: own.count)
        for movement in movements.of(documents(of: customer, upTo: day))
        where movements.kind[movement] == .payment && movements.cashDay(movement) <= day
            && movements.until[movement] > day
        {
            taken[Int(movements.source[movement]) - own.lowerBound] &+= movements.amount[movement]
        }
        for transfer in transfers(of: customer)
        where max(transfer.from, transfer.cashFrom) <= day && transfer.until > day {
            taken[Int(transfer.payment) - own.lowerBound] &+= transfer.amount
        }
        return own.compactMap { payment in
            let rest = records.payments.amount[payment] &- taken[payment - own.lowerBound]
            return rest != 0 && isCash(payment, on: day) ? UnappliedPayment(payment: payment, rest: rest) : nil
        }
    }

    /// What the customer's payments gave to other customers or currencies.
    package func transfers(of customer: Int) -> ArraySlice<Transfer> {
        let own = customerPayments[customer]
        var (low, high) = (0, transfers.count)
        while low < high {
            let middle = (low + high) / 2
            if Int(transfers[middle].payment) < own.lowerBound { low = middle + 1 } else { high = middle }
        }
        return transfers[low...].prefix { Int($0.payment) < own.upperBound }
    }
}
