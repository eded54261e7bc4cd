import Charts
import Metrics
import Receivables
import Templates

/// The manager's first page: one sentence, then the picture, then the list to act on.
struct OverviewPage {
    let contents: SiteContents
    let setting: PageSetting

    private var language: Language { contents.language }
    private var metrics: Metrics { contents.metrics }

    /// The figures that decide, in the order of reading.
    private static let measures: [Measure] = [
        .open, .overdue, .claimable, .disputed, .unapplied, .credit, .sales, .receipts, .daysSalesOutstanding,
        .countBackDays, .bestPossibleDays, .averageDaysDelinquent, .collectionEffectiveness,
        .collectionEffectivenessOverYear, .recoveryRate, .dueRecoveryRate, .onTimeRate, .daysLate, .daysLatePaid,
    ]

    func compose() -> OverviewView {
        var view = OverviewView()
        view.site = setting.site
        view.page = setting.frame(language.word("overview.title"), section: .overview, depth: 0)
        let blocks = metrics.currencies.filter { $0.now.tally.customers > 0 }
        view.isEmpty = blocks.isEmpty
        if let first = metrics.currencies.first(where: { $0.now.tally.customers > 0 }) ?? metrics.currencies.first {
            view.headline = headline(first)
            view.movement = movement(first)
        }
        let reporting = ReportingComposer(contents: contents)
        view.reporting = reporting.sentence
        view.reportingRates = reporting.rates
        view.notices = notices
        view.hasNotices = !view.notices.isEmpty
        view.blocks = blocks.enumerated().map { block($1, isFirst: $0 == 0) }
        return view
    }

    // MARK: Sentences

    private func headline(_ figures: CurrencyFigures) -> SentenceView {
        let now = figures.now
        guard now.open != 0 || now.tally.openDocuments > 0 else {
            return SentenceView(
                parts: language.sentence("overview.headlineNothing", ["date": language.long(metrics.asOf)]))
        }
        let open = language.shortWithCurrency(now.money(now.open))
        guard now.overdue > 0, let rate = Ratio(now.overdue, over: now.open) else {
            return SentenceView(parts: language.sentence("overview.headlineClear", ["open": open]))
        }
        return SentenceView(
            parts: language.sentence(
                "overview.headline",
                [
                    "open": open, "overdue": language.shortWithCurrency(now.money(now.overdue)),
                    "rate": language.percent(rate),
                    "claimable": language.shortWithCurrency(now.money(now.tally.claimable)),
                ]))
    }

    private func movement(_ figures: CurrencyFigures) -> SentenceView? {
        guard let before = figures.before, let month = figures.now.month else { return nil }
        let now = figures.now
        let sales = language.shortWithCurrency(now.money(month.sales))
        let receipts = language.shortWithCurrency(now.money(month.receipts))
        guard let rate = now[.recoveryRate].ratio else {
            return SentenceView(
                parts: language.sentence("overview.movementNoRate", ["sales": sales, "receipts": receipts]))
        }
        let change = now.overdue - before.overdue
        let key = change < 0 ? "overview.movementDown" : change > 0 ? "overview.movementUp" : "overview.movementFlat"
        return SentenceView(
            parts: language.sentence(
                key,
                [
                    "date": language.text(before.day), "sales": sales, "receipts": receipts,
                    "rate": language.percent(rate),
                    "amount": language.shortWithCurrency(now.money(Int128(clamping: change.magnitude))),
                ]))
    }

    private var notices: [NoticeView] {
        var notices: [NoticeView] = []
        let rejected = contents.health.rejected
        if rejected > 0 {
            let text = language.phrase("overview.rejectedRows", count: rejected)
            notices.append(
                NoticeView(text: text, url: setting.has(.dataHealth) ? "data-health.html" : nil, isWarning: true))
        }
        for difference in LedgerComparison.all(contents) where difference.amount.minorUnits != 0 {
            let text = language.phrase(
                "overview.ledgerDiffers",
                ["amount": language.number(difference.amount), "currency": difference.amount.currency.code])
            notices.append(
                NoticeView(
                    text: text, url: setting.has(.dataHealth) ? "data-health.html#control" : nil, isWarning: true))
        }
        return notices
    }

    // MARK: One currency

    private func block(_ figures: CurrencyFigures, isFirst: Bool) -> OverviewBlock {
        let anchor = figures.currency.code
        var block = OverviewBlock()
        let composer = BalanceComposer(
            language: language, labels: contents.ageing, root: "",
            measures: Self.measures.map { LabelledMeasure($0, language) })
        block.balance = composer.balance(figures, anchor: anchor, comparisonDay: metrics.comparisonDay)
        let months = MonthComposer(language: language, figures: figures)
        block.months = months.chart(id: anchor + "-months-chart")
        block.monthRows = months.rows
        block.accountAge = accountAge(figures)
        block.hasAccountAge = !block.accountAge.isEmpty
        block.breakdowns = BreakdownComposer(contents: contents, figures: figures).breakdowns
        block.hasBreakdowns = !block.breakdowns.isEmpty
        if let forecast = contents.recovery.forecast(figures.index) {
            let expected = ExpectedComposer(contents: contents, forecast: forecast)
            block.expected = expected.view(id: anchor + "-weeks-chart")
            block.noForecast = expected.reason
        }
        if setting.has(.outlook) { block.expectedUrl = setting.path(of: .outlook) + "#" + anchor }
        block.isFirst = isFirst
        block.tasks = TaskComposer(contents: contents, figures: figures, isFirst: isFirst).tasks
        if isFirst { PriorityComposer(contents: contents, currency: figures.index).addList(to: &block) }
        return block
    }

    private func accountAge(_ figures: CurrencyFigures) -> [BreakdownRow] {
        let amounts = figures.now.tally.accountAge
        let largest = amounts.map { Double($0.magnitude) }.max() ?? 0
        guard largest > 0 else { return [] }
        // What is no age comes last, as in the ageing.
        let ages = AccountAge.allCases.enumerated().sorted { left, right in
            let isApart = [left, right].map { $0.element == .unapplied || $0.element == .credit }
            return isApart[0] == isApart[1] ? left.offset < right.offset : isApart[1]
        }
        return ages.map { ($0.element, amounts[$0.offset]) }.filter { $1 != 0 }.map { age, amount in
            var row = BreakdownRow()
            row.name = language.word("age." + age.rawValue)
            row.bar = InlineBar(Double(amount), largest: largest, style: "open").svg
            row.amount = TemplateMoney(figures.now.money(amount))
            row.share = TemplateShare(amount, over: figures.now.open)
            return row
        }
    }
}
