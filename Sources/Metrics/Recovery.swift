package import Findings
package import Receivables

/// What became of promises, visits and claims, and what is to be expected: all figures beside the balances' own.
///
/// What is asked of one customer alone (late charges, plans, the proof behind a limitation date) is worked out when
/// it is asked for.
package final class Recovery: Sendable {
    package let metrics: Metrics
    package let promises: PromiseLedger
    package let visits: VisitLedger
    package let keptAtVisits: KeptAtVisits
    package let tracks: TrackEffect
    package let limitation: LimitationRegister
    package let lateCharges: LateChargeTerms
    package let fundingRates: InterestRates
    /// Empty, as the four lists behind it, where only open items are known.
    package let timeToPay: [TimeToPay]
    package let forecasts: [CurrencyForecast]
    package let rollRates: [RollRates]
    package let collectors: [CollectorRecord]
    package let provisions: [Provision]
    package let customerAllowances: CustomerAllowances
    package let targets: [TargetAttainment]
    package let scorecards: Scorecards
    /// What the engine has to say of the data.
    package let findings: [Finding]

    /// - Parameter jobs: threads; the result is the same for any number.
    /// - Complexity: O(documents and movements), and O(open documents) for each cut-off of the back-test.
    package init(_ basis: RecoveryBasis, jobs: Int = 2) {
        let portfolio = basis.metrics.portfolio
        let promises = basis.promises
        let (forecasts, others) = sideBySide(jobs: jobs) {
            portfolio.forecasts(jobs: jobs) { promises.openPromises(on: $0, jobs: 1) }
        } _: {
            RecoveryRest(basis, jobs: jobs)
        }
        metrics = basis.metrics
        self.promises = promises
        limitation = basis.limitation
        lateCharges = basis.lateCharges
        findings = basis.findings
        fundingRates = InterestRates(.funding, in: portfolio.records, upTo: portfolio.asOf)
        self.forecasts = forecasts
        visits = others.visits
        keptAtVisits = others.keptAtVisits
        tracks = others.tracks
        timeToPay = others.timeToPay
        rollRates = others.allowances.rollRates
        provisions = others.allowances.provisions
        customerAllowances = others.customerAllowances
        collectors = others.courses.compactMap(\.latest)
        targets = others.targets
        scorecards = others.scorecards
    }

    /// For customers who were cut from a company: what compares them with others is the company's.
    ///
    /// - Parameter customers: the company's index of each.
    package init(_ basis: RecoveryBasis, of customers: [Int], in company: CompanyReference, for collector: String) {
        let portfolio = basis.metrics.portfolio
        metrics = basis.metrics
        promises = basis.promises
        limitation = basis.limitation
        lateCharges = basis.lateCharges
        findings = []
        fundingRates = InterestRates(.funding, in: portfolio.records, upTo: portfolio.asOf)
        visits = VisitLedger.measure(portfolio, jobs: 1)
        keptAtVisits = KeptAtVisits(basis.promises)
        tracks = TrackEffect(basis.promises, keptAtVisits)
        timeToPay = company.timeToPay
        rollRates = company.rollRates
        provisions = portfolio.provisions(company.rollRates, jobs: 1)
        customerAllowances = CustomerAllowances(portfolio, company.rollRates)
        collectors = company.collectors.map { $0.only(collector) }
        targets = portfolio.targetAttainments(jobs: 1)
        scorecards = company.scorecards.only(collector)
        forecasts = portfolio.forecasts(of: customers, in: company) { slot, day in
            basis.promises.prospects(on: day, jobs: 1).openPromises(beside: company.kept[slot])
        }
    }

    package convenience init(_ metrics: Metrics, jobs: Int = 2) {
        self.init(RecoveryBasis(metrics, jobs: jobs), jobs: jobs)
    }

    package var portfolio: Portfolio { metrics.portfolio }
    package var asOf: CalendarDay { metrics.asOf }
}

/// All that the forecasts do not need.
private struct RecoveryRest: Sendable {
    let visits: VisitLedger
    let keptAtVisits: KeptAtVisits
    let tracks: TrackEffect
    let timeToPay: [TimeToPay]
    let allowances: Allowances
    let customerAllowances: CustomerAllowances
    let courses: [CollectorCourses]
    let targets: [TargetAttainment]
    let scorecards: Scorecards

    init(_ basis: RecoveryBasis, jobs: Int) {
        let portfolio = basis.metrics.portfolio
        visits = VisitLedger.measure(portfolio, jobs: jobs)
        keptAtVisits = KeptAtVisits(basis.promises)
        tracks = TrackEffect(basis.promises, keptAtVisits)
        timeToPay = portfolio.timeToPay(jobs: jobs)
        allowances = basis.allowances ?? Allowances(portfolio, jobs: jobs)
        customerAllowances = CustomerAllowances(portfolio, allowances.rollRates)
        courses = portfolio.collectorCourses(jobs: jobs)
        targets = portfolio.targetAttainments(jobs: jobs)
        scorecards = Scorecards(basis.metrics, courses, visits, basis.promises)
    }
}

extension Recovery {
    package func forecast(_ currency: UInt8) -> CurrencyForecast? { forecasts.first { $0.index == currency } }
    package func timeToPay(_ currency: UInt8) -> TimeToPay? { timeToPay.first { $0.index == currency } }
    package func provision(_ currency: UInt8) -> Provision? { provisions.first { $0.index == currency } }
    package func rollRates(_ currency: UInt8) -> RollRates? { rollRates.first { $0.currency == currency } }
    package func collectors(_ currency: UInt8) -> CollectorRecord? { collectors.first { $0.currency == currency } }
    package func promises(in currency: UInt8) -> PromiseSummary? {
        promises.currencies.first { $0.index == currency }
    }

    /// The customer's plans in one currency, held by his limitation, his guarantees and the promises he broke; none
    /// beside a plan that runs, nor where he is insolvent or lawyers have the case.
    package func plans(for customer: Int, _ figures: CurrencyFigures) -> PlanProposals {
        var facts = PlanFacts()
        facts.brokenPromises = promises.brokenCount(of: customer)
        facts.nearestLimitation = limitation.nearestRunning(of: customer, currency: figures.index)
        facts.nearestGuarantee = limitation.nearestGuarantee(of: customer)?.end
        facts.obstacle = planObstacle(of: customer, currency: figures.index)
        return metrics.planProposals(for: customer, figures, facts)
    }
}

extension LimitationRegister {
    /// The nearest date that has not passed among the customer's open documents in a currency.
    package func nearestRunning(of customer: Int, currency: UInt8) -> CalendarDay? {
        var nearest: CalendarDay?
        for clock in clocks(of: customer) where clock.currency == currency {
            guard let safe = clock.safeDate, safe >= portfolio.asOf else { continue }
            nearest = min(nearest ?? safe, safe)
        }
        return nearest
    }

    /// Of the guarantees that still run and were not claimed the one that ends first.
    package func nearestGuarantee(of customer: Int) -> GuaranteeClock? {
        guarantees(of: customer).filter { clock in
            guard case .running = clock.state, let end = clock.end else { return false }
            return end >= portfolio.asOf
        }.min { ($0.end ?? .distantFuture, $0.guarantee) < ($1.end ?? .distantFuture, $1.guarantee) }
    }
}
