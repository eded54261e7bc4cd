package import Markup

/// Named bars below each other, each with its number at its end and a tick where it stood before.
package struct HorizontalBars: Sendable {
    package struct Bar: Sendable {
        let name: String
        let value: Double
        let before: Double?
        let label: String

        package init(name: String, value: Double, before: Double? = nil, label: String) {
            self.name = name
            self.value = value.isFinite ? value : 0
            self.before = before.flatMap { $0.isFinite ? $0 : nil }
            self.label = label
        }
    }

    private let bars: [Bar]
    private let style: String
    private let caption: Caption

    package init(_ bars: [Bar], style: String, caption: Caption) {
        self.bars = bars
        self.style = style
        self.caption = caption
    }

    package var svg: TrustedHTML {
        let height = max(1, Double(bars.count)) * Self.row
        var canvas = Canvas(width: Self.width, height: height, kind: "horizontal-bars", caption: caption)
        let names = min(bars.map { TextWidth.of($0.name) }.max() ?? 0, Self.width * 0.4)
        let labels = min(bars.map { TextWidth.of($0.label) }.max() ?? 0, Self.width * 0.3)
        let scale = makeScale(from: names + 10, to: Self.width - labels - 10)
        for (index, bar) in bars.enumerated() {
            draw(bar, y: Double(index) * Self.row, names: names, labels: labels, scale, on: &canvas)
        }
        let zero = scale.place(0)
        canvas.line(x1: zero, y1: 0, x2: zero, y2: height, style: "base")
        return canvas.finished()
    }

    private static let width = 480.0
    private static let row = 22.0

    private func makeScale(from start: Double, to end: Double) -> Scale {
        let all = bars.map(\.value) + bars.compactMap(\.before)
        return Scale(from: min(0, all.min() ?? 0), to: max(0, all.max() ?? 0), onto: start, end)
    }

    private func draw(_ bar: Bar, y: Double, names: Double, labels: Double, _ scale: Scale, on canvas: inout Canvas) {
        let (zero, end) = (scale.place(0), scale.place(bar.value))
        canvas.text(TextWidth.fit(bar.name, within: names), x: 0, y: y + 15)
        canvas.rectangle(x: min(zero, end), y: y + 4, width: abs(end - zero), height: 14, style: style)
        if let before = bar.before.map(scale.place) {
            canvas.line(x1: before, y1: y + 2, x2: before, y2: y + 20, style: "before")
        }
        canvas.text(TextWidth.fit(bar.label, within: labels), x: Self.width, y: y + 15, anchor: .end, style: "value")
    }
}
