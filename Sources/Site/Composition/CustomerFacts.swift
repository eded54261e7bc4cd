import Metrics
import Receivables

/// Master data of a customer, as far as it is known.
struct CustomerFacts {
    let contents: SiteContents
    let customer: Int

    func facts(_ figures: [CurrencyFigures]) -> [FactView] {
        var facts: [FactView] = []
        facts.reserveCapacity(12)
        func add(_ key: String, _ value: String?) {
            if let value { facts.append(FactView(label: contents.language.word(key), value: value)) }
        }
        let customers = contents.records.customers
        let collector = contents.text(contents.portfolio.collector(of: customer, on: contents.asOf))
        add("customer.facts.collector", collector.isEmpty ? nil : contents.customers.person(collector))
        add(
            "customer.facts.salesperson",
            contents.known(customers[customer].salesperson).map { contents.customers.person($0) })
        add("customer.facts.parent", contents.known(customers[customer].parent).map { parentName($0) })
        add("customer.facts.region", contents.known(customers[customer].region))
        add("customer.facts.industry", contents.known(customers[customer].industry))
        add("customer.facts.terms", contents.known(customers[customer].terms))
        if let limit = customers[customer].creditLimit {
            let money = Money(minorUnits: Int128(limit), currency: contents.rates.currency)
            add("customer.facts.creditLimit", contents.language.text(money))
            add("customer.facts.creditUsed", used(of: limit, figures))
        }
        add("customer.facts.since", customers[customer].customerSince.known.map { contents.language.text($0) })
        add("customer.facts.status", status)
        add("customer.facts.taxID", contents.known(customers[customer].taxID))
        add("customer.facts.address", contents.known(customers[customer].address))
        return facts
    }

    private var status: String? {
        let status = contents.records.customers[customer].status
        return status == .active ? nil : contents.language.word("customer.status." + status.rawValue)
    }

    /// The limit is in the reporting currency, and so is what is set against it; with the rates where another is in it.
    private func used(of limit: Int64, _ figures: [CurrencyFigures]) -> String? {
        let (language, currency) = (contents.language, contents.rates.currency)
        let exposure = contents.rates.total(figures.map { ($0.index, $0.now.open) })
        let share = exposure.known.flatMap { Ratio($0.minorUnits, over: Int128(limit)) }.map { language.percent($0) }
        let used = exposure.reason == .noRate ? language.word("groups.rateMissing") : share
        let words = RateWords(language: language, target: currency)
        var rates: [String] = []
        for figures in figures where figures.currency != currency && figures.now.open != 0 {
            guard let rate = contents.rates.rate(figures.index) else { continue }
            if let text = words.text(figures.currency, rate) { rates.append(text) }
        }
        return rates.isEmpty ? used : used.map { language.list([$0] + rates) }
    }

    private func parentName(_ id: String) -> String {
        contents.customers.customer(id: id).map { contents.customers.names[$0] } ?? id
    }
}
