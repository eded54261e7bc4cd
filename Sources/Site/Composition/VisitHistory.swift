import Receivables

/// A customer's visits as they hold on the day: done, corrected rows replaced by their corrections.
struct VisitHistory {
    /// Newest first.
    let visits: [Visit]

    init(_ contents: SiteContents, customer: Int) {
        let records = contents.records
        let known = contents.customers.visits(of: customer).map { records.visits[$0] }.filter { visit in
            // A correction counts from the day it was recorded; a blank day has no lateness to check.
            visit.status == .done && visit.date <= contents.asOf
                && (visit.corrects.isEmpty || !visit.recordedAt.isKnown || visit.recordedAt <= contents.asOf)
        }
        let corrected = Set(known.compactMap { contents.known($0.corrects) })
        visits = known.filter { !corrected.contains(contents.text($0.id)) }.reversed()
    }

    var last: Visit? { visits.first }
}
