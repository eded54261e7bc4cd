import Advice
import Metrics
import Receivables
import Site

/// The whole company's figures, and what each audience may know of them. What is to be expected and to do is worked out
/// when the first tree needs it.
final class Company {
    let figures: FiguresRun.Figures
    let collectors: Collectors
    private let run: FiguresRun
    private let ruleBook: RuleBook
    private var engine: (Recovery, Advisor)?
    private var reference: CompanyReference?
    private var names: NameIndex?

    init(_ figures: FiguresRun.Figures, _ run: FiguresRun, _ ruleBook: RuleBook) {
        self.figures = figures
        self.run = run
        self.ruleBook = ruleBook
        collectors = Collectors(figures.metrics.portfolio)
    }

    /// Whom a tree must not name: everybody but those whom its own data or our words name.
    ///
    /// - Parameter recovery: what the tree is made from; nil for one without data.
    func leaks(from recovery: Recovery? = nil, beside words: [String]) -> LeakSearch {
        let names = names ?? NameIndex(figures.metrics.portfolio.records.namingTexts + figures.hiddenNames)
        self.names = names
        var search = LeakSearch(names)
        for text in words { search.allow(text) }
        if let records = recovery?.portfolio.records { search.allow(records.joinedTexts) }
        return search
    }

    /// Everything for a manager; for a collector his customers alone, compared with all.
    func engine(for audience: Audience, _ timings: inout Timings) -> (Recovery, Advisor) {
        let whole = engine ?? run.engine(on: figures, by: ruleBook, timings: &timings)
        engine = whole
        guard case .collector(let id) = audience, let collector = collectors[id] else { return whole }
        let (recovery, advisor) = whole
        let reference = reference ?? timings.time(.recover) { CompanyReference(recovery, jobs: run.jobs) }
        self.reference = reference
        let (basis, own) = timings.time(.recover) {
            let portfolio = recovery.portfolio.cut(
                to: collector.customers, for: collector.id, beside: collectors.ever)
            let metrics = Metrics.measure(
                portfolio, since: reference.firstFact, sizes: reference.sizes.of(collector.customers), jobs: 1)
            let basis = RecoveryBasis(metrics, jobs: 1)
            return (basis, Recovery(basis, of: collector.customers, in: reference, for: id))
        }
        return timings.time(.advise) { (own, Advisor(basis, ruleBook, beside: advisor, jobs: 1)) }
    }
}
