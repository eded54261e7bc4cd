import Metrics
import Receivables
import TestSupport
import Testing

@Suite("The overdue at month ends")
struct AgeingCourseTests {
    @Test("each month end has the classes that a build of that day would have had", arguments: UInt64(1)...40)
    func equalsBuildsOfThoseDays(seed: UInt64) {
        let generated = GeneratedPortfolio(seed: seed)
        let portfolio = Portfolio.assemble(generated.records, asOf: generated.asOf, policy: generated.policy, jobs: 1)
        let metrics = Metrics.measure(portfolio, jobs: 1)
        for (figures, course) in zip(metrics.currencies, metrics.ageingCourses) {
            #expect(course.currency == figures.index)
            #expect(course.ends == figures.now.months.suffix(24).map(\.end))
            for (index, end) in course.ends.enumerated() where index % 5 == 0 || end == generated.asOf {
                let then = Metrics.measure(portfolio.seen(on: end), jobs: 1)
                let tally = then.currencies.first { $0.index == figures.index }?.now.tally
                let classes = metrics.scheme.classes.filter(\.isOverdue).map { tally?.amount($0) ?? 0 }
                #expect(course.overdue[index] == classes, "seed \(seed), \(figures.currency.code) on \(end)")
            }
        }
    }

    @Test("the classes of a month add up to its overdue", arguments: UInt64(1)...40)
    func addsUp(seed: UInt64) {
        let generated = GeneratedPortfolio(seed: seed)
        let metrics = Metrics.measure(
            Portfolio.assemble(generated.records, asOf: generated.asOf, policy: generated.policy, jobs: 1), jobs: 1)
        for (figures, course) in zip(metrics.currencies, metrics.ageingCourses) {
            #expect(course.overdue.map { $0.reduce(0, +) } == figures.now.months.suffix(24).map(\.overdue))
        }
    }

    @Test("there is no course where only open items are known")
    func openItems() {
        var ledger = LedgerBuilder()
        ledger.document("a", "A1", .of("2026-01-01"), due: .of("2026-02-01"), 90_00)
        ledger.isOpenItemsOnly = true
        let metrics = Metrics.measure(
            Portfolio.assemble(ledger.records(), asOf: .of("2026-06-30"), policy: Policy(currency: .cny)))
        #expect(metrics.ageingCourses.isEmpty)
    }
}
