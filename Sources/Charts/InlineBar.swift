package import Markup

/// A bar for a table's cell, with a tick where it stood before. The row holds its name and its number.
package struct InlineBar: Sendable {
    private let value: Double
    private let before: Double?
    private let largest: Double
    private let style: String

    /// - Parameter largest: the longest bar of the table, so that rows compare. Negative values draw nothing.
    package init(_ value: Double, before: Double? = nil, largest: Double, style: String) {
        self.value = value
        self.before = before
        self.largest = largest
        self.style = style
    }

    package var svg: TrustedHTML {
        var canvas = Canvas(decorationOfWidth: 100, height: 10, kind: "bar-cell")
        let scale = Scale(from: 0, to: largest, onto: 0, 100)
        canvas.rectangle(x: 0, y: 0, width: scale.place(value), height: 10, style: style)
        if let before {
            let x = min(max(scale.place(before), 0.5), 99.5)
            canvas.line(x1: x, y1: 0, x2: x, y2: 10, style: "before")
        }
        return canvas.finished()
    }
}
