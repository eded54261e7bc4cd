import Metrics
import Receivables

/// How the forecast would have done, beside a method that anybody could use.
struct BacktestComposer {
    let language: Language
    let backtest: ForecastBacktest

    /// What P10–P90 should hold, and what still counts as holding it.
    private static let tolerable = (low: 0.7, high: 0.9)

    var view: BacktestView {
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
        return view
    }

    private func row(_ name: String, _ figure: Figure<Ratio>) -> BacktestRow {
        let value =
            switch figure {
            case .value(let ratio): language.percent(ratio)
            case .unavailable(let reason):
                "\(language.word("common.unavailable")) · "
                    + FigureComposer(language: language, root: "").reason(reason)
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
