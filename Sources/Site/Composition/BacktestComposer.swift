import Charts
import Markup
import Metrics
import Receivables
import Templates

/// How the forecast would have done, beside a method that anybody could use.
struct BacktestComposer {
    let language: Language
    let currency: Currency
    let backtest: ForecastBacktest

    /// What P10–P90 should hold, and what still counts as holding it.
    static let tolerable = (low: 0.7, high: 0.9)

    /// - Parameter id: of the picture, unique on the page.
    func view(id: String) -> BacktestView {
        var view = BacktestView()
        guard !backtest.cutoffs.isEmpty else {
            view.missing = language.word("outlook.noBacktest")
            return view
        }
        view.cutoffs = language.phrase(
            "outlook.cutoffs", count: backtest.cutoffs.count,
            ["days": language.list(backtest.cutoffs.map { language.text($0) })])
        view.rows = [
            row("error", backtest.weightedAbsoluteError), row("naive", backtest.naiveWeightedAbsoluteError),
            row("coverage", backtest.coverage),
        ]
        view.reading = reading
        view.runs = backtest.runs.reversed().map { run($0) }
        guard let latest = backtest.runs.last else { return view }
        view.chart = chart(latest, id: id)
        view.chartNote = language.phrase(
            "board.backtestNote",
            ["date": language.text(latest.cutoff), "inside": inside(latest)])
        view.weeks = latest.weeks.map { week($0) }
        return view
    }

    // MARK: What was expected, what came

    private func chart(_ run: BacktestRun, id: String) -> TrustedHTML {
        let perUnit = Double(currency.minorUnitsPerUnit)
        let points = run.weeks.map { week in
            LineWithBand.Point(
                label: language.text(week.span.start), low: Double(amount: week.span.p10) / perUnit,
                middle: Double(amount: week.span.expected) / perUnit, high: Double(amount: week.span.p90) / perUnit,
                came: Double(amount: week.received) / perUnit)
        }
        let description = language.phrase(
            "board.backtestDescription",
            [
                "date": language.text(run.cutoff), "expected": short(run.expected), "received": short(run.received),
                "inside": inside(run),
            ])
        return LineWithBand(
            points, lineLabel: language.word("outlook.expected"), bandLabel: language.word("outlook.band"),
            dotLabel: language.word("board.came"),
            caption: Caption(id: id, title: language.word("board.backtestChart"), description: description)
        ) { [language, currency] tick in
            language.short(Money(minorUnits: Int128((tick * perUnit).rounded()), currency: currency))
        }.svg
    }

    private func week(_ week: BacktestRun.Week) -> BacktestWeekRow {
        var row = BacktestWeekRow()
        row.week = language.range(language.text(week.span.start), language.text(week.span.start.adding(days: 6)))
        row.expected = template(week.span.expected)
        row.low = template(week.span.p10)
        row.high = template(week.span.p90)
        row.received = template(week.received)
        row.isOutside = week.isJudged && !week.isInside
        row.verdict = language.word(
            !week.isJudged ? "common.none" : week.isInside ? "board.inside" : "board.outside")
        return row
    }

    private func run(_ run: BacktestRun) -> BacktestRunRow {
        var row = BacktestRunRow()
        row.cutoff = TemplateDay(run.cutoff)
        row.expected = template(run.expected)
        row.received = template(run.received)
        row.deviation = language.change(of: money(run.received - run.expected))
        row.inside = inside(run)
        return row
    }

    private func inside(_ run: BacktestRun) -> String {
        "\(language.text(count: run.inside)) / \(language.text(count: run.judged))"
    }

    private func money(_ minorUnits: Int128) -> Money { Money(minorUnits: minorUnits, currency: currency) }
    private func template(_ minorUnits: Int128) -> TemplateMoney { TemplateMoney(money(minorUnits)) }
    private func short(_ minorUnits: Int128) -> String { language.shortWithCurrency(money(minorUnits)) }

    // MARK: How far it can be believed

    private func row(_ name: String, _ figure: Figure<Ratio>) -> BacktestRow {
        let value =
            switch figure {
            case .value(let ratio): language.percent(ratio)
            case .unavailable(let reason):
                "\(language.word("common.unavailable")) · "
                    + FigureComposer(language: language).reason(reason)
            }
        return BacktestRow(
            name: language.word("outlook.backtest.\(name)"), value: value,
            note: language.word("outlook.backtest.\(name)Note"))
    }

    /// Two sentences: whether the forecast beats the naive method, and how far its band can be believed.
    private var reading: String? {
        guard let own = backtest.weightedAbsoluteError.known, let naive = backtest.naiveWeightedAbsoluteError.known
        else { return nil }
        let isBetter = own.approximation < naive.approximation
        let error = language.phrase(
            isBetter ? "outlook.readBetter" : "outlook.readWorse",
            ["own": language.percent(own), "naive": language.percent(naive)])
        guard let coverage = backtest.coverage.known else { return error }
        let held = coverage.approximation
        let key =
            held < Self.tolerable.low
            ? "outlook.readNarrow" : held > Self.tolerable.high ? "outlook.readWide" : "outlook.readFits"
        return error + language.phrase(key, ["coverage": language.percent(coverage)])
    }
}
