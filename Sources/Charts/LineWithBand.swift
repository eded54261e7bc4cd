package import Markup

/// A course that is expected, within the band in which it is likely to run.
package struct LineWithBand: Sendable {
    package struct Point: Sendable {
        let label: String
        let low: Double
        let middle: Double
        let high: Double
        let came: Double?

        /// - Parameter came: what came of it, drawn as a dot: full within the band, hollow outside.
        package init(label: String, low: Double, middle: Double, high: Double, came: Double? = nil) {
            self.label = label
            self.low = low
            self.middle = middle
            self.high = high
            self.came = came.flatMap { $0.isFinite ? $0 : nil }
        }
    }

    private let points: [Point]
    private let caption: Caption
    private let lineLabel: String
    private let bandLabel: String
    private let dotLabel: String
    private let tickLabel: @Sendable (Double) -> String

    /// - Parameter dotLabel: names what came; empty where the points say nothing of it.
    package init(
        _ points: [Point], lineLabel: String, bandLabel: String, dotLabel: String = "", caption: Caption,
        tickLabel: @escaping @Sendable (Double) -> String
    ) {
        self.points = points
        self.lineLabel = lineLabel
        self.bandLabel = bandLabel
        self.dotLabel = dotLabel
        self.caption = caption
        self.tickLabel = tickLabel
    }

    package var svg: TrustedHTML {
        var canvas = Canvas(width: 760, height: 270, kind: "banded", caption: caption)
        let axis = Axis(covering: points.flatMap { [$0.low, $0.middle, $0.high, $0.came ?? 0] }, steps: 5)
        let labels = min(200, max(TextWidth.of(lineLabel), TextWidth.of(bandLabel), TextWidth.of(dotLabel), 34) + 14)
        let plot = Plot(
            left: min(120, Plot.labelWidth(of: axis, tickLabel)), right: 760 - labels, top: 12, bottom: 240, axis: axis)
        plot.drawGrid(on: &canvas, label: tickLabel)
        drawBand(plot, on: &canvas)
        canvas.path(style: "course") { $0.course(points.indices.map { (place($0, plot), height($0, \.middle, plot)) }) }
        drawDots(plot, on: &canvas)
        drawLabels(plot, on: &canvas)
        plot.draw(points.enumerated().map { .init(x: place($0, plot), text: $1.label) }, y: 258, on: &canvas)
        return canvas.finished()
    }

    private func place(_ index: Int, _ plot: Plot) -> Double {
        plot.left + (Double(index) + 0.5) / Double(max(1, points.count)) * (plot.right - plot.left)
    }

    private func height(_ index: Int, _ part: (Point) -> Double, _ plot: Plot) -> Double {
        plot.values.place(part(points[index]))
    }

    private func drawBand(_ plot: Plot, on canvas: inout Canvas) {
        canvas.path(style: "band") { pen in
            pen.course(points.indices.map { (place($0, plot), height($0, \.high, plot)) })
            for index in points.indices.reversed() { pen.line(place(index, plot), height(index, \.low, plot)) }
            if !points.isEmpty { pen.close() }
        }
    }

    private func drawDots(_ plot: Plot, on canvas: inout Canvas) {
        for (style, isInside) in [("came", true), ("came out", false), ("came hole", false)] {
            canvas.path(style: style) { pen in
                for index in points.indices {
                    guard let came = points[index].came else { continue }
                    guard (points[index].low...max(points[index].low, points[index].high) ~= came) == isInside else {
                        continue
                    }
                    pen.dot(place(index, plot), plot.values.place(came))
                }
            }
        }
    }

    private func drawLabels(_ plot: Plot, on canvas: inout Canvas) {
        guard let last = points.indices.last else { return }
        let room = 760 - plot.right - 12
        var names = [
            EndLabels.Label(
                text: TextWidth.fit(lineLabel, within: room), style: "name", y: height(last, \.middle, plot) + 4),
            EndLabels.Label(
                text: TextWidth.fit(bandLabel, within: room), style: "name band", y: height(last, \.high, plot)),
        ]
        if let came = points[last].came {
            names.append(
                .init(text: TextWidth.fit(dotLabel, within: room), style: "name came", y: plot.values.place(came) + 4))
        }
        let labels = EndLabels(names, top: plot.top + 6, bottom: plot.bottom)
        for label in labels.labels { canvas.text(label.text, x: plot.right + 8, y: label.y, style: label.style) }
    }
}
