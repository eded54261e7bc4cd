import Charts
import Markup

/// Every kind of chart, drawn of whatever values and names.
struct AnyChart {
    let name: String
    let draw: @Sendable (HostileInput) -> TrustedHTML

    static let all = [
        AnyChart(name: "ageing bar") { input in
            let segments = input.values.enumerated().map { index, value in
                AgeingBar.Segment(
                    style: "s\(index)", value: value, before: -value, label: input.name(index),
                    isBracketed: index > 0)
            }
            let words = AgeingBar.Words(
                now: input.name(0), total: input.name(1), bracket: input.name(2), before: input.name(3),
                totalBefore: input.name(4))
            return AgeingBar(segments, words: words, caption: caption).svg
        },
        AnyChart(name: "ageing cell") { input in
            let segments = input.values.map { AgeingBar.Segment(style: "s", value: $0) }
            return AgeingBar.cell(segments, largest: input.values.first ?? 0)
        },
        AnyChart(name: "months") { input in
            let series = (0..<3).map {
                MonthlyChart.Series(label: input.name($0), style: "s\($0)", values: input.values)
            }
            return MonthlyChart(
                periods(input), lines: Array(series.dropFirst()), columns: series[0], caption: caption,
                tickLabel: SampleCharts.plain
            ).svg
        },
        AnyChart(name: "line with band") { input in
            let points = input.values.enumerated().map { index, value in
                LineWithBand.Point(label: input.name(index), low: -value, middle: value, high: value * 2)
            }
            return LineWithBand(
                points, lineLabel: input.name(0), bandLabel: input.name(1), caption: caption,
                tickLabel: SampleCharts.plain
            ).svg
        },
        AnyChart(name: "horizontal bars") { input in
            let bars = input.values.enumerated().map { index, value in
                HorizontalBars.Bar(name: input.name(index), value: value, before: -value, label: input.name(index))
            }
            return HorizontalBars(bars, style: "s", caption: caption).svg
        },
        AnyChart(name: "stacked months") { input in
            let layers = (0..<3).map {
                StackedMonths.Layer(label: input.name($0), style: "s\($0)", values: input.values)
            }
            return StackedMonths(periods(input), layers: layers, caption: caption).svg
        },
        AnyChart(name: "payment behaviour") { input in
            let documents = input.values.enumerated().map { index, value in
                PaymentBehaviour.Document(
                    time: value, daysLate: value, weight: value, isOpen: index.isMultiple(of: 2))
            }
            let marks = input.values.enumerated().map { index, _ in
                PaymentBehaviour.Mark(time: Double(index) / Double(input.values.count), label: input.name(index))
            }
            let words = PaymentBehaviour.Words(
                due: input.name(0), late: input.name(1), early: input.name(2), settled: input.name(3),
                open: input.name(4), beyond: { "\($0) \(input.name(5)) \($1)" })
            return PaymentBehaviour(
                documents, marks: marks, words: words, caption: caption, tickLabel: SampleCharts.plain
            ).svg
        },
        AnyChart(name: "waterfall") { input in
            let steps = input.values.enumerated().map { index, value in
                index == 0
                    ? Waterfall.Step.total(input.name(index), value, label: input.name(index))
                    : Waterfall.Step.change(input.name(index), value, label: input.name(index))
            }
            return Waterfall(steps, caption: caption).svg
        },
        AnyChart(name: "sparkline") { Sparkline($0.values.map { Optional($0) }, caption: caption).svg },
        AnyChart(name: "inline bar") { input in
            let value = input.values.last ?? 0
            return InlineBar(value, before: -value, largest: input.values.first ?? 0, style: "s").svg
        },
        AnyChart(name: "dot with interval") { input in
            let value = input.values.last ?? 0
            return DotInterval(value, low: -value, high: value * 2, reference: input.values.first).svg
        },
        AnyChart(name: "pareto") { input in
            let parts = input.values.enumerated().map { index, value in
                Pareto.Part(
                    name: input.name(index), value: value, label: input.name(index), cumulative: input.name(index),
                    url: index.isMultiple(of: 2) ? "customers.html#reason=\(index)" : nil, isRest: index > 8)
            }
            let words = Pareto.Words(value: input.name(0), whole: input.name(1), cumulative: input.name(2))
            return Pareto(parts, words: words, caption: caption).svg
        },
        AnyChart(name: "funnel") { input in
            let stages = input.values.enumerated().map { index, value in
                Funnel.Stage(
                    name: input.name(index), value: value, label: input.name(index), step: input.name(index),
                    url: index.isMultiple(of: 2) ? "visits-log.html" : nil)
            }
            return Funnel(stages, caption: caption).svg
        },
    ]

    private static let caption = SampleCharts.caption

    private static func periods(_ input: HostileInput) -> [MonthlyChart.Period] {
        input.values.indices.map { .init(label: input.name($0), span: $0.isMultiple(of: 12) ? input.name($0) : nil) }
    }
}
