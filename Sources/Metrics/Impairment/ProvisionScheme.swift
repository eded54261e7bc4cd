import Receivables

/// The classes of the policy's method and their rates.
struct ProvisionScheme: Sendable {
    let basis: ProvisionSettings.Basis
    let ids: [String]
    /// Billionths, one a class: a matrix that has fewer repeats its last, what it has more is not used.
    let rates: [Int64]
    private let day: CalendarDay
    private let aging: AgingScheme
    private let ages: AccountAgeScale

    /// - Parameter rolls: the currency's roll rates, for the method that rests on them.
    init(_ portfolio: Portfolio, _ rolls: RollRates?) {
        let settings = portfolio.policy.provision
        basis = settings.basis
        day = portfolio.asOf
        aging = AgingScheme(portfolio.policy)
        ages = AccountAgeScale(on: portfolio.asOf)
        ids = ProvisionScheme.ids(basis, aging)
        switch basis {
        case .rollRates:
            rates =
                rolls?.lossRates(givenDefault: settings.lossGivenDefault)
                ?? ids.map { _ in settings.lossGivenDefault }
        case .accountAge, .aging:
            rates = ids.indices.map { index in
                settings.rates.indices.contains(index) ? settings.rates[index] : settings.rates.last ?? 0
            }
        }
    }

    /// One a currency.
    static func all(_ portfolio: Portfolio, _ rolls: [RollRates]) -> [ProvisionScheme] {
        portfolio.records.currencies.indices.map { index in
            ProvisionScheme(portfolio, rolls.first { Int($0.currency) == index })
        }
    }

    static func ids(_ basis: ProvisionSettings.Basis, _ aging: AgingScheme) -> [String] {
        switch basis {
        case .accountAge: AccountAge.allCases.dropFirst(2).map(\.rawValue)
        case .aging: ["current"] + aging.classes.filter(\.isOverdue).map(aging.id)
        case .rollRates: RollClass.ids
        }
    }

    /// Where a positive document's balance that no bill covers belongs; without a due date it is as old as its invoice
    /// in roll rates, and current in the ageing.
    func index(of document: Int, _ walk: SettlementWalk) -> Int {
        let (date, due) = (walk.date[document], walk.due[document])
        switch basis {
        case .accountAge: return ages.index(invoicedOn: date) - 2
        case .aging:
            guard let due = due.known, due < day else { return 0 }
            let placed = aging.agingClass(uncovered: 1, kind: .invoice, due: due, isRetention: false, on: day)
            return placed.index - AgingClass.dueToday.index
        case .rollRates: return min(RollClass.last, RollClass.months(past: due.known ?? date, on: day))
        }
    }

    /// Bills are not overdue; by account age they are as old as what they cover.
    func indexOfBills(_ document: Int, _ walk: SettlementWalk) -> Int {
        basis == .accountAge ? index(of: document, walk) : 0
    }

    /// Rounded once, half away from zero.
    func allowances(_ balances: [Int128]) -> [ProvisionClass] {
        ids.indices.map { index in
            let exact = Ratio(balances[index] * Int128(rates[index]), over: 1_000_000_000)
            return ProvisionClass(
                id: ids[index], balance: balances[index], rate: rates[index],
                allowance: exact?.scaled(places: 0) ?? balances[index])
        }
    }
}
