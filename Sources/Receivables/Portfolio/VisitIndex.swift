/// Which record of a visit holds when: a correction takes the place of what it corrects from the day it was recorded.
struct VisitIndex: Sendable {
    fileprivate let ranges: CustomerRanges
    fileprivate let from: [CalendarDay]
    /// The day on which a correction took its place.
    fileprivate let until: [CalendarDay]

    init(_ visits: [Visit], _ texts: TextPool, customers: Int) {
        ranges = CustomerRanges(of: visits.map(\.customer), customers: customers)
        from = visits.map { $0.corrects.isEmpty ? $0.date : max($0.date, $0.recordedAt.known ?? $0.date) }
        guard visits.contains(where: { !$0.corrects.isEmpty }) else {
            until = [CalendarDay](repeating: .distantFuture, count: visits.count)
            return
        }
        let rows = IdentifierIndex(visits.map(\.id), in: texts)
        let corrected = visits.map { visit in
            rows.firstRow(of: visit.corrects, in: texts).flatMap { visits[$0].customer == visit.customer ? $0 : nil }
        }
        until = VisitIndex.ends(corrected, from)
    }

    /// All records of one visit, in the order in which they were recorded: each holds until the next.
    private static func ends(_ corrected: [Int?], _ from: [CalendarDay]) -> [CalendarDay] {
        var records: [Int: [Int]] = [:]
        for row in corrected.indices {
            let origin = origin(of: row, corrected)
            if origin != row { records[origin, default: [origin]].append(row) }
        }
        var until = [CalendarDay](repeating: .distantFuture, count: corrected.count)
        for (_, versions) in records {
            let ordered = versions.sorted { (from[$0], $0) < (from[$1], $1) }
            for (earlier, later) in zip(ordered, ordered.dropFirst()) { until[earlier] = from[later] }
        }
        return until
    }

    /// The first record of the visit that this row corrects; the row itself where the chain goes round.
    private static func origin(of row: Int, _ corrected: [Int?]) -> Int {
        var (current, steps) = (row, 0)
        while let next = corrected[current] {
            steps += 1
            if next == row || steps > corrected.count { return row }
            current = next
        }
        return current
    }
}

extension Portfolio {
    /// All records of the customer's visits, by date and id, whatever their state.
    package func visitRows(of customer: Int) -> Range<Int> { visits.ranges[customer] }

    /// Whether the row is what was known of its visit on `day`: not dated later, nor corrected by then.
    package func isVisitInForce(_ row: Int, on day: CalendarDay) -> Bool {
        visits.from[row] <= day && visits.until[row] > day
    }

    /// The customer's visits that were done by `day`, as known on it, oldest first.
    package func doneVisits(of customer: Int, on day: CalendarDay) -> [Int] {
        visitRows(of: customer).filter {
            records.visits[$0].status == .done && isVisitInForce($0, on: day)
        }
    }
}
