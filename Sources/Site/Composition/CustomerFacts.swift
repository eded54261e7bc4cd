import Metrics
import Receivables

/// Master data of a customer, as far as it is known. Made once for all customers: it holds the names of the facts.
final class CustomerFacts: Sendable {
    private let contents: SiteContents
    private let language: Language
    private let collector, salesperson, parent, region, industry, terms, creditLimit, creditUsed: String
    private let since, status, taxID, address: String

    init(_ contents: SiteContents) {
        let language = contents.language
        func label(_ fact: String) -> String { language.word("customer.facts." + fact) }
        self.contents = contents
        self.language = language
        collector = label("collector")
        salesperson = label("salesperson")
        parent = label("parent")
        region = label("region")
        industry = label("industry")
        terms = label("terms")
        creditLimit = label("creditLimit")
        creditUsed = label("creditUsed")
        since = label("since")
        status = label("status")
        taxID = label("taxID")
        address = label("address")
    }

    func facts(of customer: Int, _ figures: [CurrencyFigures]) -> [FactView] {
        var facts: [FactView] = []
        facts.reserveCapacity(12)
        func add(_ label: String, _ value: String?) {
            if let value { facts.append(FactView(label: label, value: value)) }
        }
        let (customers, directory) = (contents.records.customers, contents.customers)
        let collectorID = contents.text(contents.portfolio.collector(of: customer, on: contents.asOf))
        add(collector, collectorID.isEmpty ? nil : directory.person(collectorID))
        add(salesperson, contents.known(customers[customer].salesperson).map { directory.person($0) })
        add(parent, contents.known(customers[customer].parent).map { parentName($0) })
        add(region, contents.known(customers[customer].region))
        add(industry, contents.known(customers[customer].industry))
        add(terms, contents.known(customers[customer].terms))
        if let limit = customers[customer].creditLimit {
            add(creditLimit, language.text(Money(minorUnits: Int128(limit), currency: contents.rates.currency)))
            add(creditUsed, used(of: limit, figures))
        }
        add(since, customers[customer].customerSince.known.map { language.text($0) })
        add(status, word(for: customers[customer].status))
        add(taxID, contents.known(customers[customer].taxID))
        add(address, contents.known(customers[customer].address))
        return facts
    }

    /// Nil for the usual status.
    private func word(for status: CustomerStatus) -> String? {
        status == .active ? nil : language.word("customer.status." + status.rawValue)
    }

    /// The limit is in the reporting currency, and so is what is set against it; with the rates where another is in it.
    private func used(of limit: Int64, _ figures: [CurrencyFigures]) -> String? {
        let currency = contents.rates.currency
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
