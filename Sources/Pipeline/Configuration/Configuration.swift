package import Intake
package import Receivables

/// What `huikuan.yml` says: every key of data.md, read, checked and kept, also those that later stages use.
package struct Configuration: Sendable {
    package var company: String?
    package var language = "zh-Hans"
    package var asOf: CalendarDay?
    package var siteURL: String?
    package var policy: Policy
    /// Empty: one source for each `data/<table>.csv` that exists.
    package var sources: [SourceSpec] = []
    package var reading = ReadingChoices()
    /// Our companies by `entity`; the one for all stands under the empty key.
    package var ourselves: [String: OurCompany] = [:]
    package var authority: [AuthorityLevel] = []
    package var limitationProfile = LimitationProfile.prc
    package var plan = PlanSettings()
    package var late = LateSettings()
    package var provision = ProvisionSettings()
    package var priority = PriorityWeights()
    package var forecast = ForecastSettings()
    package var calendar = "cn"
    /// Only for calendar files.
    package var timeZone = "Asia/Shanghai"

    package init(currency: Currency) { policy = Policy(currency: currency) }
}

package enum LimitationProfile: String, Sendable, CaseIterable {
    case prc, tw, hk, uk
    case usUCC = "us-ucc"
    case de, none
}

/// Creditor's particulars for letters and statements.
package struct OurCompany: Sendable, Hashable {
    package var name: String?
    package var taxID: String?
    package var address: String?
    package var legalRepresentative: String?
    package var bankHolder: String?
    package var bankName: String?
    package var bankAccount: String?
    package var contact: String?
    package var phone: String?
    package var isSME: Bool?
}

/// What a level may grant without asking further up.
package struct AuthorityLevel: Sendable, Hashable {
    package var level: String
    /// Billionths of the amount.
    package var discount: Int64
    package var extensionDays: Int
}

package struct PlanSettings: Sendable, Hashable {
    /// Whole units of money to which the down payment and the instalments are rounded.
    package var downUnit = 1000
    package var unit = 100
    /// Billionths, by the customer's record.
    package var downGood: Int64 = 200_000_000
    package var downNormal: Int64 = 300_000_000
    package var downPoor: Int64 = 500_000_000
    /// Billionths of the average monthly receipts.
    package var capacity: Int64 = 1_100_000_000
    package var mostMonths = 6
}

package struct LateSettings: Sendable, Hashable {
    package enum Basis: String, Sendable, CaseIterable { case contract, sme, lpr }

    /// Days of a year for rates per year.
    package var basis = 365
    package var order: [Basis] = [.contract, .sme, .lpr]
}

package struct ProvisionSettings: Sendable, Hashable {
    package enum Basis: String, Sendable, CaseIterable {
        case accountAge = "account_age"
        case aging
        case rollRates = "roll_rates"
    }

    package var basis = Basis.accountAge
    /// Billionths, one a class.
    package var rates: [Int64] = [50_000_000, 100_000_000, 300_000_000, 500_000_000, 800_000_000, 1_000_000_000]
    package var lossGivenDefault: Int64 = 1_000_000_000
}

/// Billionths; they sum to one.
package struct PriorityWeights: Sendable, Hashable {
    package var amount: Int64 = 350_000_000
    package var overdue: Int64 = 250_000_000
    package var broken: Int64 = 150_000_000
    package var limitation: Int64 = 150_000_000
    package var contact: Int64 = 100_000_000
}

package struct ForecastSettings: Sendable, Hashable {
    package enum Segment: String, Sendable, CaseIterable { case industry, region, scale, none }

    package var segment = Segment.industry
    package var shrinkage = 20
}
