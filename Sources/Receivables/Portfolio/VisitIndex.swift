/// Which record of a visit holds when: a correction takes the place of what it corrects from the day it was recorded.
///
/// What holds on a day follows from the records known on it alone, so that a build for an earlier day equals the one
/// made then: a correction that is known before the record it corrects stands until that record comes, which then
/// never holds; records that correct each other in a circle stand each by itself.
struct VisitIndex: Sendable {
    fileprivate let ranges: CustomerRanges
    fileprivate let isDone: [Bool]
    /// The day from which a record is known: a visit from its date, a correction from its recording.
    let from: [CalendarDay]
    /// The day on which another record took its place.
    fileprivate let until: [CalendarDay]
    /// The first record of the same visit, by row; empty where nothing is corrected.
    fileprivate let origins: [Int32]
    /// Corrections that lead to themselves, round other records or none.
    fileprivate let circles: [[Int]]
    /// Corrections of a visit of another customer.
    fileprivate let strangers: [Int]

    init(_ visits: [Visit], _ texts: TextPool, customers: Int) {
        // By row, because going through the visits themselves would count the references of each.
        let rows = visits.indices
        ranges = CustomerRanges(of: rows.map { visits[$0].customer }, customers: customers)
        isDone = rows.map { visits[$0].status == .done }
        from = rows.map { row in
            let date = visits[row].date
            return visits[row].corrects.isEmpty ? date : max(date, visits[row].recordedAt.known ?? date)
        }
        guard rows.contains(where: { !visits[$0].corrects.isEmpty }) else {
            until = [CalendarDay](repeating: .distantFuture, count: visits.count)
            (origins, circles, strangers) = ([], [], [])
            return
        }
        let links = VisitLinks(visits, from, texts)
        until = links.until
        origins = links.origins.map(Int32.init)
        circles = links.circles
        strangers = links.strangers
    }
}

/// The corrections' links while the index is made.
private struct VisitLinks {
    private(set) var until: [CalendarDay]
    private(set) var origins: [Int]
    let circles: [[Int]]
    let strangers: [Int]

    init(_ visits: [Visit], _ from: [CalendarDay], _ texts: TextPool) {
        let named = VisitLinks.named(by: visits, texts)
        var links = named.links
        strangers = named.strangers
        circles = LinkCircles(in: links).circles
        until = [CalendarDay](repeating: .distantFuture, count: visits.count)
        // A record known later than its correction never holds, and does not tie the correction to its own chain.
        var isReplacedAtOnce = [Bool](repeating: false, count: visits.count)
        for row in links.indices where links[row] >= 0 && from[links[row]] > from[row] {
            isReplacedAtOnce[links[row]] = true
            links[row] = -1
        }
        // What is left of a circle is of one day.
        for row in LinkCircles(in: links).circles.joined() { links[row] = -1 }
        origins = Array(visits.indices)
        let depths = follow(links)
        end(from, depths)
        for row in until.indices where isReplacedAtOnce[row] { until[row] = from[row] }
    }

    /// By row, the row of the same customer that it corrects, −1 for none; and the rows that name another customer's.
    private static func named(by visits: [Visit], _ texts: TextPool) -> (links: [Int], strangers: [Int]) {
        let rows = IdentifierIndex(visits.map(\.id), in: texts)
        var strangers: [Int] = []
        let links = visits.indices.map { row in
            guard !visits[row].corrects.isEmpty else { return -1 }
            let named = rows.rows(of: visits[row].corrects, in: texts)
            let own = named.first { visits[$0].customer == visits[row].customer }
            if own == nil, !named.isEmpty { strangers.append(row) }
            return own ?? -1
        }
        return (links, strangers)
    }

    /// Finds each row's origin.
    /// - Returns: how many corrections lie between a row and its origin.
    private mutating func follow(_ links: [Int]) -> [Int] {
        var depths = [Int](repeating: -1, count: links.count)
        for row in links.indices where depths[row] < 0 {
            var chain = [row]
            while let last = chain.last, links[last] >= 0, depths[links[last]] < 0 { chain.append(links[last]) }
            for row in chain.reversed() {
                let next = links[row]
                origins[row] = next < 0 ? row : origins[next]
                depths[row] = next < 0 ? 0 : depths[next] + 1
            }
        }
        return depths
    }

    /// Lets each record of a visit hold until the next one was recorded.
    private mutating func end(_ from: [CalendarDay], _ depths: [Int]) {
        var versions: [Int: [Int]] = [:]
        for row in origins.indices where origins[row] != row {
            versions[origins[row], default: [origins[row]]].append(row)
        }
        for rows in versions.values {
            let ordered = rows.sorted { (from[$0], depths[$0], $0) < (from[$1], depths[$1], $1) }
            for (earlier, later) in zip(ordered, ordered.dropFirst()) { until[earlier] = from[later] }
        }
    }
}

extension Portfolio {
    /// All records of the customer's visits, by date and id, whatever their state.
    package func visitRows(of customer: Int) -> Range<Int> { visits.ranges[customer] }

    /// Whether the row is what was known of its visit on `day`: not dated later, nor corrected by then.
    package func isVisitInForce(_ row: Int, on day: CalendarDay) -> Bool {
        visits.from[row] <= day && visits.until[row] > day
    }

    /// Whether the row tells of a visit that was done by `day`, as known on it.
    package func isVisitDone(_ row: Int, on day: CalendarDay) -> Bool {
        visits.isDone[row] && isVisitInForce(row, on: day)
    }

    /// Whether the row was known on `day`, though it may have been corrected by then.
    package func isVisitKnown(_ row: Int, on day: CalendarDay) -> Bool { visits.from[row] <= day }

    /// The record that holds on `day` of the visit of which `row` is one record.
    package func visitInForce(for row: Int, on day: CalendarDay) -> Int? {
        if isVisitInForce(row, on: day) { return row }
        guard !visits.origins.isEmpty else { return nil }
        return visitRows(of: Int(records.visits[row].customer)).first {
            visits.origins[$0] == visits.origins[row] && isVisitInForce($0, on: day)
        }
    }

    /// Whether any record corrects another: spares the look-up where none does.
    package var hasCorrectedVisits: Bool { !visits.origins.isEmpty }

    /// The records that correct themselves, or each other in a circle.
    package var visitCircles: [[Int]] { visits.circles }

    /// The records that correct a visit of another customer, which is not followed.
    package var visitStrangers: [Int] { visits.strangers }

    /// The customer's visits that were done by `day`, as known on it, oldest first.
    package func doneVisits(of customer: Int, on day: CalendarDay) -> [Int] {
        visitRows(of: customer).filter { isVisitDone($0, on: day) }
    }
}
