import Charts
import Markup
import Testing

@Suite("Charts of anything")
struct HostileChartTests {
    @Test("no number is broken, nothing leaves the picture, no text covers another", arguments: 0..<200)
    func holdsForRandomValues(seed: Int) {
        var dice = Dice(seed: UInt64(seed) + 100)
        let caption = Caption(id: "c", title: dice.words(), description: dice.words())
        expectSound(ageing(&dice, caption), "ageing \(seed)")
        expectSound(monthly(&dice, caption), "monthly \(seed)")
        expectSound(banded(&dice, caption), "banded \(seed)")
        expectSound(bars(&dice, caption), "bars \(seed)")
        expectSound(behaviour(&dice, caption), "behaviour \(seed)")
        expectSound(stacked(&dice, caption), "stacked \(seed)")
        expectSound(pareto(&dice, caption), "pareto \(seed)")
        expectSound(funnel(&dice, caption), "funnel \(seed)")
        let steps = (0..<Int.random(in: 0...60, using: &dice)).map { index in
            index % 4 == 0
                ? Waterfall.Step.total(dice.words(), dice.amount(), label: dice.words())
                : Waterfall.Step.change(dice.words(), dice.amount(), label: dice.words())
        }
        expectSound(Waterfall(steps, caption: caption).svg, "waterfall \(seed)")
        let values = (0..<Int.random(in: 0...60, using: &dice)).map { _ in Optional(dice.amount()) }
        expectSound(Sparkline(values, caption: caption).svg, "sparkline \(seed)")
        expectSound(InlineBar(dice.amount(), before: dice.amount(), largest: dice.amount(), style: "a").svg, "inline")
        let rates = (0..<4).map { _ in dice.amount() / 1e7 }
        expectSound(DotInterval(rates[0], low: rates[1], high: rates[2], reference: rates[3]).svg, "dot \(seed)")
    }

    @Test("every kind of chart can be read whatever it is drawn of", arguments: HostileInput.allCases)
    func holdsForKnownTraps(input: HostileInput) {
        for chart in AnyChart.all { expectSound(chart.draw(input), "\(chart.name) of \(input)") }
    }

    private func ageing(_ dice: inout Dice, _ caption: Caption) -> TrustedHTML {
        let segments = (0..<Int.random(in: 0...60, using: &dice)).map { index in
            AgeingBar.Segment(
                style: "s\(index)", value: dice.amount(), before: dice.amount(), label: dice.words(),
                isBracketed: index % 3 == 1)
        }
        let words = AgeingBar.Words(
            now: dice.words(), total: dice.words(), bracket: dice.words(), before: dice.words(),
            totalBefore: dice.words())
        return AgeingBar(segments, words: words, caption: caption).svg
    }

    private func monthly(_ dice: inout Dice, _ caption: Caption) -> TrustedHTML {
        let count = Int.random(in: 0...60, using: &dice)
        let series = (0..<3).map { index in
            MonthlyChart.Series(
                label: dice.words(), style: "s\(index)",
                values: (0..<count).map { _ in Bool.random(using: &dice) ? dice.amount() : nil })
        }
        let periods = (0..<count).map { _ in MonthlyChart.Period(label: dice.words(), span: dice.words()) }
        return MonthlyChart(
            periods, lines: Array(series.dropFirst()), columns: series[0], caption: caption,
            tickLabel: SampleCharts.plain
        ).svg
    }

    private func stacked(_ dice: inout Dice, _ caption: Caption) -> TrustedHTML {
        let count = Int.random(in: 0...60, using: &dice)
        let layers = (0..<Int.random(in: 0...5, using: &dice)).map { index in
            StackedMonths.Layer(
                label: dice.words(), style: "s\(index)",
                values: (0..<Int.random(in: 0...60, using: &dice)).map { _ in dice.amount() })
        }
        let periods = (0..<count).map { _ in MonthlyChart.Period(label: dice.words(), span: dice.words()) }
        return StackedMonths(periods, layers: layers, caption: caption).svg
    }

    private func banded(_ dice: inout Dice, _ caption: Caption) -> TrustedHTML {
        let points = (0..<Int.random(in: 0...60, using: &dice)).map { _ in
            LineWithBand.Point(label: dice.words(), low: dice.amount(), middle: dice.amount(), high: dice.amount())
        }
        return LineWithBand(
            points, lineLabel: dice.words(), bandLabel: dice.words(), caption: caption, tickLabel: SampleCharts.plain
        ).svg
    }

    private func bars(_ dice: inout Dice, _ caption: Caption) -> TrustedHTML {
        let bars = (0..<Int.random(in: 0...60, using: &dice)).map { _ in
            HorizontalBars.Bar(name: dice.words(), value: dice.amount(), before: dice.amount(), label: dice.words())
        }
        return HorizontalBars(bars, style: "s", caption: caption).svg
    }

    private func pareto(_ dice: inout Dice, _ caption: Caption) -> TrustedHTML {
        let parts = (0..<Int.random(in: 0...60, using: &dice)).map { index in
            Pareto.Part(
                name: dice.words(), value: dice.amount(), label: dice.words(), cumulative: dice.words(),
                url: Bool.random(using: &dice) ? dice.words() : nil, isRest: index % 5 == 4)
        }
        let words = Pareto.Words(value: dice.words(), whole: dice.words(), cumulative: dice.words())
        return Pareto(parts, words: words, caption: caption).svg
    }

    private func funnel(_ dice: inout Dice, _ caption: Caption) -> TrustedHTML {
        let stages = (0..<Int.random(in: 0...60, using: &dice)).map { _ in
            Funnel.Stage(
                name: dice.words(), value: dice.amount(), label: dice.words(), step: dice.words(),
                url: Bool.random(using: &dice) ? dice.words() : nil)
        }
        return Funnel(stages, caption: caption).svg
    }

    private func behaviour(_ dice: inout Dice, _ caption: Caption) -> TrustedHTML {
        let documents = (0..<Int.random(in: 0...300, using: &dice)).map { _ in
            PaymentBehaviour.Document(
                time: Double.random(in: -1...2, using: &dice), daysLate: dice.amount() / 1e4, weight: dice.amount(),
                isOpen: Bool.random(using: &dice))
        }
        let marks = (0..<12).map { PaymentBehaviour.Mark(time: Double($0) / 12, label: dice.words()) }
        let words = PaymentBehaviour.Words(
            due: dice.words(), late: dice.words(), early: dice.words(), settled: dice.words(), open: dice.words(),
            beyond: { "\($0) \($1)" })
        return PaymentBehaviour(
            documents, marks: marks, words: words, caption: caption, tickLabel: SampleCharts.plain
        ).svg
    }
}
