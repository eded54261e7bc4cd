import Metrics
import Receivables

extension MetricsDocument {
    func addClaims(_ figures: CurrencyFigures, to report: inout ReportObject) {
        report.add("limitation", limitation(figures))
        report.add("late_charges", charges(figures))
    }

    private func limitation(_ figures: CurrencyFigures) -> ReportObject {
        let totals = recovery.limitation.totals.first { $0.currency == figures.index }
        var object = ReportObject()
        object.add("profile", .text(recovery.limitation.rules?.id ?? "none"))
        object.add(
            "states",
            LimitationState.allCases.map { state in
                var row = ReportObject(label: "state", state.rawValue)
                row.add("amount", figures.now.money(totals?[state].open ?? 0))
                row.add("documents", totals?[state].documents ?? 0)
                return row
            })
        return object
    }

    private func charges(_ figures: CurrencyFigures) -> ReportObject {
        let total = lateCharges.first { $0.currency == figures.index } ?? LateChargeTotal(currency: figures.index)
        var object = ReportObject()
        // Where no document could be charged, nothing is known: that is not 0.
        let unknown = total.documents == 0 ? total.gaps.max { $0.documents < $1.documents } : nil
        func add(_ key: String, _ amount: Int128) {
            if let unknown, unknown.documents > 0 { return object.add(key, .missing(unknown.reason)) }
            object.add(key, figures.now.money(amount))
        }
        add("claimable", total.undisputed)
        add("disputed", total.disputed)
        object.add("documents", total.documents)
        object.add(
            "gaps",
            total.gaps.map { gap in
                var row = ReportObject(label: "reason", gap.reason)
                row.add("documents", gap.documents)
                return row
            })
        add("on_open_documents", total.onOpenDocuments)
        return object
    }
}
