import Charts
import Markup
import Testing

@Suite("Charts look as they did")
struct GoldenChartTests {
    static let charts: [(name: String, svg: TrustedHTML)] = [
        ("ageing-bar", SampleCharts.ageing.svg),
        ("ageing-cell", AgeingBar.cell([.init(style: "age-overdue-1", value: 5)], largest: 20)),
        ("monthly", SampleCharts.monthly.svg),
        ("line-with-band", SampleCharts.banded.svg),
        ("sparkline", SampleCharts.sparkline.svg),
        ("inline-bar", InlineBar(40, before: 55, largest: 80, style: "overdue").svg),
        ("horizontal-bars", SampleCharts.bars.svg),
        ("layered-months", SampleCharts.layered.svg), ("share-bar", ShareBar(40, largest: 80).svg),
        ("line-with-band-narrow", SampleCharts.bandedNarrow.svg),
        ("stacked-months", SampleCharts.stacked.svg),
        ("waterfall", SampleCharts.waterfall.svg),
        ("dot-interval", DotInterval(0.57, low: 0.25, high: 0.84, reference: 0.63).svg),
        ("pareto", SampleCharts.pareto.svg),
        ("funnel", SampleCharts.funnel.svg),
        ("payment-behaviour", SampleCharts.behaviour.svg),
    ]

    @Test("every kind of chart equals its golden picture", arguments: charts.map(\.name))
    func equalsItsGoldenPicture(name: String) throws {
        let chart = try #require(Self.charts.first { $0.name == name })
        try expectGolden(chart.svg, name)
    }
}
