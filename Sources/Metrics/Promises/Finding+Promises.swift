import Findings
import Receivables

extension Finding {
    static func unknownYear(_ year: Int) -> Finding {
        Finding(
            .unknownYear,
            "official days of \(year), in which a promise falls due, are not known: add them to the calendar table")
    }

    static func promiseCurrency(_ promise: Promise, _ records: Records) -> Finding {
        let customer = records.texts.string(records.customers[Int(promise.customer)].id)
        let currency = records.currencies[Int(promise.currency)].code
        let id = records.texts.string(promise.id)
        return Finding(
            .promiseCurrency, at: records.place(of: promise.row), field: "currency",
            """
            customer \(quoted: customer) has no document in \(currency), the currency of promise \(quoted: id): correct \
            its currency
            """)
    }

    static func promiseBeforeVisit(_ promise: Promise, _ visit: Visit, _ records: Records) -> Finding {
        let (id, visitID) = (records.texts.string(promise.id), records.texts.string(visit.id))
        return Finding(
            .promiseBeforeVisit, at: records.place(of: promise.row), field: "made_on",
            """
            promise \(quoted: id) was made on \(promise.madeOn), its visit \(quoted: visitID) on \(visit.date): correct \
            one of them
            """)
    }

    static func promiseSuccession(_ promise: Promise, _ kind: PromiseNote.Kind, _ records: Records) -> Finding {
        let (id, new) = (records.texts.string(promise.id), records.texts.string(promise.supersededBy))
        let place = records.place(of: promise.row)
        return switch kind {
        case .successorElsewhere:
            Finding(
                .promiseSuccession, at: place, field: "superseded_by",
                """
                promise \(quoted: id) is superseded by \(quoted: new), a promise of another customer: name one of the \
                same customer
                """)
        case .successorEarlier:
            Finding(
                .promiseSuccession, at: place, field: "superseded_by",
                "promise \(quoted: id) is superseded by \(quoted: new), which was made earlier: name the later promise")
        case .circle:
            Finding(
                .promiseSuccession, at: place, field: "superseded_by",
                """
                promise \(quoted: id) supersedes itself by way of \(quoted: new): leave superseded_by of the last \
                promise blank
                """)
        }
    }

    static func promiseLevel(_ promise: Promise, counted: Int, _ records: Records) -> Finding {
        let id = records.texts.string(promise.id)
        return Finding(
            .promiseLevel, at: records.place(of: promise.row), field: "level",
            """
            promise \(quoted: id) says level \(promise.level ?? 0), its history says \(counted): leave level blank or \
            record the earlier promises
            """)
    }

    /// An assignment without a last day that another one follows is how a change is often written: only a note.
    static func overlappingAssignments(_ earlier: Assignment, _ later: Assignment, _ records: Records) -> Finding {
        let customer = records.texts.string(records.customers[Int(later.customer)].id)
        let (old, new) = (records.texts.string(earlier.collector), records.texts.string(later.collector))
        let isHandedOver = !earlier.to.isKnown && earlier.from < later.from
        return Finding(
            .overlappingAssignments, at: records.place(of: later.row), field: "from",
            """
            from \(later.from) on \(quoted: new) and \(quoted: old) look after customer \(quoted: customer): \
            \(quoted: new) counts; give the other assignment a last day
            """,
            severity: isHandedOver ? .note : nil)
    }

    static func correctionCircle(_ rows: [Int], _ records: Records) -> Finding {
        let ids = rows.map { records.texts.string(records.visits[$0].id) }
        let place = records.place(of: records.visits[rows[0]].row)
        if ids.count == 1 {
            return Finding(
                .correctionCircle, at: place, field: "corrects_visit_id",
                "visit \(quoted: ids[0]) corrects itself: name the earlier record")
        }
        return Finding(
            .correctionCircle, at: place, field: "corrects_visit_id",
            "visits \(quoted: ids.joined(separator: ", ")) correct each other in a circle: leave the first one's blank")
    }

    static func correctionElsewhere(_ visit: Visit, _ records: Records) -> Finding {
        let (id, other) = (records.texts.string(visit.id), records.texts.string(visit.corrects))
        return Finding(
            .correctionElsewhere, at: records.place(of: visit.row), field: "corrects_visit_id",
            "visit \(quoted: id) corrects \(quoted: other), a visit of another customer: mend one of the two")
    }
}

extension Records {
    fileprivate func place(of row: RowReference) -> SourceLocation? {
        guard sourceFiles.indices.contains(row.file) else { return nil }
        return SourceLocation(file: sourceFiles[row.file], line: row.line)
    }
}
