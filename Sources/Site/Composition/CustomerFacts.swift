import Metrics
import Receivables

/// Master data of a customer, as far as it is known.
struct CustomerFacts {
    let contents: SiteContents
    let customer: Int

    func facts(_ figures: [CurrencyFigures]) -> [FactView] {
        let (language, record) = (contents.language, contents.records.customers[customer])
        let collector = contents.text(contents.portfolio.collector(of: customer, on: contents.asOf))
        var facts: [(key: String, value: String?)] = [
            ("collector", collector.isEmpty ? nil : contents.customers.person(collector)),
            ("salesperson", contents.known(record.salesperson).map { contents.customers.person($0) }),
            ("parent", contents.known(record.parent).map { parentName($0) }),
            ("region", contents.known(record.region)),
            ("industry", contents.known(record.industry)),
            ("terms", contents.known(record.terms)),
        ]
        facts += credit(record, figures)
        facts += [
            ("since", record.customerSince.known.map { language.text($0) }),
            ("status", record.status == .active ? nil : language.word("customer.status." + record.status.rawValue)),
            ("taxID", contents.known(record.taxID)),
            ("address", contents.known(record.address)),
        ]
        return facts.compactMap { fact in
            fact.value.map { FactView(label: language.word("customer.facts." + fact.key), value: $0) }
        }
    }

    /// The limit is in the reporting currency, and so is what is set against it; with the rates where another is in it.
    private func credit(_ record: Customer, _ figures: [CurrencyFigures]) -> [(key: String, value: String?)] {
        guard let limit = record.creditLimit else { return [] }
        let (language, currency) = (contents.language, contents.rates.currency)
        let foreign = figures.filter { $0.currency != currency && $0.now.open != 0 }
        let exposure = contents.rates.total(figures.map { ($0.index, $0.now.open) })
        var used = exposure.known.flatMap { Ratio($0.minorUnits, over: Int128(limit)) }.map { language.percent($0) }
        if exposure.reason == .noRate { used = language.word("groups.rateMissing") }
        let words = RateWords(language: language, target: currency)
        let rates = foreign.compactMap { figures in
            contents.rates.rate(figures.index).flatMap { words.text(figures.currency, $0) }
        }
        if !rates.isEmpty { used = used.map { language.list([$0] + rates) } }
        return [
            ("creditLimit", language.text(Money(minorUnits: Int128(limit), currency: currency))), ("creditUsed", used),
        ]
    }

    private func parentName(_ id: String) -> String {
        contents.customers.customer(id: id).map { contents.customers.names[$0] } ?? id
    }
}
