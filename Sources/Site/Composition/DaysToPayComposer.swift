import Charts
import Markup
import Metrics
import Receivables

/// How long documents take to be paid: the company's curve as a picture, quartiles of company and segments as a table.
struct DaysToPayComposer {
    let language: Language
    let time: TimeToPay

    /// Regions may be free text, one for each customer.
    private static let segments = 15
    /// Days that the picture never goes beyond.
    private static let longest = 360

    func view(id: String) -> DaysToPayView {
        var view = DaysToPayView()
        view.chart = chart(id: id)
        view.sentence = sentence
        let largest = time.segments.enumerated().sorted {
            ($1.element.curve.documents, $0.offset) < ($0.element.curve.documents, $1.offset)
        }.prefix(Self.segments)
        view.rows =
            [row(language.word("outlook.company"), time.all, isWhole: true)]
            + largest.map { row(segmentName($0.element.name), $0.element.curve, isWhole: false) }
        let rest = time.segments.count - largest.count
        view.more = rest > 0 ? language.phrase("outlook.moreSegments", count: rest) : nil
        return view
    }

    private var sentence: String {
        guard let median = time.all.p50.days else { return language.word("outlook.halfUnpaid") }
        return language.phrase(
            "outlook.halfPaid", ["days": language.text(days: median), "limits": limits(time.all.p50)])
    }

    /// Scales of companies are codes; industries and regions are the table's own words.
    private func segmentName(_ name: String) -> String { language.words["outlook.scale.\(name)"] ?? name }

    private func row(_ name: String, _ curve: SurvivalCurve, isWhole: Bool) -> DaysToPayRow {
        var row = DaysToPayRow()
        row.name = name
        row.isWhole = isWhole
        row.documents = curve.documents
        row.paid = curve.paid
        row.quartiles = [curve.p25, curve.p50, curve.p75].map { quartile in
            guard let days = quartile.days else {
                return QuartileView(days: language.word("outlook.notReached"), limits: nil)
            }
            return QuartileView(days: language.text(count: days), limits: limits(quartile))
        }
        return row
    }

    private func limits(_ quartile: SurvivalCurve.Quartile) -> String {
        guard let earliest = quartile.earliest.map({ language.text(count: $0) }) else { return "" }
        guard let latest = quartile.latest.map({ language.text(count: $0) }) else {
            return language.phrase("outlook.atLeast", ["days": earliest])
        }
        return language.range(earliest, latest)
    }

    // MARK: Picture

    private func chart(id: String) -> TrustedHTML {
        let last = lastDay
        var steps = time.all.steps[...]
        var (low, middle, high) = (1.0, 1.0, 1.0)
        let points = Swift.stride(from: 0, through: last, by: Self.stride(last)).map { day in
            while let step = steps.first, step.day <= day {
                (low, middle, high) = (step.lower, step.unpaid, step.upper)
                steps = steps.dropFirst()
            }
            return LineWithBand.Point(
                label: day % 30 == 0 ? language.text(count: day) : "", low: low, middle: middle, high: high)
        }
        let description = language.phrase(
            "outlook.curveDescription",
            [
                "documents": language.text(count: time.all.documents), "sentence": sentence,
                "days": language.text(days: last), "share": percent(middle),
            ])
        return LineWithBand(
            points, lineLabel: language.word("outlook.unpaid"), bandLabel: language.word("outlook.limits"),
            caption: Caption(id: id, title: language.word("outlook.curveTitle"), description: description)
        ) { self.percent($0) }.svg
    }

    /// Steps of which whole months are a multiple, so that the axis can name them.
    private static func stride(_ last: Int) -> Int { last <= 90 ? 1 : last <= 180 ? 2 : last <= 270 ? 3 : 5 }

    /// Where a twentieth is left unpaid, on a whole month.
    private var lastDay: Int {
        let day = time.all.steps.first { $0.unpaid <= 0.05 }?.day ?? time.all.steps.last?.day ?? 0
        return min(Self.longest, max(30, (day + 29) / 30 * 30))
    }

    private func percent(_ share: Double) -> String {
        Ratio(Int128((share * 1000).rounded()), over: 1000).map { language.percent($0) } ?? ""
    }
}
