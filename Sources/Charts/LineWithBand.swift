package import Markup

/// A course that is expected, within the band in which it is likely to run.
package struct LineWithBand: Sendable {
    package struct Point: Sendable {
        let label: String
        let low: Double
        let middle: Double
        let high: Double
        /// Drawn as a column: what of it is already agreed.
        let column: Double
        let came: Double?

        /// - Parameter came: what came of it, drawn as a dot: full within the band, hollow outside.
        package init(
            label: String, low: Double, middle: Double, high: Double, column: Double = 0, came: Double? = nil
        ) {
            self.label = label
            self.low = low
            self.middle = middle
            self.high = high
            self.column = column.isFinite ? max(0, column) : 0
            self.came = came.flatMap { $0.isFinite ? $0 : nil }
        }
    }

    private let points: [Point]
    private let caption: Caption
    private let lineLabel: String
    private let bandLabel: String
    private let columnLabel: String
    private let dotLabel: String
    private let size: (width: Double, height: Double)
    private let tickLabel: @Sendable (Double) -> String

    /// - Parameters:
    ///   - columnLabel: names the columns; empty where no point has one.
    ///   - dotLabel: names what came; empty where the points say nothing of it.
    ///   - isNarrow: drawn for a column of the page instead of its width.
    package init(
        _ points: [Point], lineLabel: String, bandLabel: String, columnLabel: String = "", dotLabel: String = "",
        isNarrow: Bool = false, caption: Caption,
        tickLabel: @escaping @Sendable (Double) -> String
    ) {
        self.points = points
        self.lineLabel = lineLabel
        self.bandLabel = bandLabel
        self.columnLabel = columnLabel
        size = isNarrow ? (440, 330) : (760, 270)
        self.dotLabel = dotLabel
        self.caption = caption
        self.tickLabel = tickLabel
    }

    package var svg: TrustedHTML {
        var canvas = Canvas(width: size.width, height: size.height, kind: "banded", caption: caption)
        let axis = Axis(covering: points.flatMap { [$0.low, $0.middle, $0.high, $0.column, $0.came ?? 0] }, steps: 5)
        let words = [lineLabel, bandLabel, columnLabel, dotLabel].map { TextWidth.of($0) }
        let labels = min(200, max(words.max() ?? 0, 34) + 14)
        let plot = Plot(
            left: min(120, Plot.labelWidth(of: axis, tickLabel)), right: size.width - labels, top: 12,
            bottom: size.height - 30, axis: axis)
        plot.drawGrid(on: &canvas, label: tickLabel)
        drawBand(plot, on: &canvas)
        drawColumns(plot, on: &canvas)
        canvas.path(style: "course") { $0.course(points.indices.map { (place($0, plot), height($0, \.middle, plot)) }) }
        drawDots(plot, on: &canvas)
        drawLabels(plot, on: &canvas)
        plot.draw(
            points.enumerated().map { .init(x: place($0, plot), text: $1.label) }, y: size.height - 12, on: &canvas)
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

    private func drawColumns(_ plot: Plot, on canvas: inout Canvas) {
        let width = (plot.right - plot.left) / Double(max(1, points.count)) * 0.3
        let zero = plot.values.place(0)
        canvas.path(style: "agreed") { pen in
            for index in points.indices where points[index].column > 0 {
                let y = height(index, \.column, plot)
                pen.rectangle(x: place(index, plot) - width / 2, y: y, width: width, height: zero - y)
            }
        }
    }

    private func drawLabels(_ plot: Plot, on canvas: inout Canvas) {
        guard let last = points.indices.last else { return }
        let room = size.width - plot.right - 12
        var wanted: [EndLabels.Label] = [
            .init(text: TextWidth.fit(lineLabel, within: room), style: "name", y: height(last, \.middle, plot) + 4),
            .init(text: TextWidth.fit(bandLabel, within: room), style: "name band", y: height(last, \.high, plot)),
        ]
        if points.contains(where: { $0.column > 0 }) {
            wanted.append(
                .init(text: TextWidth.fit(columnLabel, within: room), style: "name agreed", y: plot.bottom))
        }
        if let came = points[last].came {
            wanted.append(
                .init(text: TextWidth.fit(dotLabel, within: room), style: "name came", y: plot.values.place(came) + 4))
        }
        let labels = EndLabels(wanted, top: plot.top + 6, bottom: plot.bottom)
        for label in labels.labels { canvas.text(label.text, x: plot.right + 8, y: label.y, style: label.style) }
    }
}
