import Metrics
import Receivables

extension MetricsDocument {
    func addImpairment(_ figures: CurrencyFigures, to report: inout ReportObject) {
        report.add("roll_rates", rollRates(figures))
        report.add("provision", provision(figures))
    }

    private var isOpenItemsOnly: Bool { recovery.portfolio.records.isOpenItemsOnly }

    private func rollRates(_ figures: CurrencyFigures) -> ReportValue {
        guard let rolls = recovery.rollRates(figures.index) else {
            return .missing((isOpenItemsOnly ? Unavailable.openItemsOnly : .noDocuments).id)
        }
        var object = ReportObject()
        object.add("month_ends", .texts(rolls.monthEnds.map(\.description)))
        object.add(
            "rates",
            rolls.rates.enumerated().map { place, rate in
                var row = ReportObject(label: "class", RollClass.ids[place])
                row.add("base", figures.now.money(rolls.base[place]))
                row.add("rate", rate)
                row.add("rolled", figures.now.money(rolls.rolled[place]))
                return row
            })
        return .object(object)
    }

    private func provision(_ figures: CurrencyFigures) -> ReportValue {
        let policy = recovery.portfolio.policy.provision
        guard let provision = recovery.provision(figures.index) else { return .missing(Unavailable.noDocuments.id) }
        if policy.basis == .rollRates && isOpenItemsOnly { return .missing(Unavailable.openItemsOnly.id) }
        var object = ReportObject()
        object.add("allowance", figures.now.money(provision.allowance))
        object.add("balance", figures.now.money(provision.balance))
        object.add("classes", provision.classes.map { row($0, figures) })
        object.add("method", .text(provision.basis.rawValue))
        object.add("specific", provision.specific.map { row($0, figures) })
        return .object(object)
    }

    private func row(_ aging: ProvisionClass, _ figures: CurrencyFigures) -> ReportObject {
        var row = ReportObject(label: "class", aging.id)
        row.add("allowance", figures.now.money(aging.allowance))
        row.add("balance", figures.now.money(aging.balance))
        row.add("rate", billionths: aging.rate)
        return row
    }

    private func row(_ specific: SpecificAllowance, _ figures: CurrencyFigures) -> ReportObject {
        let records = recovery.portfolio.records
        var row = ReportObject(label: "customer", records.texts.string(records.customers[specific.customer].id))
        row.add("allowance", figures.now.money(specific.allowance))
        row.add("balance", figures.now.money(specific.balance))
        return row
    }
}
