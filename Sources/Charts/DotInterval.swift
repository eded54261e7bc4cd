package import Markup

/// A rate as a dot on the line from 0 to the whole, within the interval where the true rate may lie. For a table's
/// cell: the row holds its name and its numbers.
package struct DotInterval: Sendable {
    private let rate: Double
    private let low: Double
    private let high: Double
    private let reference: Double?

    /// - Parameters:
    ///   - rate: 0…1, as `low` and `high`; what lies outside is drawn at the edge.
    ///   - reference: the rate of all rows together, drawn as a tick so that rows compare.
    package init(_ rate: Double, low: Double, high: Double, reference: Double? = nil) {
        self.rate = rate
        self.low = low
        self.high = high
        self.reference = reference
    }

    package var svg: TrustedHTML {
        var canvas = Canvas(decorationOfWidth: 100, height: 10, kind: "dot-cell")
        // A dot at either end keeps its whole width.
        let scale = Scale(from: 0, to: 1, onto: 5, 95)
        canvas.line(x1: 5, y1: 5, x2: 95, y2: 5, style: "track")
        if let reference {
            let x = scale.place(reference)
            canvas.line(x1: x, y1: 0, x2: x, y2: 10, style: "before")
        }
        canvas.line(x1: scale.place(low), y1: 5, x2: scale.place(high), y2: 5, style: "interval")
        canvas.path(style: "dot") { $0.dot(scale.place(rate), 5) }
        return canvas.finished()
    }
}
