import Charts
import Markup
import Metrics
import Receivables
import Templates

/// What the next 13 weeks are expected to bring in one currency: the overview and the outlook show it alike.
struct ExpectedComposer {
    let contents: SiteContents
    let forecast: CurrencyForecast

    private var language: Language { contents.language }
    private var currency: Currency { forecast.currency }

    /// Nil where there is no forecast.
    func view(id: String, isNarrow: Bool = false) -> ExpectedView? {
        guard let known = forecast.forecast.known, !known.weeks.isEmpty else { return nil }
        let promised = contents.recovery.promises.outstanding(inWeeks: known.weeks.count, currency: forecast.index)
        var view = ExpectedView()
        view.sentence = sentence(known, promised.reduce(0, +))
        view.chart = chart(known, promised, id: id, isNarrow: isNarrow)
        view.weeks = zip(known.weeks, promised).map { row($0, promised: $1) }
        view.total = template(known.expected)
        view.promised = template(promised.reduce(0, +))
        view.basis = language.phrase("outlook.basis", count: known.paymentsSeen)
        view.shares = shares(known)
        return view
    }

    /// Why there is none; nil where there is one.
    var reason: String? {
        forecast.forecast.reason.map {
            language.phrase(
                "outlook.noForecast", ["reason": FigureComposer(language: language).reason($0)])
        }
    }

    func sentence(_ known: Forecast, _ promised: Int128) -> SentenceView {
        let key =
            promised == 0
            ? "outlook.sentenceUnpromised" : known.undated == 0 ? "outlook.sentence" : "outlook.sentenceUndated"
        return SentenceView(
            parts: language.sentence(
                key,
                [
                    "open": short(known.open), "expected": short(known.expected), "date": language.text(known.end),
                    "promised": short(promised), "later": short(known.later), "never": short(known.never),
                    "undated": short(known.undated),
                ]))
    }

    // MARK: Picture and table

    private func chart(_ known: Forecast, _ promised: [Int128], id: String, isNarrow: Bool) -> TrustedHTML {
        let perUnit = Double(currency.minorUnitsPerUnit)
        let points = zip(known.weeks, promised).map { week, promised in
            LineWithBand.Point(
                label: language.text(week.start), low: Double(amount: week.p10) / perUnit,
                middle: Double(amount: week.expected) / perUnit, high: Double(amount: week.p90) / perUnit,
                column: Double(amount: promised) / perUnit)
        }
        let largest = known.weeks.max { $0.expected < $1.expected }
        let description = language.phrase(
            "outlook.chartDescription",
            [
                "expected": short(known.expected), "date": language.text(known.end),
                "week": largest.map { language.text($0.start) } ?? "", "largest": short(largest?.expected ?? 0),
                "low": short(largest?.p10 ?? 0), "high": short(largest?.p90 ?? 0),
            ])
        return LineWithBand(
            points, lineLabel: language.word("outlook.expected"), bandLabel: bandLabel,
            columnLabel: language.word("outlook.promised"), isNarrow: isNarrow,
            caption: Caption(id: id, title: language.word("outlook.chartTitle"), description: description)
        ) { [language, currency] tick in
            language.short(Money(minorUnits: Int128((tick * perUnit).rounded()), currency: currency))
        }.svg
    }

    /// Wherever the band is drawn it says so when fewer weeks of the past fell inside than it promises.
    private var bandLabel: String {
        let held = forecast.backtest.coverage.known?.approximation ?? 1
        return language.word(held < BacktestComposer.tolerable.low ? "outlook.bandNarrow" : "outlook.band")
    }

    private func row(_ week: ForecastWeek, promised: Int128) -> ExpectedWeekRow {
        var row = ExpectedWeekRow()
        row.week = language.range(language.text(week.start), language.text(week.start.adding(days: 6)))
        row.expected = template(week.expected)
        row.low = template(week.p10)
        row.middle = template(week.p50)
        row.high = template(week.p90)
        row.promised = promised == 0 ? nil : template(promised)
        return row
    }

    /// What is open, parted by what is expected of it.
    private func shares(_ known: Forecast) -> [OutlookLine] {
        let lines = [
            ("outlook.within", known.expected), ("outlook.later", known.later), ("outlook.never", known.never),
            ("outlook.undated", known.undated),
        ]
        return lines.filter { $0.1 != 0 || $0.0 == "outlook.within" }.map { key, amount in
            OutlookLine(
                name: language.word(key), amount: template(amount), share: TemplateShare(amount, over: known.open))
        }
    }

    private func template(_ minorUnits: Int128) -> TemplateMoney {
        TemplateMoney(Money(minorUnits: minorUnits, currency: currency))
    }

    private func short(_ minorUnits: Int128) -> String {
        language.shortWithCurrency(Money(minorUnits: minorUnits, currency: currency))
    }
}

extension Forecast {
    /// Of all weeks together.
    fileprivate var expected: Int128 { weeks.reduce(0) { $0 + $1.expected } }
    /// The last day of the last week.
    fileprivate var end: CalendarDay { weeks.last.map { $0.start.adding(days: 6) } ?? .unknown }
}
