package import Markup

/// Counts or amounts by period in layers upon each other, each layer named beside the last column.
package struct StackedMonths: Sendable {
    /// One layer of every column, the lowest first.
    package struct Layer: Sendable {
        /// Name and sum, ready to print.
        let label: String
        let style: String
        let values: [Double]

        /// - Parameter values: by period; what is not finite or below zero counts as nothing.
        package init(label: String, style: String, values: [Double]) {
            self.label = label
            self.style = style
            self.values = values.map { $0.isFinite ? max(0, $0) : 0 }
        }
    }

    private let periods: [MonthlyChart.Period]
    private let layers: [Layer]
    private let caption: Caption
    private let tickLabel: @Sendable (Double) -> String

    /// - Parameters:
    ///   - periods: oldest first; each layer has a value for each.
    ///   - tickLabel: writes a round value of the axis; whole numbers where things are counted.
    package init(
        _ periods: [MonthlyChart.Period], layers: [Layer], caption: Caption,
        tickLabel: @escaping @Sendable (Double) -> String = StackedMonths.whole
    ) {
        self.periods = periods
        self.layers = layers
        self.caption = caption
        self.tickLabel = tickLabel
    }

    package var svg: TrustedHTML {
        var canvas = Canvas(width: Self.width, height: Self.height, kind: "stacked", caption: caption)
        let plot = makePlot()
        plot.drawGrid(on: &canvas, label: tickLabel)
        drawColumns(plot, on: &canvas)
        drawNames(plot, on: &canvas)
        plot.draw(periods.enumerated().map { .init(x: place($0, plot), text: $1.label) }, y: 216, on: &canvas)
        plot.draw(
            periods.enumerated().map { .init(x: place($0, plot), text: $1.span ?? "") }, y: 233, on: &canvas,
            style: "label")
        return canvas.finished()
    }

    private static let width = 760.0
    private static let height = 240.0

    /// Things are counted in whole numbers: a tick between two has no label.
    @Sendable package static func whole(_ tick: Double) -> String {
        tick.rounded() == tick ? String(Int(min(tick, 1e15))) : ""
    }

    private func makePlot() -> Plot {
        let totals = periods.indices.map { total(of: layers.count, at: $0) }
        let axis = Axis(covering: totals, steps: Int(min(4, max(1, totals.max() ?? 1))))
        let names = layers.map { TextWidth.of($0.label) }.max() ?? 0
        return Plot(
            left: min(120, Plot.labelWidth(of: axis, tickLabel)), right: Self.width - min(max(names + 30, 48), 220),
            top: 12, bottom: 198, axis: axis)
    }

    private func value(_ layer: Layer, at period: Int) -> Double {
        layer.values.indices.contains(period) ? layer.values[period] : 0
    }

    /// What the first so many layers hold together.
    private func total(of count: Int, at period: Int) -> Double {
        layers.prefix(count).reduce(0) { $0 + value($1, at: period) }
    }

    private func place(_ index: Int, _ plot: Plot) -> Double {
        plot.left + (Double(index) + 0.5) / Double(max(1, periods.count)) * (plot.right - plot.left)
    }

    private func drawColumns(_ plot: Plot, on canvas: inout Canvas) {
        let width = max(0.5, (plot.right - plot.left) / Double(max(1, periods.count)) * 0.62)
        for (order, layer) in layers.enumerated() {
            canvas.path(style: layer.style) { pen in
                for period in periods.indices where value(layer, at: period) > 0 {
                    let bottom = plot.values.place(total(of: order, at: period))
                    let top = plot.values.place(total(of: order + 1, at: period))
                    pen.rectangle(
                        x: place(period, plot) - width / 2, y: top, width: width, height: bottom - top)
                }
            }
        }
    }

    /// Beside the middle of the last column's layers, moved apart; a square repeats the layer's look.
    private func drawNames(_ plot: Plot, on canvas: inout Canvas) {
        let last = periods.count - 1
        let wanted = layers.enumerated().map { order, layer in
            let middle = (total(of: order, at: last) + total(of: order + 1, at: last)) / 2
            let text = TextWidth.fit(layer.label, within: Self.width - plot.right - 28)
            return EndLabels.Label(text: text, style: layer.style, y: plot.values.place(middle) + 4)
        }
        for label in EndLabels(wanted, top: plot.top + 10, bottom: plot.bottom).labels {
            canvas.rectangle(x: plot.right + 8, y: label.y - 10, width: 10, height: 10, style: label.style)
            canvas.text(label.text, x: plot.right + 24, y: label.y, style: "name")
        }
    }
}
