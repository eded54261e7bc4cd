import Receivables

extension LimitationRegister {
    /// Customers with a guarantee, by customer.
    package var customersWithGuarantees: [Int] {
        Set(portfolio.records.guarantees.map { Int($0.customer) }).sorted()
    }

    /// Customers who ever gave a bill or voucher, by customer.
    ///
    /// - Complexity: one look at each payment's method.
    package var customersWithBills: [Int] {
        var customers: [Int] = []
        for payment in records.payments.method.indices where records.payments.method[payment].isBill {
            let customer = Int(records.payments.customer[payment])
            if customer >= 0, customers.last != customer { customers.append(customer) }
        }
        return customers
    }
}

/// A demand that came when the period of some documents had passed: it moves nothing.
package struct LateDemand: Sendable, Hashable {
    package let event: LimitationEvent
    /// By document, at least one.
    package internal(set) var documents: [Int]
}

extension LimitationRegister {
    /// The customer's demands after expiry, earliest first.
    ///
    /// - Complexity: O(expired documents × events of the customer); nothing for customers without an event.
    package func lateDemands(of customer: Int) -> [LateDemand] {
        guard rules != nil, records.mayHaveEvents(customer) else { return [] }
        return lateDemands(of: customer, records.countingEvents(of: customer))
    }

    /// - Parameter events: of the customer, all that may count: no other is a demand that came too late.
    func lateDemands(of customer: Int, _ events: [ScopedEvent]) -> [LateDemand] {
        var late: [LateDemand] = []
        for clock in clocks(of: customer) where clock.state == .expired || clock.state == .expiredAgreed {
            let steps = history(of: clock, events)?.steps ?? []
            for step in steps where step.event.kind == .demand && step.effect == .none(.afterExpiry) {
                if let place = late.firstIndex(where: { $0.event == step.event }) {
                    late[place].documents.append(clock.document)
                } else {
                    late.append(LateDemand(event: step.event, documents: [clock.document]))
                }
            }
        }
        return late.sorted { $0.event.precedes($1.event) }
    }
}
