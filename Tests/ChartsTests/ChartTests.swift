import Charts
import Markup
import Testing

@Suite("What a chart says")
struct ChartTests {
    @Test("a chart is an image with a title and a description that its label names")
    func isAnImageWithWords() {
        let source = Picture(SampleCharts.monthly.svg).source
        #expect(source.contains(#"role="img" aria-labelledby="chart-t chart-d""#))
        #expect(source.contains(#"<title id="chart-t">逾期账龄</title>"#))
        #expect(source.contains(#"<desc id="chart-d">"#))
    }

    @Test("no style attribute is written")
    func writesNoStyleAttribute() {
        for chart in GoldenChartTests.charts {
            #expect(!Picture(chart.svg).source.contains("style="), "\(chart.name)")
        }
    }

    @Test("markup in a label is shown, not obeyed")
    func escapesLabels() {
        let caption = Caption(id: "x\"y", title: "<script>", description: "a & b")
        let bars = HorizontalBars([.init(name: "<b>", value: 1, label: "</svg>")], style: "a\"b", caption: caption)
        let picture = Picture(bars.svg)
        #expect(picture.isBalanced)
        #expect(!picture.source.contains("<script>") && !picture.source.contains("<b>"))
        #expect(picture.source.hasSuffix("</svg>") && !picture.source.dropLast(6).contains("</svg>"))
    }

    @Test("segments lie beside each other and fill the bar")
    func segmentsFillTheBar() {
        let bar = AgeingBar(
            [.init(style: "a", value: 30), .init(style: "b", value: 10)],
            words: .init(now: "", total: "", bracket: "", before: "", totalBefore: ""), caption: SampleCharts.caption)
        let source = Picture(bar.svg).source
        #expect(source.contains(#"<rect class="a" x="0" y="18" width="314" height="30"/>"#))
        #expect(source.contains(#"<rect class="b" x="315" y="18" width="104" height="30"/>"#))
    }

    @Test("a share stands in its segment only where there is room")
    func dropsLabelsWithoutRoom() {
        let bar = AgeingBar(
            [.init(style: "a", value: 99, label: "99.0%"), .init(style: "b", value: 1, label: "1.0%")],
            words: .init(now: "", total: "", bracket: "", before: "", totalBefore: ""), caption: SampleCharts.caption)
        #expect(Picture(bar.svg).texts.map(\.text) == ["99.0%"])
    }

    @Test("the latest month always has its label")
    func keepsTheLatestLabel() {
        let chart = MonthlyChart(
            (1...60).map { .init(label: "第\($0)个月") }, lines: [], caption: SampleCharts.caption,
            tickLabel: SampleCharts.plain)
        let texts = Picture(chart.svg).texts.map(\.text)
        #expect(texts.contains("第60个月"))
        #expect(!texts.contains("第59个月"))
    }

    @Test("a document far later than the rest is said in words and does not press the others down")
    func saysWhatLiesBeyond() {
        let usual = (0..<20).map {
            PaymentBehaviour.Document(time: Double($0) / 20, daysLate: 20, weight: 0.5, isOpen: false)
        }
        let late = PaymentBehaviour.Document(time: 1, daysLate: 900, weight: 0.5, isOpen: true)
        let chart = PaymentBehaviour(
            usual + [late], marks: [], words: SampleCharts.behaviourWords, caption: SampleCharts.caption,
            tickLabel: SampleCharts.plain)
        let texts = Picture(chart.svg).texts.map(\.text)
        #expect(texts.contains("↑ 1 笔超出上沿,最长 900 天"))
        #expect(texts.contains("40") && !texts.contains("900"))
    }

    @Test("10,000 documents stay a small picture")
    func crowdsStaySmall() {
        var dice = Dice(seed: 9)
        let documents = (0..<10_000).map { _ in
            PaymentBehaviour.Document(
                time: Double.random(in: 0...1, using: &dice), daysLate: Double.random(in: -20...90, using: &dice),
                weight: 0, isOpen: false)
        }
        let chart = PaymentBehaviour(
            documents, marks: [], words: SampleCharts.behaviourWords, caption: SampleCharts.caption,
            tickLabel: SampleCharts.plain)
        #expect(chart.svg.bytes.count < 60_000)
    }

    @Test("layers stand upon each other, and one with nothing in a month takes no room")
    func layersStandUponEachOther() {
        let chart = StackedMonths(
            [.init(label: "1月"), .init(label: "2月")],
            layers: [
                .init(label: "兑现 1", style: "kept", values: [1, 0]),
                .init(label: "爽约 2", style: "broken", values: [1, 1]),
            ], caption: SampleCharts.caption)
        let source = Picture(chart.svg).source
        let broken = source.split(separator: "class=\"broken\" d=\"").dropFirst().first?.prefix { $0 != "\"" } ?? ""
        // Two months of 186 in all: each unit is half of it; only the second month's broken stands on the ground.
        #expect(broken.filter { $0 == "M" }.count == 2)
        #expect(broken.contains(" 12h") && broken.contains(" 105h"))
    }

    @Test("a rate's dot lies within its interval, and one of nothing or everything is drawn whole")
    func dotLiesWithinItsInterval() {
        let source = Picture(DotInterval(0, low: 0, high: 0.5).svg).source
        #expect(source.contains(#"<path class="interval" d="M5 5L50 5"/><path class="dot" d="M5 5h.01"/>"#))
    }

    @Test("a sparkline leaves a gap where the figure is unavailable")
    func sparklineLeavesAGap() {
        let source = Picture(Sparkline([1, 2, nil, 3, 4], caption: SampleCharts.caption).svg).source
        let course = source.split(separator: "class=\"course\" d=\"").last?.prefix { $0 != "\"" } ?? ""
        #expect(course.filter { $0 == "M" }.count == 2)
    }

    @Test("a Pareto's line starts at the end of its first bar and ends at the whole")
    func paretoAddsUp() {
        let source = Picture(SampleCharts.pareto.svg).source
        func path(_ style: String) -> Substring? {
            source.split(separator: "class=\"\(style)\" d=\"").last?.prefix { $0 != "\"" }
        }
        let bar = source.split(separator: "<rect class=\"part\" x=\"").dropFirst().first?.split(separator: "\"")
        let numbers = bar.map { [$0[0], $0[4]].compactMap { Double($0) } } ?? []
        let points = path("course")?.split { "ML".contains($0) }.compactMap { Double($0.split(separator: " ")[0]) }
        #expect(points?.count == 3)
        #expect(points?.first == numbers.reduce(0, +))
        let whole = source.split(separator: "<path class=\"grid\" d=\"M").last?.prefix { $0 != " " }
        #expect(points?.last == whole.flatMap { Double($0) })
    }

    @Test("a chart with links is no image, and its links hold their names; a stage without one is plain")
    func linksAreNamed() {
        let source = Picture(SampleCharts.funnel.svg).source
        #expect(source.contains(#"<svg class="funnel" viewBox="0 0 420 142" font-size="12" aria-labelledby="chart-t"#))
        #expect(source.contains(#"<a href="visits-log.html#stage=planned"><text x="0" y="15">已计划</text>"#))
        #expect(source.split(separator: "<a ").count == 2)
    }

    @Test("a stage that nobody reached is a line to look at, and its slope leads there")
    func emptyStageIsSeen() {
        let source = Picture(SampleCharts.funnel.svg).source
        #expect(source.contains(#"y="120" width="1" height="22"/>"#))
        let slopes = source.split(separator: "class=\"slope\" d=\"").last?.prefix { $0 != "\"" } ?? ""
        #expect(slopes.filter { $0 == "z" }.count == 3)
    }
}
