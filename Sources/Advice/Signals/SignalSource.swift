import Metrics
import Receivables

/// Gathers the signals of any customer in one pass over his own rows.
struct SignalSource: Sendable {
    let portfolio: Portfolio
    let asOf: CalendarDay
    let amounts: ReportingAmounts
    /// By customer.
    let balances: [CustomerBalance]
    let sizes: SizeScale
    let disputes: RowsByCustomer
    let orders: RowsByCustomer
    let contracts: RowsByCustomer
    let orderMonths: OrderMonths
    let festivalPayday: SignalValue
    let reasonPositions = CodePositions(of: NonPaymentReason.self)
    let outcomePositions = CodePositions(of: VisitOutcome.self)
    let flagPositions = CodePositions(of: RiskFlag.self)
    let moodPositions = CodePositions(of: Mood.self)
    let stepPositions = CodePositions(of: NextStep.self)
    let scalePositions = CodePositions(of: DebtorScale.self)
    let statusPositions = CodePositions(of: CustomerStatus.self)
    /// Whether any document is retention: spares the look at each where none is.
    let hasRetention: Bool

    /// - Parameter company: what sizes and months of orders are compared with, where these customers are not all.
    init(_ metrics: Metrics, beside company: SignalSource? = nil) {
        portfolio = metrics.portfolio
        asOf = metrics.asOf
        let records = portfolio.records
        let customers = portfolio.customerCount
        amounts = ReportingAmounts(portfolio)
        balances = CustomerBalance.all(metrics, amounts)
        sizes = company?.sizes ?? SizeScale(balances)
        disputes = RowsByCustomer(records.disputes.map(\.customer), customers: customers)
        orders = RowsByCustomer(records.orders.map(\.customer), customers: customers)
        contracts = RowsByCustomer(records.contracts.map(\.customer), customers: customers)
        orderMonths = company?.orderMonths ?? OrderMonths(records, on: asOf)
        hasRetention = records.documents.flags.contains { $0.rawValue & DocumentFlags.retention.rawValue != 0 }
        let festivals = portfolio.policy.officialDays.springFestivals
        if festivals.isEmpty {
            festivalPayday = .absent
        } else {
            let next = FestivalPayday.next(from: asOf, festivals, portfolio.calendar)
            festivalPayday = next.map { .day($0) } ?? .unknown(.beyondCalendar)
        }
    }

    func signals(of customer: Int, _ facts: RecoveryFacts) -> Signals {
        var signals = Signals()
        addBalances(of: customer, to: &signals)
        addDisputes(of: customer, to: &signals)
        add(facts, of: customer, to: &signals)
        addVisits(of: customer, to: &signals)
        addOrders(of: customer, to: &signals)
        addReceipts(of: customer, to: &signals)
        addStanding(of: customer, to: &signals)
        signals[.festivalPayday] = festivalPayday
        switch festivalPayday {
        case .day(let day): signals[.daysToFestivalPayday] = .days(day.days(since: asOf))
        default: signals[.daysToFestivalPayday] = festivalPayday
        }
        return signals
    }

    /// What a table would tell where it is not fed.
    func missing(_ table: TableKind) -> SignalValue? {
        portfolio.records.presentTables.contains(table) ? nil : .unknown(.noTable(table))
    }
}
