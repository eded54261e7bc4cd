import Findings
import Receivables

/// The promises that visits recorded, unless a promise row names any record of the visit; a corrected visit's promise
/// is withdrawn when its correction was recorded.
enum VisitPromises {
    static func add(to records: inout Records, _ texts: TextPool) {
        let promising = records.visits.indices.filter { makesPromise(records.visits[$0]) }
        guard !promising.isEmpty else { return }
        let origins = VisitOrigins(records.visits, texts)
        let told = Set(records.promises.compactMap { origins.origin(of: $0.visit, customer: $0.customer, texts) })
        var corrections: [String: CalendarDay] = [:]
        for visit in records.visits where !visit.corrects.isEmpty {
            let day = visit.recordedAt.known ?? visit.date
            corrections.merge([texts.string(visit.corrects): day]) { min($0, $1) }
        }
        var added: [Promise] = []
        for row in promising where !told.contains(origins.origin(of: row)) {
            let visit = records.visits[row]
            added.append(promise(of: visit, withdrawnOn: corrections[texts.string(visit.id)]))
        }
        guard !added.isEmpty else { return }
        records.promises = (records.promises + added).map { (SortKey($0), $0) }
            .sorted { $0.0.precedes($1.0, texts) ?? false }.map(\.1)
    }

    private static func makesPromise(_ visit: Visit) -> Bool {
        visit.status == .done && visit.promisedAmount > 0 && visit.promisedDate.isKnown
            && visit.promisedDate >= visit.date
    }

    private static func promise(of visit: Visit, withdrawnOn: CalendarDay?) -> Promise {
        var promise = Promise()
        promise.id = visit.id
        promise.customer = visit.customer
        promise.madeOn = visit.date
        promise.dueOn = visit.promisedDate
        promise.amount = visit.promisedAmount
        promise.currency = visit.currency
        promise.visit = visit.id
        promise.form = visit.promisedForm
        promise.promisor = visit.promisedBy
        promise.role = visit.metRole
        promise.withdrawnOn = withdrawnOn ?? .unknown
        promise.isFromVisit = true
        promise.row = visit.row
        return promise
    }
}
