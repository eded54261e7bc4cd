package import Markup

/// Parts of a whole, the largest first, with the line of their running sum on the same scale: how few make up most.
package struct Pareto: Sendable {
    package struct Part: Sendable {
        let name: String
        let value: Double
        /// The value, ready to print.
        let label: String
        /// The share of this part and all before it, ready to print.
        let cumulative: String
        let url: String?
        let isRest: Bool

        /// - Parameters:
        ///   - value: what is not finite or below zero counts as nothing.
        ///   - url: a page of the site with what is behind the part.
        ///   - isRest: true for what is left over, which is drawn paler whatever its size.
        package init(
            name: String, value: Double, label: String, cumulative: String, url: String? = nil, isRest: Bool = false
        ) {
            self.name = name
            self.value = value.isFinite ? max(0, value) : 0
            self.label = label
            self.cumulative = cumulative
            self.url = url
            self.isRest = isRest
        }
    }

    /// The heads of the three columns beside the names; empty ones are left out.
    package struct Words: Sendable {
        let value: String
        let whole: String
        let cumulative: String

        /// - Parameter whole: what the right end of the scale means, e.g. `100%`.
        package init(value: String, whole: String, cumulative: String) {
            self.value = value
            self.whole = whole
            self.cumulative = cumulative
        }
    }

    private let parts: [Part]
    private let words: Words
    private let caption: Caption

    /// - Parameter parts: in the order in which they are drawn and added up.
    package init(_ parts: [Part], words: Words, caption: Caption) {
        self.parts = parts
        self.words = words
        self.caption = caption
    }

    package var svg: TrustedHTML {
        let bottom = Self.head + max(1, Double(parts.count)) * Self.row
        var canvas = Canvas(
            width: Self.width, height: bottom, kind: "pareto", caption: caption,
            hasLinks: parts.contains { $0.url != nil })
        let columns = columns
        drawHeads(columns, on: &canvas)
        for x in [columns.scale.start, columns.scale.end] {
            canvas.line(
                x1: x, y1: Self.head, x2: x, y2: bottom, style: x == columns.scale.start ? "base" : "grid")
        }
        for (index, part) in parts.enumerated() { draw(part, row: index, columns, on: &canvas) }
        drawSums(columns, on: &canvas)
        return canvas.finished()
    }

    private static let width = 420.0
    private static let head = 20.0
    private static let row = 22.0

    /// From left to right: names, values to their right edge, the scale, shares to the right edge of the picture.
    private struct Columns {
        let names: Double
        let values: Double
        let shares: Double
        let scale: Scale

        var valuesEnd: Double { names + 10 + values }
    }

    private var columns: Columns {
        func widest(_ texts: [String], _ most: Double) -> Double {
            min(texts.map(TextWidth.of).max() ?? 0, Pareto.width * most)
        }
        let names = widest(parts.map(\.name), 0.4)
        let values = widest(parts.map(\.label) + [words.value], 0.16)
        let shares = widest(parts.map(\.cumulative) + [words.cumulative], 0.16)
        return Columns(
            names: names, values: values, shares: shares,
            scale: Scale(from: 0, to: sum, onto: names + values + 18, Self.width - shares - 10))
    }

    private var sum: Double { parts.reduce(0) { $0 + $1.value } }

    private func drawHeads(_ columns: Columns, on canvas: inout Canvas) {
        func head(_ text: String, _ room: Double, x: Double) {
            canvas.text(TextWidth.fit(text, within: room), x: x, y: 12, anchor: .end, style: "tick")
        }
        head(words.value, columns.values, x: columns.valuesEnd)
        head(words.whole, columns.scale.end - columns.scale.start, x: columns.scale.end)
        head(words.cumulative, columns.shares, x: Self.width)
    }

    private func draw(_ part: Part, row: Int, _ columns: Columns, on canvas: inout Canvas) {
        let y = Self.head + Double(row) * Self.row
        let end = columns.scale.place(part.value)
        canvas.link(to: part.url) { canvas in
            canvas.text(TextWidth.fit(part.name, within: columns.names), x: 0, y: y + 15)
            canvas.text(
                TextWidth.fit(part.label, within: columns.values), x: columns.valuesEnd, y: y + 15, anchor: .end,
                style: "value")
            canvas.rectangle(
                x: columns.scale.start, y: y + 4, width: end - columns.scale.start, height: 14,
                style: part.isRest ? "rest" : "part")
        }
        canvas.text(
            TextWidth.fit(part.cumulative, within: columns.shares), x: Self.width, y: y + 15, anchor: .end,
            style: "tick")
    }

    /// The line of the running sum with a dot a part; without a whole there is none.
    private func drawSums(_ columns: Columns, on canvas: inout Canvas) {
        guard sum > 0 else { return }
        var total = 0.0
        let points = parts.enumerated().map { index, part in
            total += part.value
            return (x: columns.scale.place(total), y: Self.head + (Double(index) + 0.5) * Self.row)
        }
        canvas.path(style: "course") { $0.course(points.map { (x: $0.x, y: Optional($0.y)) }) }
        canvas.path(style: "end") { pen in
            for point in points { pen.dot(point.x, point.y) }
        }
    }
}
