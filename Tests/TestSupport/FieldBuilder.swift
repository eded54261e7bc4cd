package import Receivables

/// Writes down visits, promises and assignments in any order, and adds them to a ledger's records in canonical order.
package struct FieldBuilder {
    private struct PromiseRow {
        var customer: String
        var id: String
        var visit: String
        var invoice: String
        var supersededBy: String
        var promise: Promise
    }

    private struct VisitRow {
        var customer: String
        var id: String
        var collector: String
        var corrects: String
        var startTime: String
        var tracks: [String]
        var visit: Visit
    }

    private var promises: [PromiseRow] = []
    private var visits: [VisitRow] = []
    private var assignments: [(customer: String, collector: String, from: CalendarDay, to: CalendarDay)] = []

    package init() {}

    package mutating func promise(
        _ customer: String, _ id: String, made madeOn: CalendarDay, due dueOn: CalendarDay, _ amount: Int64,
        visit: String = "", invoice: String = "", supersededBy: String = "",
        _ change: (inout Promise) -> Void = { _ in }
    ) {
        var promise = Promise()
        (promise.madeOn, promise.dueOn, promise.amount) = (madeOn, dueOn, amount)
        change(&promise)
        promises.append(
            PromiseRow(
                customer: customer, id: id, visit: visit, invoice: invoice, supersededBy: supersededBy,
                promise: promise))
    }

    package mutating func visit(
        _ customer: String, _ id: String, _ date: CalendarDay, collector: String = "P-1", corrects: String = "",
        startTime: String = "", tracks: [String] = [], _ change: (inout Visit) -> Void = { _ in }
    ) {
        var visit = Visit()
        visit.date = date
        change(&visit)
        visits.append(
            VisitRow(
                customer: customer, id: id, collector: collector, corrects: corrects, startTime: startTime,
                tracks: tracks, visit: visit))
    }

    package mutating func assign(
        _ customer: String, to collector: String, from: CalendarDay, to end: CalendarDay = .unknown
    ) {
        assignments.append((customer, collector, from, end))
    }
}

extension FieldBuilder {
    /// - Parameter ledger: names the customers; rows of others are left out.
    package func records(over ledger: Records) -> Records {
        var records = ledger
        let files = records.sourceFiles.count
        records.sourceFiles += ["data/visits.csv", "data/promises.csv", "data/assignments.csv"]
        let customers = Dictionary(
            records.customers.indices.map { (records.texts.string(records.customers[$0].id), $0) }
        ) { first, _ in first }
        writeVisits(customers, file: files, into: &records)
        writePromises(customers, file: files + 1, into: &records)
        let known = assignments.filter { customers[$0.customer] != nil }
            .sorted { ($0.customer, $0.from, $0.collector) < ($1.customer, $1.from, $1.collector) }
        for (line, row) in known.enumerated() {
            var assignment = Assignment()
            assignment.customer = Int32(customers[row.customer] ?? -1)
            assignment.collector = text(row.collector, &records)
            (assignment.from, assignment.to) = (row.from, row.to)
            assignment.row = RowReference(file: files + 2, line: line + 2)
            records.assignments.append(assignment)
        }
        return records
    }

    private func writeVisits(_ customers: [String: Int], file: Int, into records: inout Records) {
        let known = visits.filter { customers[$0.customer] != nil }
            .sorted { ($0.customer, $0.visit.date, $0.id) < ($1.customer, $1.visit.date, $1.id) }
        for (line, row) in known.enumerated() {
            var visit = row.visit
            visit.customer = Int32(customers[row.customer] ?? -1)
            visit.id = text(row.id, &records)
            visit.collector = text(row.collector, &records)
            visit.corrects = text(row.corrects, &records)
            visit.startTime = text(row.startTime, &records)
            visit.tracks = row.tracks.map { text($0, &records) }
            visit.row = RowReference(file: file, line: line + 2)
            records.visits.append(visit)
        }
    }

    private func writePromises(_ customers: [String: Int], file: Int, into records: inout Records) {
        var rows = promises.filter { customers[$0.customer] != nil }
        rows += promisesOfVisits().filter { customers[$0.customer] != nil }
        rows.sort { left, right in
            let one = (left.customer, left.promise.dueOn, left.promise.madeOn, left.id)
            return one < (right.customer, right.promise.dueOn, right.promise.madeOn, right.id)
        }
        for (line, row) in rows.enumerated() {
            var promise = row.promise
            promise.customer = Int32(customers[row.customer] ?? -1)
            promise.id = text(row.id, &records)
            promise.visit = text(row.visit, &records)
            promise.invoiceNumber = text(row.invoice, &records)
            promise.supersededBy = text(row.supersededBy, &records)
            promise.row = RowReference(file: file, line: line + 2)
            records.promises.append(promise)
        }
    }

    /// As reading makes them: unless a promise names a record of the visit, and withdrawn by a correction.
    private func promisesOfVisits() -> [PromiseRow] {
        let told = toldVisits()
        return visits.compactMap { row in
            let visit = row.visit
            guard visit.status == .done, visit.promisedAmount > 0, visit.promisedDate.isKnown,
                visit.promisedDate >= visit.date, !told.contains(row.id)
            else { return nil }
            var promise = Promise()
            (promise.madeOn, promise.dueOn, promise.amount) = (visit.date, visit.promisedDate, visit.promisedAmount)
            (promise.currency, promise.form, promise.isFromVisit) = (visit.currency, visit.promisedForm, true)
            let corrections = visits.filter { $0.corrects == row.id }.map { $0.visit.recordedAt.known ?? $0.visit.date }
            promise.withdrawnOn = corrections.min() ?? .unknown
            return PromiseRow(
                customer: row.customer, id: row.id, visit: row.id, invoice: "", supersededBy: "", promise: promise)
        }
    }

    /// All records of the visits of which promises name one.
    private func toldVisits() -> Set<String> {
        var told = Set(promises.map(\.visit).filter { !$0.isEmpty })
        var count = 0
        while count < told.count {
            count = told.count
            for row in visits where !row.corrects.isEmpty {
                if told.contains(row.id) { told.insert(row.corrects) }
                if told.contains(row.corrects) { told.insert(row.id) }
            }
        }
        return told
    }

    private func text(_ string: String, _ records: inout Records) -> Text { records.texts.append(string) ?? .empty }
}

extension FieldBuilder {
    /// The same rows as they could have been exported on `day`: what is dated later is not there yet.
    package func known(on day: CalendarDay) -> FieldBuilder {
        var known = self
        known.promises = promises.filter { $0.promise.madeOn <= day }.map { row in
            var row = row
            if row.promise.withdrawnOn > day { row.promise.withdrawnOn = .unknown }
            return row
        }
        known.visits = visits.filter { row in
            let recordedOn = row.corrects.isEmpty ? row.visit.date : row.visit.recordedAt.known ?? row.visit.date
            return max(row.visit.date, recordedOn) <= day
        }
        known.assignments = assignments.filter { $0.from <= day }
        return known
    }
}
