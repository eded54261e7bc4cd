package import Receivables

/// What late payment costs, and on what that rests.
package struct LateRate: Sendable, Hashable {
    package enum Source: Sendable, Hashable {
        /// Agreed in the contract; an index into `Records.contracts`.
        case contract(Int)
        /// Agreed below the one-year loan prime rate at signing, which a large or public debtor of a small company
        /// may not: the rate of `rateDate` stands instead.
        case contractRaised(Int, rateDate: CalendarDay)
        /// 0.05 % a day, where a large or public debtor and a small company agreed on none.
        case smallCompany(contract: Int?, SmallCompanyStanding)
        /// The one-year loan prime rate of `rateDate`, which was in force at the breach.
        case loanPrimeRate(rateDate: CalendarDay)
    }

    /// Billionths of the amount a period, as agreed or published; not below 0.
    package let value: Int64
    /// Billionths: by how much the published rate is taken; one for all but the loan prime rate.
    package let multiple: Int64
    package let period: RatePeriod
    /// Days of a year, above zero; of no account for a rate per day.
    package let basis: Int
    package let source: Source
    /// The signing day of an agreed rate that could not be compared with the loan prime rate of that day, as the rule
    /// for small companies asks; the agreed rate stands.
    package internal(set) var uncheckedAgainst: CalendarDay?

    init(
        value: Int64, times multiple: Int64 = LateRate.one, _ period: RatePeriod, basis: Int, _ source: Source
    ) {
        self.value = max(0, value)
        self.multiple = max(0, multiple)
        self.period = period
        self.basis = max(1, basis)
        self.source = source
    }

    /// Billionths in one.
    static let one: Int64 = 1_000_000_000

    /// The rate times its multiple: of the amount, a period.
    package var fraction: Figure<Ratio> {
        Figure(Int128(value) * Int128(multiple), over: Int128(LateRate.one) * Int128(LateRate.one))
    }

    /// Minor units, rounded half up once.
    /// - Parameter amountDays: Σ minor units × days.
    /// - Returns: nil when the product cannot be held.
    package func charge(on amountDays: Int128) -> Int128? {
        let (rate, share) = (LateRate.reduced(value), LateRate.reduced(multiple))
        let (product, isLost) = amountDays.multipliedReportingOverflow(by: rate.above * share.above)
        let year = period == .year ? Int128(basis) : 1
        return isLost ? nil : Ratio(product, over: rate.below * share.below * year)?.scaled(places: 0)
    }

    /// Billionths without the zeros that they share with a billion, so that products stay small.
    private static func reduced(_ billionths: Int64) -> (above: Int128, below: Int128) {
        var (above, below) = (billionths, one)
        while below > 1, above % 10 == 0 { (above, below) = (above / 10, below / 10) }
        return (Int128(above), Int128(below))
    }

    /// Compares rates of one per year, whatever their periods.
    func isBelow(_ other: LateRate) -> Bool { aYear < other.aYear }

    private var aYear: Int128 { Int128(value) * Int128(multiple) * (period == .day ? Int128(basis) : 1) }
}

/// How we know that we were a small or medium-sized company when the contract was signed.
package struct SmallCompanyStanding: Sendable, Hashable {
    /// The contract's own row says so; otherwise the configuration, which speaks of today.
    package let isOfContract: Bool
    /// Whether we declared it when the contract was signed, as the regulation asks; nil where the data do not say.
    package let wasDeclared: Bool?
}
