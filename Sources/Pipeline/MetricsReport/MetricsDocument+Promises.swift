import Metrics
import Receivables

extension MetricsDocument {
    func addPromises(_ figures: CurrencyFigures, to report: inout ReportObject) {
        let summary = recovery.promises(in: figures.index)
        var promises = ReportObject()
        for state in PromiseState.allCases {
            // Without receipts nobody can say what became of a promise.
            let isKnown = state == .open || recovery.promises.receiptsAreKnown
            promises.add(
                state.rawValue,
                isKnown ? .number(String(summary?.count(of: state) ?? 0)) : .missing(Unavailable.openItemsOnly.id))
        }
        promises.add("outstanding", figures.now.money(summary?.outstanding ?? 0))
        if let rate = summary?.rate { add(rate, figures, to: &promises) } else { addNoRate(to: &promises) }
        report.add("promises", promises)
        var rates = ReportObject()
        rates.add("by_collector", rows(by: .collector, figures))
        rates.add("by_form", rows(by: .form, figures))
        report.add("promise_rates", rates)
    }

    private func add(_ rate: PromiseRate, _ figures: CurrencyFigures, to object: inout ReportObject) {
        object.add("kept_rate", rate.byCount)
        object.add("kept_rate_amount", rate.byAmount(in: figures.index))
        object.add("n", rate.n)
    }

    private func addNoRate(to object: inout ReportObject) {
        let reason = recovery.promises.receiptsAreKnown ? Unavailable.noBase : .openItemsOnly
        object.add("kept_rate", SampleRate(hits: 0, of: 0, else: reason))
        object.add("kept_rate_amount", .missing(reason.id))
        object.add("n", 0)
    }

    private func rows(by dimension: PromiseLedger.Dimension, _ figures: CurrencyFigures) -> [ReportObject] {
        recovery.promises.rates(by: dimension, currency: figures.index).compactMap { row in
            guard var object = label(row.label) else { return nil }
            object.add("broken", row.rate.broken)
            object.add("kept", row.rate.kept)
            object.add("partial", row.rate.partial)
            object.add("ranked", .flag(row.rate.byCount.isRankable))
            add(row.rate, figures, to: &object)
            return object
        }
    }

    private func label(_ label: PromiseRateRow.Label) -> ReportObject? {
        switch label {
        case .customer: nil
        case .collector(let id): ReportObject(label: "collector", id)
        case .form(let form): ReportObject(label: "form", form?.rawValue ?? "unknown")
        }
    }
}
