import Findings
import Metrics
import Pipeline
import Receivables
import TestSupport
import Testing

@Suite("Over generated portfolios")
struct GeneratedLedgerTests {
    private static let seeds: [UInt64] = (1...300).map { $0 }

    private func document(_ records: Records, _ day: CalendarDay, _ policy: Policy, jobs: Int = 1) -> String {
        let portfolio = Portfolio.assemble(records, asOf: day, policy: policy, jobs: jobs)
        let metrics = Metrics.measure(portfolio, jobs: jobs)
        return String(
            decoding: MetricsDocument(metrics, inputs: [], generator: "test", jobs: jobs).json(), as: UTF8.self)
    }

    @Test("classes, account ages, months and what moved the balance give one balance")
    func control() {
        for seed in Self.seeds {
            let generated = GeneratedPortfolio(seed: seed)
            let portfolio = Portfolio.assemble(generated.records, asOf: generated.asOf, policy: generated.policy)
            let metrics = Metrics.measure(portfolio)
            #expect(!metrics.findings.contains { $0.severity == .error }, "seed \(seed)")
            for figures in metrics.currencies {
                let ofCustomers = metrics.customers.filter { $0.currency == figures.index }.reduce(0) { $0 + $1.open }
                #expect(figures.now.open == ofCustomers, "seed \(seed)")
                #expect(figures.now.tally.accountAge.reduce(0, +) == figures.now.open, "seed \(seed)")
                #expect(figures.rollForward?.holds ?? true, "seed \(seed)")
            }
        }
    }

    @Test("one thread and three give the same bytes")
    func threads() {
        for seed in Self.seeds.prefix(100) {
            let generated = GeneratedPortfolio(seed: seed)
            let one = document(generated.records, generated.asOf, generated.policy)
            #expect(document(generated.records, generated.asOf, generated.policy, jobs: 3) == one, "seed \(seed)")
        }
    }

    @Test("a build for an earlier day equals the build made on that day")
    func earlierDay() {
        for seed in Self.seeds {
            let generated = GeneratedPortfolio(seed: seed)
            let exported = generated.records.exportedAt
            let records = generated.records.withReceiptsAfterTheirDocuments(exported)
            for back in [0, 1, 31, 200] {
                let day = generated.asOf.adding(days: -back)
                var then = generated.recordsKnown(on: day).withReceiptsAfterTheirDocuments(exported)
                then.exportedAt = exported
                let later = document(records, day, generated.policy).split(separator: "\n")
                let made = document(then, day, generated.policy).split(separator: "\n")
                let differing = zip(later, made).first { $0 != $1 }
                #expect(later == made, "seed \(seed), \(back) days back: \(String(describing: differing))")
            }
        }
    }

    @Test("the comparison day's figures are those of a build for that day")
    func comparison() throws {
        for seed in Self.seeds {
            let generated = GeneratedPortfolio(seed: seed)
            let portfolio = Portfolio.assemble(generated.records, asOf: generated.asOf, policy: generated.policy)
            let metrics = Metrics.measure(portfolio)
            guard let day = metrics.comparisonDay else { continue }
            let then = Metrics.measure(Portfolio.assemble(generated.records, asOf: day, policy: generated.policy))
            for figures in metrics.currencies {
                let before = try #require(figures.before)
                guard let same = then.currencies.first(where: { $0.index == figures.index }) else { continue }
                for measure in MeasureCatalogue.all {
                    #expect(before[measure] == same.now[measure], "seed \(seed), \(measure.id)")
                }
                #expect(before.tally.aging == same.now.tally.aging, "seed \(seed)")
            }
        }
    }

    @Test("a customer's own figures are those that his summary and the whole were made from")
    func customers() {
        for seed in Self.seeds.prefix(100) {
            let generated = GeneratedPortfolio(seed: seed)
            let portfolio = Portfolio.assemble(generated.records, asOf: generated.asOf, policy: generated.policy)
            let metrics = Metrics.measure(portfolio)
            for whole in metrics.currencies {
                let parts = metrics.customers.filter { $0.currency == whole.index }.map { metrics.aging(of: $0) }
                let sums = whole.now.tally.aging.indices.map { step in parts.reduce(0) { $0 + $1[step] } }
                #expect(sums == whole.now.tally.aging, "seed \(seed)")
            }
            for summary in metrics.customers {
                let own = metrics.figures(of: summary.customer).first { $0.index == summary.currency }
                #expect(own?.now[.daysLate].ratio == summary.daysLate.known)
                #expect(own?.monthly.last.map(\.open) ?? 0 == summary.open || own?.monthly.isEmpty == true)
            }
        }
    }

    @Test("no document ever stands on the other side of 0")
    func sides() {
        for seed in Self.seeds {
            let generated = GeneratedPortfolio(seed: seed)
            let portfolio = Portfolio.assemble(generated.records, asOf: generated.asOf, policy: generated.policy)
            for document in 0..<portfolio.records.documents.count {
                for back in [0, 10, 100] {
                    let state = portfolio.state(of: document, on: generated.asOf.adding(days: -back))
                    #expect(state.open.signum() * state.amount.signum() >= 0, "seed \(seed), document \(document)")
                }
            }
        }
    }

    @Test("unapplied payments are what the unapplied class holds besides prepayments")
    func unapplied() {
        for seed in Self.seeds.prefix(100) {
            let generated = GeneratedPortfolio(seed: seed)
            let portfolio = Portfolio.assemble(generated.records, asOf: generated.asOf, policy: generated.policy)
            let (documents, payments) = (portfolio.records.documents, portfolio.records.payments)
            for summary in Metrics.measure(portfolio).customers {
                let advances = portfolio.documents(of: summary.customer, upTo: portfolio.asOf)
                    .filter { documents.kind[$0] == .prepayment && documents.currency[$0] == summary.currency }
                    .reduce(Int128(0)) { $0 + Int128(portfolio.state(of: $1, on: portfolio.asOf).uncovered) }
                let rests = portfolio.unappliedPayments(of: summary.customer, on: portfolio.asOf)
                    .filter { payments.currency[$0.payment] == summary.currency }
                    .reduce(Int128(0)) { $0 + Int128($1.rest) }
                #expect(summary.unapplied == advances - rests, "seed \(seed)")
            }
        }
    }
}

extension Records {
    /// A row tells of its own receipt, so a receipt before the document's date is known later than its day: the one
    /// case in which a build made on the day cannot have known what a later one knows.
    fileprivate func withReceiptsAfterTheirDocuments(_ exported: CalendarDay?) -> Records {
        var records = self
        let documents = documents
        for row in 0..<documents.count where documents.hasOwnSettlement(row) {
            let paidOn = documents.paidOn[row].known ?? documents.exportedAt[row].known ?? exported ?? .unknown
            records.documents.paidOn.set(max(paidOn, documents.date[row]), row: row, of: documents.count)
        }
        return records
    }
}

extension Documents {
    fileprivate func hasOwnSettlement(_ row: Int) -> Bool {
        paidAmount[row] != .min || openAmount[row] != .min || paidOn[row].isKnown
    }
}
