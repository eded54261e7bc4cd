import Metrics
import Receivables
import TestSupport
import Testing

@Suite("Scorecards")
struct ScorecardTests {
    private static func metrics(_ seed: UInt64) -> Metrics {
        let generated = GeneratedPortfolio(seed: seed)
        var records = generated.records
        for customer in records.customers.indices where customer % 3 > 0 {
            records.customers[customer].collector = records.texts.append("L\(customer % 3)") ?? .empty
            guard customer % 2 == 0 else { continue }
            var row = Assignment()
            row.customer = Int32(customer)
            row.collector = records.texts.append("L\(3 - customer % 3)") ?? .empty
            (row.from, row.to) = (generated.asOf.adding(days: -400), generated.asOf.adding(days: -2))
            records.assignments.append(row)
        }
        return Metrics.measure(
            Portfolio.assemble(records, asOf: generated.asOf, policy: generated.policy))
    }

    @Test("the collectors' portfolios and nobody's sum to the company's, class by class")
    func sums() {
        var compared = 0
        for seed in UInt64(1)...150 {
            let metrics = Self.metrics(seed)
            let rows = metrics.collectorPortfolios()
            for figures in metrics.currencies {
                let own = rows.filter { $0.currency == figures.index }
                for aging in metrics.scheme.classes {
                    let sum = own.reduce(Int128(0)) { $0 + $1.aging[aging.index] }
                    #expect(sum == figures.now.amount(aging), "seed \(seed)")
                }
                compared += own.count
                #expect(own.reduce(0) { $0 + $1.claimable } == figures.now.tally.claimable, "seed \(seed)")
                #expect(own.reduce(0) { $0 + $1.disputed } == figures.now.tally.disputed, "seed \(seed)")
                guard let before = figures.before else { continue }
                #expect(own.reduce(0) { $0 + ($1.course?.then ?? 0) } == before.overdue, "seed \(seed)")
            }
        }
        #expect(compared > 200)
    }

    @Test("then, taken over, handed over and change make up what is overdue now")
    func courses() {
        var moved = 0
        for seed in UInt64(1)...150 {
            for row in Self.metrics(seed).collectorPortfolios() {
                guard let course = row.course else { continue }
                #expect(
                    course.then + course.takenOver - course.handedOver + course.change == row.overdue, "seed \(seed)")
                moved += course.customersTaken
            }
        }
        #expect(moved > 20)
    }

    @Test("a collector gets his own card alone, with the company's shares and no amount of anybody's")
    func own() throws {
        let metrics = Self.metrics(7)
        let recovery = Recovery(metrics)
        let reference = CompanyReference(recovery)
        let customers = metrics.portfolio.records.customers.indices.filter { $0 % 3 == 1 }
        let person = try #require(
            customers.first.map { metrics.portfolio.records.customers[$0].collector })
        let cut = metrics.portfolio.cut(to: customers, for: person, beside: metrics.portfolio.collectorsEver)
        let own = Recovery(
            RecoveryBasis(Metrics.measure(cut, since: reference.firstFact)), of: customers, in: reference, for: "L1")
        #expect(own.scorecards.cards.map(\.collector) == ["L1"])
        #expect(own.scorecards.mix == recovery.scorecards.mix)
        let (mine, theirs) = (try #require(own.scorecards.card(of: "L1")), recovery.scorecards.card(of: "L1"))
        #expect(mine.portfolios == theirs?.portfolios && mine.courses == theirs?.courses)
        for ageing in own.scorecards.mix.ageing {
            #expect(ageing.shares.allSatisfy { (0...1000).contains($0) })
            // Rounded one by one.
            let sum = ageing.shares.reduce(0, +)
            #expect(sum == 0 || abs(sum - 1000) <= ageing.shares.count)
        }
    }
}
