import Metrics
import Receivables
import TestSupport
import Testing

@Suite("Forecasts over generated portfolios")
struct GeneratedForecastTests {
    private static let seeds = UInt64(1)...100

    private static func promises(_ portfolio: Portfolio) -> @Sendable (CalendarDay) -> [OpenPromise] {
        let customers = portfolio.customerCount
        return { day in
            (0..<customers).flatMap { customer in
                (1...3).map { number in
                    OpenPromise(
                        customer: customer, currency: 0, dueOn: day.adding(days: number * 11 * (customer + 1)),
                        amount: Int64(number) * 5_000, probability: Double(number) / 4)
                }
            }
        }
    }

    @Test("quantiles are ordered, the parts make up what is open, and no share leaves its range")
    func ranges() {
        var known = 0
        for seed in Self.seeds {
            let generated = GeneratedPortfolio(seed: seed)
            let portfolio = Portfolio.assemble(generated.records, asOf: generated.asOf, policy: generated.policy)
            for figures in portfolio.forecasts(promises: Self.promises(portfolio)) {
                guard let forecast = figures.forecast.known else { continue }
                known += 1
                for week in forecast.weeks {
                    #expect(0 <= week.p10 && week.p10 <= week.p50 && week.p50 <= week.p90, "seed \(seed)")
                    #expect(0...forecast.open ~= week.expected && week.p90 <= forecast.open, "seed \(seed)")
                }
                let weeks = forecast.weeks.reduce(Int128(0)) { $0 + $1.expected }
                #expect(weeks + forecast.later + forecast.never + forecast.undated == forecast.open, "seed \(seed)")
                #expect(forecast.later >= 0 && forecast.never >= 0 && forecast.undated >= 0, "seed \(seed)")
                #expect((figures.backtest.coverage.known?.approximation ?? 0) <= 1, "seed \(seed)")
            }
        }
        #expect(known > 50)
    }

    @Test("what is forecast is what is open of positive documents")
    func open() {
        for seed in Self.seeds {
            let generated = GeneratedPortfolio(seed: seed)
            let portfolio = Portfolio.assemble(generated.records, asOf: generated.asOf, policy: generated.policy)
            var open = [Int128](repeating: 0, count: portfolio.records.currencies.count)
            for customer in 0..<portfolio.customerCount {
                for document in portfolio.documents(of: customer, upTo: portfolio.asOf) {
                    let state = portfolio.state(of: document, on: portfolio.asOf)
                    guard state.amount > 0 else { continue }
                    let currency = Int(portfolio.records.documents.currency[document])
                    open[currency] += Int128(max(0, state.uncovered)) + Int128(max(0, state.pending))
                }
            }
            for figures in portfolio.forecasts() {
                #expect(figures.forecast.known?.open ?? open[Int(figures.index)] == open[Int(figures.index)])
            }
        }
    }

    @Test("one thread and three give the same Doubles")
    func threads() {
        for seed in Self.seeds {
            let generated = GeneratedPortfolio(seed: seed)
            let portfolio = Portfolio.assemble(generated.records, asOf: generated.asOf, policy: generated.policy)
            let promises = Self.promises(portfolio)
            let isSame =
                portfolio.forecasts(jobs: 1, promises: promises) == portfolio.forecasts(jobs: 3, promises: promises)
            #expect(isSame, "seed \(seed)")
        }
    }

    @Test("disputes and promises in another order give the same Doubles")
    func order() {
        for seed in Self.seeds.prefix(50) {
            let generated = GeneratedPortfolio(seed: seed)
            var shuffled = generated.records
            shuffled.disputes.reverse()
            let one = Portfolio.assemble(generated.records, asOf: generated.asOf, policy: generated.policy)
            let other = Portfolio.assemble(shuffled, asOf: generated.asOf, policy: generated.policy)
            let promises = Self.promises(one)
            let isSame =
                one.forecasts(promises: promises) == other.forecasts(promises: { promises($0).reversed() })
            #expect(isSame, "seed \(seed)")
        }
    }

    @Test("a forecast for an earlier day equals the one made on that day")
    func earlierDay() {
        for seed in Self.seeds {
            let generated = GeneratedPortfolio(seed: seed)
            for back in [0, 31, 200] {
                let day = generated.asOf.adding(days: -back)
                var (later, then) = (generated.records, generated.recordsKnown(on: day))
                // What a row itself tells of payments is not dated by when it was known.
                later.forgetOwnRows()
                then.forgetOwnRows()
                let policy = generated.policy
                let one = Portfolio.assemble(later, asOf: day, policy: policy)
                let other = Portfolio.assemble(then, asOf: day, policy: policy)
                let same = [
                    one.forecasts() == other.forecasts(), one.rollRates() == other.rollRates(),
                    one.timeToPay().map(\.all) == other.timeToPay().map(\.all),
                    one.provisions() == other.provisions(), one.collectorRecords() == other.collectorRecords(),
                ]
                #expect(!same.contains(false), "seed \(seed), \(back) days back: \(same)")
            }
        }
    }
}

extension Records {
    /// Leaves payments, allocations and disputes, which are dated.
    fileprivate mutating func forgetOwnRows() {
        documents.paidOn = SparseColumn(absent: .unknown)
        documents.paidAmount = SparseColumn(absent: .min)
        documents.openAmount = SparseColumn(absent: .min)
        documents.writtenOffAmount = SparseColumn(absent: .min)
        documents.writtenOffOn = SparseColumn(absent: .unknown)
    }
}
