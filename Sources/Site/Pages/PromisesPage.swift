import Charts
import Metrics
import Receivables
import Templates

/// What was promised, what came of it, and who keeps his word.
struct PromisesPage {
    let contents: SiteContents
    let setting: PageSetting

    private var language: Language { contents.language }
    private var ledger: PromiseLedger { contents.recovery.promises }

    func compose() -> PromisesView {
        var view = PromisesView()
        view.site = setting.site
        view.page = setting.frame(language.word("promiseBoard.title"), section: .promises, depth: 0)
        guard !ledger.judgements.isEmpty else {
            view.empty = emptiness
            return view
        }
        let currencies = ledger.currencies.filter { $0.total > 0 }
        view.sentences = currencies.flatMap { summary in
            sentences(summary).map { currencies.count > 1 ? $0.naming(summary.currency, in: language) : $0 }
        }
        let board = PromiseBoardComposer(contents: contents)
        let lists = board.lists
        let weeks = currencies.map { PromiseWeeksComposer(contents: contents, summary: $0) }
        view.blocks = zip(currencies, weeks).map { block($0, $1, lists) }.filter { block in
            block.weeks != nil || block.rows.contains { !$0.isZero }
        }
        view.lists = lists.map { board.view($0) }
        view.judged = board.judgedWeeks(weeks.map(\.weeks))
        guard ledger.receiptsAreKnown else {
            view.notices = [NoticeView(text: language.word("promiseBoard.noReceipts"), isWarning: true)]
            return view
        }
        view.total = total
        let months = ledger.months()
        view.months = picture(months)
        view.judgedMonths = board.judgedMonths(months)
        let keepers = KeeperComposer(contents: contents)
        view.keepers = keepers.tables
        view.rateLine = language.phrase(
            "promiseBoard.rateLine",
            ["from": language.text(ledger.since.adding(days: 1)), "to": language.text(ledger.asOf)])
        return view
    }

    private var emptiness: String {
        let records = contents.records
        let hasTable = records.presentTables.contains(.promises) || !records.promises.isEmpty
        return language.word(hasTable ? "promiseBoard.none" : "promiseBoard.noTable")
    }

    // MARK: Sentences

    /// What is open and due, what broke; then how promises were kept.
    private func sentences(_ summary: PromiseSummary) -> [SentenceView] {
        let open = open(summary) + soon(summary)
        guard ledger.receiptsAreKnown else { return [SentenceView(parts: open)] }
        return [SentenceView(parts: open + broken(summary)), kept(summary)]
    }

    private func open(_ summary: PromiseSummary) -> [SentencePart] {
        let count = summary.count(of: .open)
        guard count > 0 else { return language.sentence("promiseBoard.openNone", [:]) }
        return language.sentence("promiseBoard.open", count: count, ["amount": short(summary.outstanding, summary)])
    }

    private func soon(_ summary: PromiseSummary) -> [SentencePart] {
        guard summary.count(of: .open) > 0 else { return [] }
        let due = ledger.fallingDue().filter { $0.currency == summary.index }
        guard !due.isEmpty else { return language.sentence("promiseBoard.soonNone", [:]) }
        return language.sentence("promiseBoard.soon", count: due.count, ["amount": short(due.missing, summary)])
    }

    private func broken(_ summary: PromiseSummary) -> [SentencePart] {
        let broken = ledger.brokenSince().filter { $0.currency == summary.index }
        let day = language.text(contents.portfolio.policy.comparisonDay(asOf: ledger.asOf))
        guard !broken.isEmpty else { return language.sentence("promiseBoard.brokenNone", ["date": day]) }
        return language.sentence(
            "promiseBoard.broken", count: broken.count, ["date": day, "amount": short(broken.missing, summary)])
    }

    private func kept(_ summary: PromiseSummary) -> SentenceView {
        let sample = summary.rate.byCount
        guard let rate = sample.rate.known, let interval = sample.interval,
            let byAmount = summary.rate.byAmount(in: summary.index).known
        else { return SentenceView(parts: language.sentence("promiseBoard.keptNone", [:])) }
        return SentenceView(
            parts: language.sentence(
                "promiseBoard.kept", count: sample.n,
                [
                    "rate": language.percent(rate), "kept": language.text(count: sample.hits),
                    "interval": language.text(interval), "byAmount": language.percent(byAmount),
                ]), url: "definitions.html#promise-kept-rate")
    }

    private func short(_ minorUnits: Int128, _ summary: PromiseSummary) -> String {
        language.shortWithCurrency(Money(minorUnits: minorUnits, currency: summary.currency))
    }

    // MARK: Picture

    private func picture(_ months: [PromiseMonth]) -> PromiseMonthsView? {
        guard let first = months.first, let last = months.last else { return nil }
        var view = PromiseMonthsView()
        view.rows = months.reversed().map { month in
            var row = PromiseMonthRow()
            row.month = language.month(month.month)
            row.url = month.n > 0 ? "#" + PromiseBoardComposer.anchor(month) : nil
            (row.kept, row.partial, row.broken, row.n) = (month.kept, month.partial, month.broken, month.n)
            return row
        }
        let periods = months.enumerated().map { index, month in
            MonthlyChart.Period(
                label: language.axisMonth(month.month),
                span: index == 0 || month.month.civil.month == 1 ? language.axisYear(month.month) : nil)
        }
        let sums = [\PromiseMonth.kept, \.partial, \.broken].map { part in months.reduce(0) { $0 + $1[keyPath: part] } }
        let description = language.phrase(
            "promiseBoard.monthsDescription",
            [
                "from": language.month(first.month), "to": language.month(last.month),
                "kept": language.text(count: sums[0]), "partial": language.text(count: sums[1]),
                "broken": language.text(count: sums[2]),
            ])
        view.picture =
            StackedMonths(
                periods,
                layers: [
                    layer(.kept, sums[0], months.map(\.kept)), layer(.partial, sums[1], months.map(\.partial)),
                    layer(.broken, sums[2], months.map(\.broken)),
                ],
                caption: Caption(
                    id: "promise-months-chart", title: language.word("promiseBoard.months"), description: description)
            ).svg
        return view
    }

    private func layer(_ state: PromiseState, _ sum: Int, _ counts: [Int]) -> StackedMonths.Layer {
        let name = contents.codes.promiseState[state]
        return .init(
            label: "\(name) \(language.text(count: sum))", style: state.rawValue, values: counts.map { Double($0) })
    }

    // MARK: Today

    private func block(
        _ summary: PromiseSummary, _ weeks: PromiseWeeksComposer, _ lists: [PromiseBoardComposer.List]
    ) -> PromiseBlock {
        var block = PromiseBlock()
        block.anchor = summary.currency.code
        block.currency = summary.currency.code
        block.currencyName = language.currencyName(summary.currency)
        block.unit = language.unitLine(summary.currency)
        block.weeks = weeks.view
        block.rows = PromiseNowComposer(contents: contents, summary: summary).rows(lists)
        return block
    }

    /// How many promises there ever were, by state.
    private var total: String {
        let states = PromiseState.allCases.compactMap { state -> String? in
            let count = ledger.currencies.reduce(0) { $0 + $1.count(of: state) }
            guard count > 0 else { return nil }
            return language.phrase(
                "board.stateCount",
                [
                    "state": contents.codes.promiseState[state], "count": language.text(count: count),
                ])
        }
        return language.phrase("board.everPromised", ["states": language.list(states)])
    }
}

extension SentenceView {
    /// The sentence with its currency before it, where there is more than one.
    fileprivate func naming(_ currency: Currency, in language: Language) -> SentenceView {
        let name = language.phrase("promiseBoard.currency", ["currency": language.currencyName(currency)])
        return SentenceView(parts: [SentencePart(text: name, isFigure: false)] + parts, url: url)
    }
}
