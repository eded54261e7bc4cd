import Receivables

/// Rows by customer, then by day, then as told: the order of every column table.
struct CustomerOrder: Sendable {
    /// The rows that belong to a customer, in order.
    let rows: [Int32]
    /// Where each customer's rows begin in `rows`; one more element than customers.
    let starts: [Int32]

    /// - Parameters:
    ///   - customers: of each row; negative for rows that are left out.
    ///   - precedes: decides between rows of one customer and day; must tell all rows apart.
    /// Complexity: O(n) and a sort of each customer's rows.
    init(
        _ customers: [Int32], count: Int, days: [CalendarDay], jobs: Int,
        precedes: @escaping @Sendable (Int32, Int32) -> Bool
    ) {
        var starts = [Int32](repeating: 0, count: count + 1)
        for customer in customers where customer >= 0 { starts[Int(customer) + 1] += 1 }
        for customer in 0..<count { starts[customer + 1] += starts[customer] }
        var next = starts
        var rows = [Int32](repeating: 0, count: Int(starts[count]))
        for (row, customer) in customers.enumerated() where customer >= 0 {
            rows[Int(next[Int(customer)])] = Int32(row)
            next[Int(customer)] += 1
        }
        let (buckets, bounds) = (rows, starts)
        let cuts = CustomerOrder.cuts(bounds, into: jobs)
        let parts = parallelMap(cuts.count, jobs: jobs) { part in
            CustomerOrder.sorted(buckets, bounds, customers: cuts[part], days, precedes)
        }
        self.rows = parts.count == 1 ? parts[0] : parts.flatMap { $0 }
        self.starts = starts
    }

    /// Of each row in order.
    var customers: [Int32] {
        var customers: [Int32] = []
        customers.reserveCapacity(rows.count)
        for customer in 0..<starts.count - 1 {
            customers.append(contentsOf: repeatElement(Int32(customer), count: range(of: customer).count))
        }
        return customers
    }

    func range(of customer: Int) -> Range<Int> { Int(starts[customer])..<Int(starts[customer + 1]) }

    /// Runs of customers with about as many rows each.
    static func cuts(_ starts: [Int32], into count: Int) -> [Range<Int>] {
        let customers = starts.count - 1
        var cuts: [Range<Int>] = []
        var begin = 0
        for part in 1...max(count, 1) {
            let wanted = Int(starts[customers]) * part / max(count, 1)
            var end = begin
            while end < customers, part == count || Int(starts[end]) < wanted { end += 1 }
            cuts.append(begin..<end)
            begin = end
        }
        return cuts
    }

    private static func sorted(
        _ buckets: [Int32], _ starts: [Int32], customers: Range<Int>, _ days: [CalendarDay],
        _ precedes: (Int32, Int32) -> Bool
    ) -> [Int32] {
        let base = Int(starts[customers.lowerBound])
        var result = [Int32](repeating: 0, count: Int(starts[customers.upperBound]) - base)
        var keys: [UInt64] = []
        for customer in customers {
            let range = Int(starts[customer])..<Int(starts[customer + 1])
            keys.removeAll(keepingCapacity: true)
            for row in buckets[range] {
                keys.append(UInt64(UInt32(bitPattern: days[Int(row)].number) ^ 1 << 31) << 32 | UInt64(row))
            }
            keys.sort()
            for (offset, key) in keys.enumerated() {
                result[range.lowerBound - base + offset] = Int32(truncatingIfNeeded: key & 0xFFFF_FFFF)
            }
            settleTies(&result, range.lowerBound - base, keys, precedes)
        }
        return result
    }

    private static func settleTies(
        _ rows: inout [Int32], _ base: Int, _ keys: [UInt64], _ precedes: (Int32, Int32) -> Bool
    ) {
        var start = 0
        while start < keys.count {
            var end = start + 1
            while end < keys.count, keys[end] >> 32 == keys[start] >> 32 { end += 1 }
            if end - start == 2 {
                if precedes(rows[base + end - 1], rows[base + start]) { rows.swapAt(base + start, base + end - 1) }
            } else if end - start > 2 {
                let run = rows[(base + start)..<(base + end)].sorted(by: precedes)
                rows.replaceSubrange((base + start)..<(base + end), with: run)
            }
            start = end
        }
    }
}
