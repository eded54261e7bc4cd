import Receivables

/// A customer's visits as they hold on the day: done, corrected rows replaced by their corrections.
struct VisitHistory {
    private let contents: SiteContents
    /// Rows of the visits table, newest first.
    private let rows: [Int]

    init(_ contents: SiteContents, customer: Int) {
        self.contents = contents
        let asOf = contents.asOf
        let known = contents.customers.visits(of: customer).filter { row in
            contents.visit(row) { visit in
                // A correction counts from the day it was recorded; a blank day has no lateness to check.
                visit.status == .done && visit.date <= asOf
                    && (visit.corrects.isEmpty || !visit.recordedAt.isKnown || visit.recordedAt <= asOf)
            }
        }
        let corrected = Set(
            known.compactMap { row in contents.visit(row) { contents.known($0.corrects) } })
        rows =
            corrected.isEmpty
            ? known.reversed()
            : known.filter { !corrected.contains(contents.text(contents.visit($0, \.id))) }.reversed()
    }

    var count: Int { rows.count }

    /// The row of the newest.
    var last: Int? { rows.first }

    func latest(_ number: Int) -> ArraySlice<Int> { rows.prefix(number) }
}

extension SiteContents {
    /// Looks at a visit where it stands: one is hundreds of bytes.
    fileprivate func visit<Value>(_ row: Int, _ look: (borrowing Visit) -> Value) -> Value { look(records.visits[row]) }
}
