import Receivables

extension Payments {
    /// Adds the payments of another part of the reading.
    mutating func append(_ other: Payments, _ shift: Staging.Shift) {
        let (before, added) = (count, other.count)
        guard added > 0 else { return }
        customer.append(contentsOf: other.customer.lazy.map(shift.customer))
        date += other.date
        amount += other.amount
        currency.append(contentsOf: other.currency.lazy.map { shift.currencies[Int($0)] })
        method += other.method
        row += other.row
        maturesOn.append(other.maturesOn, before, added)
        clearedOn.append(other.clearedOn, before, added)
        bouncedOn.append(other.bouncedOn, before, added)
        isDesignated.append(other.isDesignated, before, added)
        reference.append(other.reference.shifted(shift), before, added)
        collector.append(other.collector.shifted(shift), before, added)
        // Last, because the number of rows is that of the ids.
        id.append(contentsOf: other.id.lazy.map(shift.text))
    }

    /// The payments in another order, or fewer of them.
    func reordered(_ order: [Int32], jobs: Int) -> Payments {
        let halves = parallelMap(2, jobs: jobs) { half in
            var result = Payments()
            if half == 0 {
                result.id = id.gathered(order)
                result.customer = customer.gathered(order)
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
        result.customer = halves[0].customer
        result.row = halves[0].row
        result.reference = halves[0].reference
        result.collector = halves[0].collector
        return result
    }
}
