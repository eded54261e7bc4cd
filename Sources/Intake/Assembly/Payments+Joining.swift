import Receivables

extension Payments {
    mutating func apply(_ shift: Staging.Shift) {
        for row in customer.indices { customer[row] = shift.customer(customer[row]) }
        for row in currency.indices { currency[row] = shift.currencies[Int(currency[row])] }
        for row in id.indices { id[row] = shift.text(id[row]) }
        reference.apply(shift)
        collector.apply(shift)
    }

    /// Adds the payments of a later part of the reading.
    mutating func append(_ other: Payments) {
        let (before, added) = (count, other.count)
        customer += other.customer
        date += other.date
        amount += other.amount
        currency += other.currency
        method += other.method
        row += other.row
        maturesOn.append(other.maturesOn, before, added)
        clearedOn.append(other.clearedOn, before, added)
        bouncedOn.append(other.bouncedOn, before, added)
        isDesignated.append(other.isDesignated, before, added)
        reference.append(other.reference, before, added)
        collector.append(other.collector, before, added)
        // Last, because the number of rows is that of the ids.
        id += other.id
    }

    /// The payments in another order, or fewer of them.
    /// - Parameter customers: of each payment in this order.
    func reordered(_ order: [Int32], customers: [Int32], jobs: Int) -> Payments {
        let halves = parallelMap(2, jobs: jobs) { half in
            var result = Payments()
            if half == 0 {
                result.id = id.gathered(order)
                result.row = row.gathered(order)
                result.reference = reference.reordered(order)
                result.collector = collector.reordered(order)
            } else {
                result.date = date.gathered(order)
                result.amount = amount.gathered(order)
                result.currency = currency.gathered(order)
                result.method = method.gathered(order)
                result.maturesOn = maturesOn.reordered(order)
                result.clearedOn = clearedOn.reordered(order)
                result.bouncedOn = bouncedOn.reordered(order)
                result.isDesignated = isDesignated.reordered(order)
            }
            return result
        }
        var result = halves[1]
        result.id = halves[0].id
        result.customer = customers
        result.row = halves[0].row
        result.reference = halves[0].reference
        result.collector = halves[0].collector
        return result
    }
}
