import Charts
import Markup
import Testing

@Suite("Layers over the months, and bars without a drawing")
struct LayeredMonthsTests {
    @Test("anything is drawn within the picture, with no text over another", arguments: 0..<200)
    func holdsForRandomValues(seed: Int) {
        var dice = Dice(seed: UInt64(seed) + 700)
        let count = [0, 1, 2, 24, 60][seed % 5]
        let layers = (0..<Int.random(in: 0...9, using: &dice)).map { index in
            LayeredMonths.Layer(style: "l\(index)", values: (0..<count).map { _ in dice.amount() })
        }
        let lines = (0..<Int.random(in: 0...3, using: &dice)).map { index in
            MonthlyChart.Series(
                label: dice.words(), style: "s\(index)",
                values: (0..<count).map { $0 % 7 == 3 ? nil : dice.amount() })
        }
        let chart = LayeredMonths(
            (0..<count).map { .init(label: dice.words(), span: $0 % 12 == 0 ? dice.words() : nil) }, layers: layers,
            total: (dice.words(), "overdue"), lines: lines,
            caption: Caption(id: "c", title: dice.words(), description: dice.words()), tickLabel: SampleCharts.plain)
        expectWhole(Picture(chart.svg))
        let band = LineWithBand(
            (0..<count).map { _ in
                .init(
                    label: dice.words(), low: dice.amount(), middle: dice.amount(), high: dice.amount(),
                    column: dice.amount())
            }, lineLabel: dice.words(), bandLabel: dice.words(), columnLabel: dice.words(), isNarrow: true,
            caption: SampleCharts.caption, tickLabel: SampleCharts.plain)
        expectWhole(Picture(band.svg))
    }

    @Test("a layer stands on those below it, and the highest is painted first")
    func layersStandUponEachOther() {
        let chart = LayeredMonths(
            [.init(label: "1月"), .init(label: "2月")],
            layers: [.init(style: "low", values: [1, 1]), .init(style: "high", values: [1, 0])], total: ("", ""),
            lines: [], caption: SampleCharts.caption, tickLabel: SampleCharts.plain)
        let source = Picture(chart.svg).source
        let paths = ["high", "low"].map { style in
            source.split(separator: "class=\"\(style)\" d=\"").dropFirst().first?.prefix { $0 != "\"" } ?? ""
        }
        // 276 units of height for 2: together they fill it in the first month, the lower one half of it in both.
        #expect(paths[0].contains("l0-276") && paths[1].contains("l0-138"))
        #expect(
            (source.firstRange(of: "\"high\"")?.lowerBound ?? source.endIndex)
                < (source.firstRange(of: "\"low\"")?.lowerBound ?? source.startIndex))
    }

    @Test("a bar is as wide as its share, something is never nothing, and nothing is nothing")
    func barsOfShares() {
        func width(_ value: Double, of largest: Double) -> String {
            String(decoding: ShareBar(value, largest: largest).svg.bytes, as: UTF8.self)
        }
        #expect(width(40, of: 80) == #"<svg width="50%"/>"#)
        #expect(width(1, of: 1_000_000) == #"<svg width="0.5%"/>"#)
        #expect(width(0, of: 80) == #"<svg width="0%"/>"#)
        #expect(width(-5, of: 80) == width(0, of: 80) && width(5, of: 0) == #"<svg width="0%"/>"#)
        #expect(width(90, of: 80) == #"<svg width="100%"/>"#)
    }

    private func expectWhole(_ picture: Picture) {
        #expect(picture.isBalanced)
        #expect(!picture.places.contains { $0.x.isNaN || $0.y.isNaN })
        #expect(picture.outside.isEmpty, "\(picture.outside)")
        #expect(picture.overlaps.isEmpty, "\(picture.overlaps)")
    }
}
