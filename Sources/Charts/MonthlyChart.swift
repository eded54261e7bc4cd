package import Markup

/// Columns for what flowed in each period and lines for what stood at its end, labelled where they end.
package struct MonthlyChart: Sendable {
    package struct Series: Sendable {
        /// Name and latest value, ready to print.
        let label: String
        let style: String
        let values: [Double?]

        package init(label: String, style: String, values: [Double?]) {
            self.label = label
            self.style = style
            self.values = values.map { $0.flatMap { $0.isFinite ? $0 : nil } }
        }
    }

    /// A period's two labels: its own below the axis, and the longer span's (a year) where one begins.
    package struct Period: Sendable {
        let label: String
        let span: String?

        package init(label: String, span: String? = nil) {
            self.label = label
            self.span = span
        }
    }

    private let periods: [Period]
    private let lines: [Series]
    private let columns: Series?
    private let tickLabel: @Sendable (Double) -> String
    private let caption: Caption

    /// - Parameters:
    ///   - periods: oldest first; each series has a value, or a gap, for each.
    ///   - tickLabel: writes a round value of the axis.
    package init(
        _ periods: [Period], lines: [Series], columns: Series? = nil, caption: Caption,
        tickLabel: @escaping @Sendable (Double) -> String
    ) {
        self.periods = periods
        self.lines = lines
        self.columns = columns
        self.caption = caption
        self.tickLabel = tickLabel
    }

    package var svg: TrustedHTML {
        var canvas = Canvas(width: Self.width, height: Self.height, kind: "monthly", caption: caption)
        let plot = makePlot()
        plot.drawGrid(on: &canvas, label: tickLabel)
        drawColumns(plot, on: &canvas)
        for series in lines { draw(series, plot, on: &canvas) }
        drawEndLabels(plot, on: &canvas)
        plot.draw(periods.enumerated().map { .init(x: place($0, plot), text: $1.label) }, y: 266, on: &canvas)
        plot.draw(
            periods.enumerated().map { .init(x: place($0, plot), text: $1.span ?? "") }, y: 283, on: &canvas,
            style: "label")
        return canvas.finished()
    }

    private static let width = 760.0
    private static let height = 290.0

    private var allSeries: [Series] { (columns.map { [$0] } ?? []) + lines }

    private func makePlot() -> Plot {
        let axis = Axis(covering: allSeries.flatMap { $0.values.compactMap { $0 } }, steps: 5)
        let labels = allSeries.map { TextWidth.of($0.label) }.max() ?? 0
        return Plot(
            left: min(120, Plot.labelWidth(of: axis, tickLabel)), right: Self.width - min(max(labels + 14, 48), 200),
            top: 12, bottom: 248, axis: axis)
    }

    private func place(_ index: Int, _ plot: Plot) -> Double {
        plot.left + (Double(index) + 0.5) / Double(max(1, periods.count)) * (plot.right - plot.left)
    }

    private func drawColumns(_ plot: Plot, on canvas: inout Canvas) {
        guard let columns else { return }
        let width = max(0.5, (plot.right - plot.left) / Double(max(1, periods.count)) * 0.62)
        let zero = plot.values.place(0)
        canvas.path(style: columns.style) { pen in
            for (index, value) in columns.values.enumerated().prefix(periods.count) {
                guard let value else { continue }
                let y = plot.values.place(value)
                pen.rectangle(
                    x: place(index, plot) - width / 2, y: min(y, zero), width: width, height: abs(zero - y))
            }
        }
    }

    private func draw(_ series: Series, _ plot: Plot, on canvas: inout Canvas) {
        let points = series.values.enumerated().prefix(periods.count).map { index, value in
            (x: place(index, plot), y: value.map(plot.values.place))
        }
        canvas.path(style: series.style) { $0.course(points) }
        guard let last = points.last(where: { $0.y != nil }), let y = last.y else { return }
        canvas.path(style: "\(series.style) end") { $0.dot(last.x, y) }
    }

    private func drawEndLabels(_ plot: Plot, on canvas: inout Canvas) {
        let wanted = allSeries.compactMap { series -> EndLabels.Label? in
            guard let value = series.values.last(where: { $0 != nil }).flatMap({ $0 }) else { return nil }
            let text = TextWidth.fit(series.label, within: Self.width - plot.right - 12)
            return .init(text: text, style: "name \(series.style)", y: plot.values.place(value) + 4)
        }
        for label in EndLabels(wanted, top: plot.top + 6, bottom: plot.bottom).labels {
            canvas.text(label.text, x: plot.right + 8, y: label.y, style: label.style)
        }
    }
}
