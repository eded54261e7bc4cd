import Charts
import Metrics
import Receivables
import Templates

/// Groups of customers: each in the reporting currency where rates allow, then entity by entity in every currency.
struct GroupsPage {
    let desk: GroupDesk
    let setting: PageSetting
    /// From 0.
    let number: Int

    /// Rows of one table; the others are one row, so that it adds up.
    static let members = 100
    private var contents: SiteContents { desk.contents }
    private var language: Language { contents.language }
    private var groups: [GroupDesk.Group] { desk.groups.filter { $0.page == number } }

    func compose() -> GroupsView {
        var view = GroupsView()
        view.site = setting.site
        view.page = setting.frame(language.word("groups.title"), section: .customers, depth: 0)
        let entities = desk.groups.reduce(0) { $0 + $1.members.count }
        view.lead = SentenceView(
            parts: language.sentence(
                "groups.lead", count: desk.groups.count, ["entities": language.text(count: entities)]))
        view.note = language.word(contents.audience == .manager ? "group.note" : "group.noteOwn")
        view.currency = language.unitLine(desk.rates.currency)
        (view.rates, view.noRate) = rateLines
        let largest = groups.compactMap { $0.overdue.known }.map { Double(amount: $0.minorUnits) }.max() ?? 0
        view.rows = groups.map { row($0, largest: largest) }
        let composer = GroupSectionComposer(desk: desk)
        view.groups = groups.map { composer.section($0) }
        guard desk.pages > 1 else { return view }
        view.hasPages = true
        view.pageOf = language.phrase(
            "common.pageOf", ["page": language.text(count: number + 1), "pages": language.text(count: desk.pages)])
        view.earlierUrl = number > 0 ? GroupDesk.path(ofPage: number - 1)?.text : nil
        view.laterUrl = number + 1 < desk.pages ? GroupDesk.path(ofPage: number + 1)?.text : nil
        return view
    }

    /// The rates that the page's groups need with their days; and the currencies that have none.
    private var rateLines: (used: String?, missing: String?) {
        let summaries = groups.flatMap { $0.members }.flatMap { contents.metrics.summaries(of: $0.customer) }
        let needed = contents.metrics.currencies.filter { figures in
            figures.currency != desk.rates.currency
                && summaries.contains { $0.currency == figures.index && $0.hasBalance }
        }
        let words = RateWords(language: language, target: desk.rates.currency)
        let used = needed.compactMap { figures in
            desk.rates.rate(figures.index).flatMap { words.text(figures.currency, $0) }
        }
        let missing = needed.filter { desk.rates.rate($0.index) == nil }.map(\.currency.code)
        return (
            used.isEmpty ? nil : language.phrase("reporting.rates", ["rates": language.list(used)]),
            missing.isEmpty
                ? nil
                : language.phrase(
                    "groups.noRate",
                    [
                        "currencies": language.list(missing), "currency": desk.rates.currency.code,
                        "days": language.text(count: ExchangeRates.oldest),
                    ])
        )
    }

    private func row(_ group: GroupDesk.Group, largest: Double) -> GroupsRow {
        let summaries = group.members.flatMap { contents.metrics.summaries(of: $0.customer) }
        func total(_ amount: (CustomerSummary) -> Int128) -> Figure<Money> {
            desk.rates.total(summaries.map { ($0.currency, amount($0)) })
        }
        var row = GroupsRow()
        row.name = group.name
        row.url = "#" + group.anchor
        row.entities = group.members.count
        row.owed = total(\.owed).known.map { TemplateMoney($0) }
        row.overdue = group.overdue.known.map { TemplateMoney($0) }
        row.claimable = total(\.claimable).known.map { TemplateMoney($0) }
        row.credits = total(\.credits).known.map { TemplateMoney($0) }
        row.bar = group.overdue.known.flatMap { money in
            largest > 0 ? InlineBar(Double(amount: money.minorUnits), largest: largest, style: "overdue").svg : nil
        }
        return row
    }
}

extension CustomerSummary {
    /// What documents are open, before anything to the customer's credit.
    var owed: Int128 { open - unapplied - credit }
    /// Not positive: unapplied cash and credit notes.
    var credits: Int128 { unapplied + credit }
}
