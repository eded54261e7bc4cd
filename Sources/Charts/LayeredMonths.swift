package import Markup

/// Layers upon each other for what stood at the end of each month, with lines over them, labelled where they end.
package struct LayeredMonths: Sendable {
    /// One layer, the lowest first.
    package struct Layer: Sendable {
        let style: String
        let values: [Double]

        /// - Parameter values: by period; what is not finite or below zero counts as nothing.
        package init(style: String, values: [Double]) {
            self.style = style
            self.values = values.map { $0.isFinite ? max(0, $0) : 0 }
        }
    }

    private let periods: [MonthlyChart.Period]
    private let layers: [Layer]
    private let lines: [MonthlyChart.Series]
    private let total: (label: String, style: String)
    private let tickLabel: @Sendable (Double) -> String
    private let caption: Caption

    /// - Parameters:
    ///   - periods: oldest first; each layer and each line has a value for each.
    ///   - total: what the layers are together, with its latest value, and its style.
    ///   - tickLabel: writes a round value of the axis.
    package init(
        _ periods: [MonthlyChart.Period], layers: [Layer], total: (label: String, style: String),
        lines: [MonthlyChart.Series], caption: Caption, tickLabel: @escaping @Sendable (Double) -> String
    ) {
        self.periods = periods
        self.layers = layers
        self.lines = lines
        self.total = total
        self.tickLabel = tickLabel
        self.caption = caption
    }

    package var svg: TrustedHTML {
        var canvas = Canvas(width: Self.width, height: Self.height, kind: "layered", caption: caption)
        let plot = makePlot()
        drawLayers(plot, on: &canvas)
        plot.drawGrid(on: &canvas, label: tickLabel)
        for line in lines {
            canvas.path(style: line.style) { pen in pen.walk(course(line.values.map { $0 }, plot)) }
        }
        drawEndLabels(plot, on: &canvas)
        plot.draw(periods.enumerated().map { .init(x: place($0, plot), text: $1.label) }, y: 306, on: &canvas)
        plot.draw(
            periods.enumerated().map { .init(x: place($0, plot), text: $1.span ?? "") }, y: 323, on: &canvas,
            style: "label")
        return canvas.finished()
    }

    private static let width = 440.0
    private static let height = 330.0

    private func value(_ layer: Layer, at period: Int) -> Double {
        layer.values.indices.contains(period) ? layer.values[period] : 0
    }

    /// What the first so many layers hold together.
    private func sum(of count: Int, at period: Int) -> Double {
        layers.prefix(count).reduce(0) { $0 + value($1, at: period) }
    }

    private func makePlot() -> Plot {
        let totals = periods.indices.map { sum(of: layers.count, at: $0) }
        let axis = Axis(covering: totals + lines.flatMap { $0.values.compactMap { $0 } }, steps: 5)
        let labels = ([total.label] + lines.map(\.label)).map { TextWidth.of($0) }.max() ?? 0
        return Plot(
            left: min(90, Plot.labelWidth(of: axis, tickLabel)), right: Self.width - min(max(labels + 14, 48), 130),
            top: 12, bottom: 288, axis: axis)
    }

    private func place(_ index: Int, _ plot: Plot) -> Double {
        guard periods.count > 1 else { return plot.left }
        return (plot.left + Double(index) / Double(periods.count - 1) * (plot.right - plot.left)).rounded()
    }

    private func course(_ values: [Double?], _ plot: Plot) -> [(x: Double, y: Double?)] {
        values.enumerated().prefix(periods.count).map { index, value in
            (place(index, plot), value.map { plot.values.place($0).rounded() })
        }
    }

    /// The highest first, each from its top down to the ground, so that what is painted later covers it.
    private func drawLayers(_ plot: Plot, on canvas: inout Canvas) {
        let zero = plot.values.place(0).rounded()
        for count in (1...max(1, layers.count)).reversed() where count <= layers.count && !periods.isEmpty {
            let layer = layers[count - 1]
            guard layer.values.contains(where: { $0 > 0 }) else { continue }
            canvas.path(style: layer.style) { pen in
                let tops = course(periods.indices.map { sum(of: count, at: $0) }, plot)
                pen.walk([(place(0, plot), zero)] + tops + [(place(periods.count - 1, plot), zero)])
                pen.close()
            }
        }
    }

    private func drawEndLabels(_ plot: Plot, on canvas: inout Canvas) {
        let last = periods.count - 1
        guard last >= 0 else { return }
        let ends =
            [(total.label, total.style, layers.isEmpty ? nil : sum(of: layers.count, at: last))]
            + lines.map { ($0.label, $0.style, $0.values.last { $0 != nil }.flatMap { $0 }) }
        let wanted = ends.compactMap { label, style, value -> EndLabels.Label? in
            guard let value else { return nil }
            let text = TextWidth.fit(label, within: Self.width - plot.right - 10)
            return .init(text: text, style: "name \(style)", y: plot.values.place(value) + 4)
        }
        for label in EndLabels(wanted, top: plot.top + 6, bottom: plot.bottom).labels {
            canvas.text(label.text, x: plot.right + 8, y: label.y.rounded(), style: label.style)
        }
    }
}
