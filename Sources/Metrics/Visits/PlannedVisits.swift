package import Receivables

extension Portfolio {
    /// Visits of the days after the as-of day that were planned by it, by date, then in the records' order.
    ///
    /// What became of them later does not count, nor do plans that do not say when they were made: a build for the day
    /// made later must name the same visits. Indices into `Records.visits`.
    package func plannedVisits(within days: Int = 7) -> [Int] {
        let end = asOf.adding(days: days)
        return records.visits.indices.filter { row in
            let date = records.visits[row].date
            guard date > asOf, date <= end, records.visits[row].corrects.isEmpty else { return false }
            return records.visits[row].plannedOn.isKnown && records.visits[row].plannedOn <= asOf
        }.sorted { (records.visits[$0].date, $0) < (records.visits[$1].date, $1) }
    }
}
