package import Intake
package import Receivables
package import Settings
package import Site

/// What `huikuan.yml` says: every key of data.md, read, checked and kept, also those that later stages use.
package struct Configuration: Sendable {
    package var company: String?
    package var language = "zh-Hans"
    package var asOf: CalendarDay?
    package var siteURL: String?
    /// Which customers get letters and forms.
    package var letters = LetterScope.due
    package var policy: Policy
    /// Empty: one source for each `data/<table>.csv` that exists.
    package var sources: [SourceSpec] = []
    /// By name: what `profile:` of a source finds before the files of `content/profiles`.
    package var profiles: [String: SourceSpec] = [:]
    package var reading = ReadingChoices()
    package var limitationProfile = LimitationProfile.prc
    /// The name of a file in `content/calendars`; `none` for weekends alone.
    package var calendar = "cn"
    package var calendarPlace: SettingsPlace?
    /// Only for calendar files.
    package var timeZone = "Asia/Shanghai"

    package init(currency: Currency) { policy = Policy(currency: currency) }
}

package enum LimitationProfile: String, Sendable, CaseIterable {
    case prc, tw, hk, uk
    case usUCC = "us-ucc"
    case de, none
}
