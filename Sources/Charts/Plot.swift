/// The frame of a chart over time: value axis with grid lines, and labels below that never touch.
struct Plot {
    /// A label below the picture, at the middle of what it names.
    struct Mark {
        let x: Double
        let text: String
    }

    let left: Double
    let right: Double
    let top: Double
    let bottom: Double
    let axis: Axis
    let values: Scale

    init(left: Double, right: Double, top: Double, bottom: Double, axis: Axis) {
        self.left = left
        self.right = right
        self.top = top
        self.bottom = bottom
        self.axis = axis
        values = Scale(from: axis.lower, to: axis.upper, onto: bottom, top)
    }

    /// The width that the widest tick label takes, its gap included.
    static func labelWidth(of axis: Axis, _ label: (Double) -> String) -> Double {
        axis.ticks.reduce(0) { max($0, TextWidth.of(label($1))) } + 8
    }

    func drawGrid(on canvas: inout Canvas, label: (Double) -> String) {
        for tick in axis.ticks {
            let y = values.place(tick)
            canvas.line(x1: left, y1: y, x2: right, y2: y, style: tick == 0 ? "base" : "grid")
            let text = TextWidth.fit(label(tick), within: left - 6)
            canvas.text(text, x: left - 6, y: y + 4, anchor: .end, style: "tick")
        }
    }

    /// Draws marks from the last to the first and leaves out those that would touch: the latest is always there.
    func draw(_ marks: [Mark], y: Double, on canvas: inout Canvas, style: String = "tick") {
        var limit = right + 40
        for mark in marks.reversed() {
            let text = TextWidth.fit(mark.text, within: right - left)
            let width = TextWidth.of(text)
            let center = min(max(mark.x, width / 2), right + 40 - width / 2)
            guard center + width / 2 <= limit, !text.isEmpty else { continue }
            canvas.text(text, x: center, y: y, anchor: .middle, style: style)
            limit = center - width / 2 - 8
        }
    }
}
