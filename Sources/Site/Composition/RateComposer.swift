import Charts
import Metrics
import Receivables
import Templates

/// Shows rates of one table with their number of cases and interval.
struct RateComposer {
    let language: Language
    /// The rate of all rows together, which the picture marks; nil where rows are not parts of one whole.
    var whole: SampleRate?
    /// What is said of a row with too few cases; it takes `{count}`. Nil where the table says it for all its rows.
    var noteKey: String?
    /// Below so many cases a row is too small to compare.
    let least: Int

    func view(_ sample: SampleRate) -> RateView {
        var view = RateView()
        view.n = sample.n
        view.share = sample.rate.known.flatMap { TemplateShare($0) }
        view.isSmall = sample.n < least
        if view.isSmall, let noteKey { view.note = language.phrase(noteKey, count: least) }
        guard let rate = sample.rate.known, let interval = sample.interval else { return view }
        view.interval = language.text(interval)
        view.picture =
            DotInterval(
                rate.drawn, low: Double(interval.low) / 1e9, high: Double(interval.high) / 1e9,
                reference: whole?.rate.known?.drawn
            ).svg
        return view
    }
}

extension Language {
    /// `42.1%–71.0%`
    func text(_ interval: WilsonInterval) -> String {
        let ends = [interval.low, interval.high].map { end in
            Ratio(Int128(end), over: 1_000_000_000).map { percent($0) } ?? ""
        }
        return range(ends[0], ends[1])
    }

    /// Amounts of several currencies, each with its own: `1,200.00元、300.00美元`.
    func text(_ amounts: [Money]) -> String { list(amounts.map { text($0) }) }
}
