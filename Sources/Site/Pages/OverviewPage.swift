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

    /// The figures that decide; all others stand on their own page.
    private static let measures: [Measure] = [
        .overdue, .claimable, .receipts, .dueRecoveryRate, .collectionEffectiveness, .daysSalesOutstanding,
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
        block.isFirst = isFirst
        fill(&block.balance, figures)
        block.behind = FiguresPage.path.text + "#" + anchor
        block.course = AgeingCourseComposer(contents: contents, figures: figures).chart(id: anchor + "-course")
        let breakdowns = BreakdownComposer(contents: contents, figures: figures)
        block.breakdowns = isFirst ? breakdowns.breakdowns : breakdowns.shortest
        if let forecast = contents.recovery.forecast(figures.index) {
            let expected = ExpectedComposer(contents: contents, forecast: forecast)
            block.expected = expected.view(id: anchor + "-weeks-chart", isNarrow: true)
            block.noForecast = expected.reason
        }
        if setting.has(.outlook) { block.expectedUrl = setting.path(of: .outlook) + "#" + anchor }
        block.tasks = TaskComposer(contents: contents, setting: setting, figures: figures, isFirst: isFirst).tasks
        if !isFirst {
            // Beside the main currency only what there is.
            block.balance.classes.removeAll { $0.isZero }
            block.tasks.removeAll { $0.count == 0 }
        }
        if isFirst {
            PriorityComposer(contents: contents, currency: figures.index).addList(to: &block)
            addChanges(figures, to: &block)
        }
        return block
    }

    private func fill(_ view: inout BalanceView, _ figures: CurrencyFigures) {
        let link = CustomersLink(currency: figures.currency)
        let composer = BalanceComposer(contents, root: "", measures: Self.measures)
        composer.fill(&view, figures, anchor: figures.currency.code) {
            link.url(["age": contents.ageing.id(of: $0)])
        }
        let months = FiguresPage.path.text + "#" + figures.currency.code
        for (index, measure) in Self.measures.enumerated() {
            switch measure.id {
            case Measure.overdue.id: view.figures[index].behind = link.url(["state": "overdue"])
            case Measure.claimable.id: view.figures[index].behind = link.url(sort: "claimable")
            default: view.figures[index].behind = months
            }
        }
    }

    private func addChanges(_ figures: CurrencyFigures, to block: inout OverviewBlock) {
        // Of a currency in which nothing happened the page of changes says nothing that a link could lead to.
        guard setting.has(.compare),
            let part = contents.changes?.currencies.first(where: { $0.index == figures.index }), !part.isEmpty
        else { return }
        let changes = OverviewChanges(contents: contents, part: part)
        block.changesUrl = setting.path(of: .compare) + "#" + figures.currency.code
        block.overdueChanges = changes.overdue
        block.promiseChanges = changes.promises
    }
}
