package import Advice
import Findings
package import Metrics
package import Playbooks
import Receivables

/// Everything that pages are composed from. Read by many threads at once, changed by none.
///
/// A class, so that a page's many composers share it by one reference: as a struct, each copy would count its dozens
/// of columns up and down.
package final class SiteContents: Sendable {
    package let metrics: Metrics
    let recovery: Recovery
    let appointments: Appointments
    let matters: OpenMatters
    /// Nil where nothing can be said of an earlier day, or nobody of this audience is shown it.
    let changes: Changes?
    /// In the currencies' order.
    let ageingCourses: Deferred<[AgeingCourse]>
    let advisor: Advisor
    let portfolio: Portfolio
    let records: Records
    let asOf: CalendarDay
    /// What the playbook's pages need, and nothing else.
    package let guide: PlaybookContents
    package let health: DataHealth
    /// Which customers get letters.
    let letters: LetterScope
    let customers: CustomerDirectory
    let rates: ReportingRates
    let ageing: AgeingLabels
    let codes: RecordWords
    let plans: PlanText
    /// The codes of `records.currencies`.
    let currencyCodes: [String]
    /// Of all printed pages.
    let margins: PrintRules
    let printOwners: PrintOwners

    package init(
        recovery: Recovery, advisor: Advisor, playbook: Playbook, language: Language, identity: SiteIdentity,
        health: DataHealth,
        pinyin: PinyinTable, audience: Audience = .manager,
        letters: LetterScope = .due
    ) {
        metrics = recovery.metrics
        self.recovery = recovery
        appointments = Appointments(recovery.metrics.portfolio)
        matters = OpenMatters(recovery.metrics.portfolio)
        (changes, customers) = sideBySide(jobs: 2) {
            audience == .manager ? Changes(recovery) : nil
        } _: {
            CustomerDirectory(recovery.metrics.portfolio, language: language, pinyin: pinyin)
        }
        ageingCourses = Deferred { recovery.metrics.ageingCourses }
        self.advisor = advisor
        portfolio = metrics.portfolio
        records = metrics.portfolio.records
        asOf = metrics.asOf
        guide = PlaybookContents(
            playbook: playbook, language: language, identity: identity, audience: audience, asOf: metrics.asOf,
            pinyin: pinyin)
        self.health = health
        self.letters = letters
        rates = ReportingRates(metrics.portfolio)
        ageing = AgeingLabels(metrics.scheme, language)
        codes = RecordWords(language)
        plans = PlanText(language: language)
        currencyCodes = metrics.portfolio.records.currencies.map(\.code)
        margins = PrintRules(language, identity)
        printOwners = PrintOwners(metrics.portfolio, customers, language, on: metrics.asOf)
    }

    package var playbook: Playbook { guide.playbook }
    package var language: Language { guide.language }
    package var identity: SiteIdentity { guide.identity }
    package var audience: Audience { guide.audience }

    /// How many customers the customers' table lists: those with a document or a payment.
    var listedCustomerCount: Int { Set(metrics.customers.map(\.customer)).count }

    /// Whether a text stands in any cell of the input.
    ///
    /// - Complexity: O(bytes of all texts); asked only when the output's audit is in doubt.
    package func inputHolds(_ text: String) -> Bool {
        metrics.portfolio.records.texts.contains(text) || identity.company.contains(text)
            || health.findings.contains { $0.message.text(showingValues: false).contains(text) }
    }

    /// The customer's number beside his name; empty where the name is the number.
    func number(of customer: Int) -> String {
        let number = text(records.customers[customer].id)
        return number == customers.names[customer] ? "" : number
    }

    /// Whether the customer owes anything that could be claimed.
    func isClaimable(_ customer: Int) -> Bool { metrics.summaries(of: customer).contains { $0.claimable > 0 } }

    func text(_ text: Text) -> String { records.texts.string(text) }
    func known(_ text: Text) -> String? { records.texts.known(text) }
}

/// What the site says of itself.
package struct SiteIdentity: Sendable {
    package let company: String
    package let generator: String
    /// A hash of program version, resources and records: no time, no commit.
    package let build: String
    /// Where the site will stand on the web; nil where it stays in its folder.
    package let address: String?
    /// A name of the IANA database, for calendar files.
    package let timeZone: String

    /// Whether pseudonyms stand for names.
    package let isRedacted: Bool

    package init(
        company: String, generator: String, build: String, address: String? = nil, timeZone: String = "Asia/Shanghai",
        isRedacted: Bool = false
    ) {
        self.isRedacted = isRedacted
        self.company = company
        self.generator = generator
        self.build = build
        self.address = address
        self.timeZone = timeZone
    }
}
