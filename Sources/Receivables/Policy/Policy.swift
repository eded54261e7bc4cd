/// The company's choices that figures rest on, from `huikuan.yml`; every default is data.md's.
package struct Policy: Sendable, Hashable {
    /// The reporting currency, and that of rows which name none.
    package var currency: Currency
    /// Overrides of ISO's decimals by currency code.
    package var minorDigits: [String: Int] = [:]
    /// Upper ends of the overdue classes in days, rising; the last class is open-ended.
    package var agingBounds = [30, 60, 90, 180, 365, 730]
    /// Days of sales that `dso` looks back on.
    package var salesWindowDays = 90
    package var comparison = Comparison.previousMonthEnd
    package var quietDays = 7
    package var attributionDays = 14
    package var promiseGraceWorkingDays = 1
    /// Minor units of the reporting currency by which a kept promise may fall short.
    package var promiseTolerance: Int64 = 100

    /// Our companies by `entity`; the one for all stands under the empty key.
    package var ourselves: [String: OurCompany] = [:]
    /// Rising; empty where nobody may grant anything without asking.
    package var authority: [AuthorityLevel] = []
    package var plan = PlanSettings()
    package var late = LateSettings()
    package var provision = ProvisionSettings()
    package var priority = PriorityWeights()
    package var forecast = ForecastSettings()
    /// The law's clock; nil where the configuration says `none`.
    package var limitation: LimitationRules?
    /// The days that the authorities published; the portfolio's own rows win over them.
    package var officialDays = OfficialDays()

    package init(currency: Currency) { self.currency = currency }

    /// What "since" means on the pages.
    package enum Comparison: Sendable, Hashable {
        case previousMonthEnd
        case day(CalendarDay)
    }

    /// The day that a figure of `asOf` is compared with.
    package func comparisonDay(asOf: CalendarDay) -> CalendarDay {
        switch comparison {
        case .previousMonthEnd: asOf.previousMonthEnd
        case .day(let day): day
        }
    }
}
