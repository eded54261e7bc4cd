import Metrics
import Receivables

extension MetricsDocument {
    func addCollectors(_ figures: CurrencyFigures, to report: inout ReportObject) {
        guard let record = recovery.collectors(figures.index) else {
            let isOpenItemsOnly = recovery.portfolio.records.isOpenItemsOnly
            return report.add("collector_index", .missing((isOpenItemsOnly ? Unavailable.openItemsOnly : .noBase).id))
        }
        var object = ReportObject()
        object.add(
            "collectors",
            record.rows.map { row in
                var labelled = ReportObject(label: "collector", row.collector)
                add(row, figures, to: &labelled)
                return labelled
            })
        var company = ReportObject()
        add(record.company, figures, to: &company)
        object.add("company", company)
        report.add("collector_index", object)
    }

    private func add(_ row: CollectorRecord.Row, _ figures: CurrencyFigures, to object: inout ReportObject) {
        object.add("documents", row.documents)
        object.add("expected", figures.now.money(row.expected))
        object.add("index", row.index)
        object.add("opening", figures.now.money(row.opening))
        object.add("ranked", .flag(row.isRanked))
        object.add("receipts", figures.now.money(row.receipts))
    }

    /// By month, then person; in the reporting currency, what came in others beside.
    var targets: [ReportObject] {
        recovery.targets.map { target in
            var row = ReportObject(label: "month", String(target.month.description.prefix(7)))
            row.label("person", target.person)
            row.add("attainment", target.attainment)
            row.add(
                "other_receipts",
                target.others.map { money in
                    var other = ReportObject(label: "currency", money.currency.code)
                    other.add("amount", money)
                    return other
                })
            row.add("receipts", target.receipts)
            row.add("target", target.target)
            return row
        }
    }
}
