import Advice
import Metrics
import Receivables

extension MetricsDocument {
    /// What belongs to the customer as a whole; the same under each of his currencies.
    func wholeFigures(of customer: Int) -> ReportObject {
        var report = ReportObject()
        report.add("limitation", limitation(of: customer))
        let rate = recovery.promises.rate(of: customer)
        report.add("promise_kept_n", rate.n)
        report.add("promise_kept_rate", rate.byCount.rate)
        guard let priority = advisor.priorities.priority(of: customer) else {
            report.add("priority", .missing(Unavailable.noDocuments.id))
            return report
        }
        report.add("kept_off", .texts(priority.keptOff.map(\.id)))
        report.add("priority", priority.score.map { .number($0.sixDecimals ?? "0") } ?? .missing("out_of_range"))
        var parts = ReportObject()
        for part in priority.parts { parts.add(part.kind.rawValue, .value(part.value)) }
        report.add("priority_parts", parts)
        return report
    }

    private func limitation(of customer: Int) -> ReportValue {
        guard let nearest = recovery.limitation.customer(customer) else { return .missing("nothing_open") }
        let records = recovery.portfolio.records
        var object = ReportObject()
        object.add("expired_documents", nearest.expiredDocuments)
        object.add("invoice_no", .text(records.texts.string(records.documents.number[nearest.document])))
        let reason = recovery.limitation.missingReason(of: nearest.clock)?.rawValue ?? nearest.state.rawValue
        object.add("nearest", nearest.nearest.map { .text($0.description) } ?? .missing(reason))
        object.add("state", .text(nearest.state.rawValue))
        return .object(object)
    }

    /// How many points each part of a priority can bring, as shares of 100.
    var priorityWeights: ReportObject {
        let weights = recovery.portfolio.policy.priority
        var object = ReportObject()
        object.add("amount", billionths: weights.amount)
        object.add("broken", billionths: weights.broken)
        object.add("contact", billionths: weights.contact)
        object.add("limitation", billionths: weights.limitation)
        object.add("overdue", billionths: weights.overdue)
        return object
    }
}
