import Metrics
import Receivables

extension MetricsDocument {
    /// The document as JSON: keys sorted, the same bytes from run to run.
    package func json() -> [UInt8] {
        var json = JSONWriter(capacity: 1024 + metrics.customers.count * 900)
        json.object { json in
            json.key("as_of")
            json.string(metrics.asOf.description)
            json.key("compared_with")
            json.day(metrics.comparisonDay)
            json.key("currencies")
            json.array(metrics.currencies) { write($1, to: &$0) }
            json.key("generator")
            json.string(generator)
            json.key("inputs")
            json.array(inputs) { $0.input($1) }
            json.key("priority_weights")
            json.report(.object(priorityWeights))
            json.key("reporting")
            json.reporting(metrics.reporting)
            json.key("schema")
            json.string(MetricsDocument.schema)
            json.key("targets")
            json.report(.list(targets))
            json.key("undated_facts_of")
            json.day(metrics.undatedFactsAreOf)
        }
        return json.finished()
    }

    private func write(_ figures: CurrencyFigures, to json: inout JSONWriter) {
        var members = measures(of: figures.now)
        members.add("account_age") { $0.accountAge(figures.now) }
        members.add("aging") { $0.aging(figures.now) }
        members.add("before") { json in
            guard let before = figures.before else { return json.null() }
            json.members(measures(of: before))
        }
        members.add("control") { $0.control(figures.now) }
        members.add("currency") { $0.string(figures.currency.code) }
        members.add("customer_count") { $0.number(figures.now.tally.customers) }
        members.add("customers") { write(customers(in: figures), figures, to: &$0) }
        members.add("document_count") { $0.number(figures.now.tally.openDocuments) }
        members.add("monthly") { json in json.array(figures.monthly) { $0.month($1, figures.now) } }
        members.add("periods") { $0.periods(figures.now, and: recoveryPeriods(of: figures)) }
        members.add(recoveryFigures(of: figures))
        members.add("roll_forward") { $0.rollForward(figures) }
        members.add("sales_window") { $0.salesWindow(figures.now) }
        json.members(members)
    }

    private func measures(of day: DayFigures) -> JSONMembers {
        var members = JSONMembers()
        for measure in MeasureCatalogue.all { members.add(measure.key, day[measure]) }
        return members
    }

    private func write(_ customers: [CustomerSummary], _ figures: CurrencyFigures, to json: inout JSONWriter) {
        let classes = metrics.scheme.classes.map { (id: metrics.scheme.id(of: $0), index: $0.index) }
            .sorted { $0.id.unicodeScalars.lexicographicallyPrecedes($1.id.unicodeScalars) }
        let texts = metrics.portfolio.records.texts
        json.array(customers) { json, summary in
            let customer = metrics.portfolio.records.customers[summary.customer]
            let money = { figures.now.money($0) }
            let amountsByClass = metrics.aging(of: summary)
            var members = JSONMembers()
            members.add("aging") { json in
                json.object { json in
                    for aging in classes { json.money(aging.id, money(amountsByClass[aging.index])) }
                }
            }
            let amounts = [
                ("open", summary.open), ("overdue", summary.overdue), ("claimable", summary.claimable),
                ("disputed", summary.disputed), ("unapplied", summary.unapplied), ("credit", summary.credit),
            ]
            for (key, amount) in amounts { members.add(key) { $0.string(money(amount).decimal) } }
            members.add("days_late", summary.daysLate.map { .days($0) })
            members.add("id") { $0.string(texts.string(customer.id)) }
            members.add("name") { $0.string(texts.string(customer.name)) }
            members.add("on_time_rate", summary.onTimeRate.map { .share($0) })
            members.add(wholeFigures(of: summary.customer))
            json.members(members)
        }
    }
}
