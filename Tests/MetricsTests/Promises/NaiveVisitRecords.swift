import Receivables

/// Which records of visits hold on a day, from those known on it alone: plain loops.
struct NaiveVisitRecords {
    struct Record {
        var row: Int
        var visit: Visit
        var id: String
        var corrects: String
        var knownFrom: CalendarDay
    }

    /// Known on the day, of all customers.
    let known: [Record]

    init(_ records: Records, on day: CalendarDay) {
        var known: [Record] = []
        for row in records.visits.indices {
            let visit = records.visits[row]
            var from = visit.date
            if !visit.corrects.isEmpty, visit.recordedAt.isKnown, visit.recordedAt > from { from = visit.recordedAt }
            if from <= day {
                known.append(
                    Record(
                        row: row, visit: visit, id: records.texts.string(visit.id),
                        corrects: records.texts.string(visit.corrects), knownFrom: from))
            }
        }
        self.known = known
    }

    func record(_ id: String, of customer: Int32) -> Int? {
        known.firstIndex { $0.id == id && $0.visit.customer == customer }
    }

    /// What a record corrects, backwards in time left out.
    private func earlier(_ index: Int) -> Int? {
        guard let other = record(known[index].corrects, of: known[index].visit.customer) else { return nil }
        return known[other].knownFrom <= known[index].knownFrom ? other : nil
    }

    private func isInCircle(_ index: Int) -> Bool {
        var place = earlier(index)
        for _ in known {
            if place == index { return true }
            place = place.flatMap { earlier($0) }
        }
        return false
    }

    private func origin(_ index: Int) -> (index: Int, depth: Int) {
        var (place, depth) = (index, 0)
        while !isInCircle(place), let next = earlier(place) { (place, depth) = (next, depth + 1) }
        return (place, depth)
    }

    func isInForce(_ index: Int) -> Bool {
        let own = origin(index)
        for other in known.indices where other != index {
            let theirs = origin(other)
            if theirs.index == own.index {
                let one = (known[index].knownFrom, own.depth, index)
                if one < (known[other].knownFrom, theirs.depth, other) { return false }
            }
            // A correction that was known first.
            if known[other].visit.customer == known[index].visit.customer, known[other].corrects == known[index].id,
                known[other].knownFrom < known[index].knownFrom
            {
                return false
            }
        }
        return true
    }

    var inForce: [Record] { known.indices.filter { isInForce($0) }.map { known[$0] } }
}
