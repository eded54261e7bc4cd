import Findings
import Metrics
import Receivables
import TestSupport
import Testing

@Suite("The figures and the naive implementation")
struct NaiveAgreementTests {
    @Test("figures agree with the naive implementation on 1,000 generated portfolios")
    func agreement() {
        var disagreements: [String] = []
        for seed in 1...1000 {
            disagreements += Comparison(seed: UInt64(seed)).disagreements()
        }
        #expect(Array(disagreements.prefix(20)) == [], "\(disagreements.count) in all")
    }
}

/// One generated portfolio measured both ways.
private struct Comparison {
    let seed: UInt64
    let day: CalendarDay
    let naive: NaiveLedger
    let metrics: Metrics

    init(seed: UInt64) {
        let generated = GeneratedPortfolio(seed: seed)
        self.seed = seed
        day = generated.asOf
        naive = NaiveLedger(NaiveFacts(generated.records), policy: generated.policy)
        metrics = Metrics.measure(
            Portfolio.assemble(generated.records, asOf: generated.asOf, policy: generated.policy), jobs: 2)
    }

    func disagreements() -> [String] {
        var lines = metrics.findings.filter { $0.code == .controlTotal }.map { "\(seed): control fails: \($0)" }
        for figures in metrics.currencies { lines += disagreements(of: nil, figures) }
        for customer in 0..<naive.facts.customerCount {
            for figures in metrics.figures(of: customer) { lines += disagreements(of: customer, figures) }
        }
        lines += summaries() + documents() + missing()
        return lines
    }

    private func scope(_ currency: UInt8, _ customer: Int?) -> NaiveScope {
        NaiveScope(ledger: naive, currency: Int(currency), customer: customer)
    }

    private func tagged(_ lines: [String], _ currency: UInt8, _ customer: Int?, _ what: String) -> [String] {
        lines.map { "\(seed) c\(currency) \(customer.map { "customer \($0)" } ?? "all") \(what) \($0)" }
    }

    /// Today's figures, those of the comparison day, the months and the roll-forward of one scope.
    private func disagreements(of customer: Int?, _ figures: CurrencyFigures) -> [String] {
        let scope = scope(figures.index, customer)
        func compare(_ theirs: DayFigures, _ day: CalendarDay) -> [String] {
            // Whether nothing at all is "0" or "not known" is a matter of words, not of sums.
            guard scope.hasFacts(through: day) else { return [] }
            let ours = NaiveFigures(scope, on: day)
            return tagged(ours.differences(from: NaiveFigures(theirs)), figures.index, customer, "on \(day)")
        }
        var lines = compare(figures.now, day)
        if let before = figures.before { lines += compare(before, before.day) }
        for month in figures.monthly {
            let ours = NaiveFigures(scope, monthTo: month.end)
            let differences = ours.differences(from: NaiveFigures(month))
            lines += tagged(differences, figures.index, customer, "month \(month.end)")
        }
        guard let roll = figures.rollForward else { return lines }
        let ours = scope.rollForward(to: day)
        let theirs = NaiveRollForward(
            opening: roll.opening, invoiced: roll.invoiced, received: roll.received, other: roll.other,
            closing: roll.closing)
        if ours != theirs || !roll.holds { lines += tagged(["\(ours) / \(theirs)"], figures.index, customer, "roll") }
        return lines
    }

    private func summaries() -> [String] {
        metrics.customers.flatMap { summary in
            let ours = NaiveFigures(scope(summary.currency, summary.customer), on: day).ofSummary()
            let differences = ours.differences(from: NaiveFigures(summary))
            return tagged(differences, summary.currency, summary.customer, "summary")
        }
    }

    /// Every document today, at the ends of the last months and on its own edges.
    private func documents() -> [String] {
        var lines: [String] = []
        for index in naive.facts.documents.indices {
            let document = naive.facts.documents[index]
            var days = (0...3).map { day.adding(months: -$0).previousMonthEnd } + [day, document.date]
            if let due = document.due { days += [due, due.adding(days: 1)] }
            for day in days where day <= self.day && day >= document.date {
                let ours = (naive.open(document: index, on: day), naive.pending(document: index, on: day))
                let state = metrics.portfolio.state(of: index, on: day)
                if ours != (Int128(state.open), Int128(state.pending)) {
                    lines.append("\(seed) document \(index) on \(day) \(ours) / \(state)")
                }
            }
        }
        return lines
    }

    /// Scopes with a balance that the other side does not list.
    private func missing() -> [String] {
        var lines: [String] = []
        for currency in 0..<naive.facts.currencyCount {
            for customer in 0..<naive.facts.customerCount {
                let isListed = metrics.customers.contains {
                    Int($0.currency) == currency && $0.customer == customer
                }
                if !isListed, scope(UInt8(currency), customer).hasFacts(through: day) {
                    lines.append("\(seed) customer \(customer) in c\(currency) is not listed")
                }
            }
        }
        return lines
    }
}
