package import Receivables

/// What was overdue at month ends, by ageing class, in one currency.
package struct AgeingCourse: Sendable, Hashable {
    /// Position in `Records.currencies`.
    package let currency: UInt8
    /// Rising: the last calendar month ends, and the as-of day; 24 at most.
    package let ends: [CalendarDay]
    /// By end, then by step of `AgingClass.overdue`. Minor units.
    package internal(set) var overdue: [[Int128]]
}

extension Metrics {
    /// In `currencies`' order; empty where only open items are known.
    ///
    /// - Complexity: O(documents and movements).
    package var ageingCourses: [AgeingCourse] {
        guard !portfolio.records.isOpenItemsOnly, let months = currencies.first?.now.months else { return [] }
        let walk = AgeingCourseWalk(settlements, scheme, ends: months.suffix(24).map(\.end))
        let courses = walk.courses
        return currencies.map { courses[Int($0.index)] }
    }
}

/// Follows each document from one month end to the next for as long as something of it is open.
private struct AgeingCourseWalk {
    private let walk: SettlementWalk
    private let scheme: AgingScheme
    private let ends: [CalendarDay]

    init(_ walk: SettlementWalk, _ scheme: AgingScheme, ends: [CalendarDay]) {
        self.walk = walk
        self.scheme = scheme
        self.ends = ends
    }

    /// By position in `Records.currencies`.
    var courses: [AgeingCourse] {
        let portfolio = walk.portfolio
        let nothing = ends.map { _ in [Int128](repeating: 0, count: scheme.bounds.count + 1) }
        var courses = portfolio.records.currencies.indices.map {
            AgeingCourse(currency: UInt8($0), ends: ends, overdue: nothing)
        }
        for customer in 0..<portfolio.customerCount {
            for document in portfolio.documents(of: customer, upTo: portfolio.asOf)
            where walk.amount[document] > 0 && walk.due[document].isKnown && !isSettledInTime(document) {
                add(document, to: &courses[Int(walk.currency[document])].overdue)
            }
        }
        return courses
    }

    /// Most documents are paid at once for good, and soon: nothing of them was overdue at a month end.
    private func isSettledInTime(_ document: Int) -> Bool {
        guard let first = ends.first else { return false }
        return walk.isSettledAtOnce(document, by: max(first, walk.due[document]))
    }

    private func add(_ document: Int, to overdue: inout [[Int128]]) {
        let due = walk.due[document]
        for index in firstEnd(notBefore: max(walk.date[document], due.adding(days: 1)))..<ends.count {
            let (uncovered, isFinal) = standing(of: document, on: ends[index])
            guard uncovered > 0 else {
                if isFinal { return }
                continue
            }
            let late = ends[index].days(since: due)
            let step = scheme.bounds.firstIndex { late <= $0 } ?? scheme.bounds.count
            overdue[index][step] += Int128(uncovered)
        }
    }

    private func firstEnd(notBefore day: CalendarDay) -> Int {
        var (low, high) = (0, ends.count)
        while low < high {
            let middle = (low + high) / 2
            if ends[middle] < day { low = middle + 1 } else { high = middle }
        }
        return low
    }

    /// What of the document is uncovered on the day, and whether no movement came or ceased to count later.
    private func standing(of document: Int, on day: CalendarDay) -> (uncovered: Int64, isFinal: Bool) {
        var (uncovered, isFinal) = (walk.amount[document], true)
        for movement in walk.movements(of: document) {
            let (from, until) = (walk.movements.from[movement], walk.movements.until[movement])
            if from > day || until != .distantFuture { isFinal = false }
            if from <= day, until > day { uncovered &-= walk.movements.amount[movement] }
        }
        return (uncovered, isFinal)
    }
}
