import Advice
import Markup
import Metrics
import Receivables
import Templates

/// The table of customers: the first hundred as they are, all of them in a data file for the browser.
struct CustomersPage {
    let contents: SiteContents
    let setting: PageSetting

    static let dataFile = "assets/customers-data.js"
    private static let firstRows = 100

    private var language: Language { contents.language }

    func compose() -> CustomersView {
        let summaries = contents.metrics.customers
        var view = CustomersView()
        view.site = setting.site
        view.page = setting.frame(language.word("customers.title"), section: .customers, depth: 0)
        let overdue = Set(summaries.filter { $0.overdue > 0 }.map(\.customer)).count
        let all = Set(summaries.map(\.customer)).count
        view.countLine = language.phrase(
            "customers.countLine", count: all, ["overdue": language.text(count: overdue)])
        view.groupsUrl = contents.customers.groups.all.isEmpty ? nil : GroupDesk.path(ofPage: 0)?.text
        view.dataFile = Self.dataFile
        let ranks = contents.customers.alphabeticalRanks.value
        let first = summaries.sorted { Self.precedes($0, $1, ranks) }.prefix(Self.firstRows)
        view.firstPageLine = language.phrase(
            "customers.firstPage", count: summaries.count, ["shown": language.text(count: first.count)])
        view.rows = first.map { row($0) }
        return view
    }

    /// The largest overdue first; among equals by name.
    private static func precedes(_ left: CustomerSummary, _ right: CustomerSummary, _ ranks: [Int]) -> Bool {
        if left.overdue != right.overdue { return left.overdue > right.overdue }
        return (ranks[left.customer], left.currency) < (ranks[right.customer], right.currency)
    }

    private func row(_ summary: CustomerSummary) -> CustomerRow {
        let currency = contents.records.currencies[Int(summary.currency)]
        func money(_ minorUnits: Int128) -> TemplateMoney {
            TemplateMoney(Money(minorUnits: minorUnits, currency: currency))
        }
        var row = CustomerRow()
        row.url = contents.customers.path(of: summary.customer)
        row.name = contents.customers.names[summary.customer]
        row.number = contents.text(contents.records.customers[summary.customer].id)
        row.collector = collector(of: summary.customer)
        row.region = contents.text(contents.records.customers[summary.customer].region)
        row.currency = currency.code
        row.open = money(summary.open)
        row.overdue = money(summary.overdue)
        row.claimable = money(summary.claimable)
        row.disputed = money(summary.disputed)
        row.oldestDays = summary.oldestDaysPastDue > 0 ? summary.oldestDaysPastDue : nil
        row.daysLate = summary.daysLate.known.map { TemplateNumber(days: $0, places: language.numbers.daysPlaces) }
        row.priority = contents.advisor.priorities.priority(of: summary.customer).flatMap { priority in
            priority.isOnList ? TemplateNumber(scaled: Int128(priority.tenths), places: 1) : nil
        }
        row.limitation = contents.recovery.limitation.customer(summary.customer).map { word($0.state) } ?? ""
        return row
    }

    /// The customer's nearest state: from what needs no hand to what needs one first, so that the most pressing stand
    /// on top where the column falls.
    static let limitationOrder: [LimitationState] = [
        .noClock, .inProceedings, .ok, .expiredAgreed, .expired, .year, .halfYear, .quarter, .month,
    ]

    func word(_ state: LimitationState) -> String { language.word("limitationState.\(state.rawValue)") }

    func collector(of customer: Int) -> String {
        contents.customers.person(contents.text(contents.portfolio.collector(of: customer, on: contents.asOf)))
    }
}
