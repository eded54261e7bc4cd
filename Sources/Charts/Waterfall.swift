package import Markup

/// How one total became another: columns that hang from where the one before ended.
package struct Waterfall: Sendable {
    package struct Step: Sendable {
        let name: String
        let value: Double
        let label: String
        let isTotal: Bool

        /// Where the sum stands.
        package static func total(_ name: String, _ value: Double, label: String) -> Step {
            Step(name: name, value: value.isFinite ? value : 0, label: label, isTotal: true)
        }

        /// What is added, or with a minus taken away.
        package static func change(_ name: String, _ value: Double, label: String) -> Step {
            Step(name: name, value: value.isFinite ? value : 0, label: label, isTotal: false)
        }
    }

    private let steps: [Step]
    private let caption: Caption

    package init(_ steps: [Step], caption: Caption) {
        self.steps = steps
        self.caption = caption
    }

    private static let width = 640.0
    private static let height = 220.0
    /// Room for a label above the highest column and for a name below the lowest.
    private static let (top, bottom) = (22.0, 196.0)

    package var svg: TrustedHTML {
        var canvas = Canvas(width: Self.width, height: Self.height, kind: "waterfall", caption: caption)
        let spans = spans
        let values = spans.flatMap { [$0.from, $0.to] }
        let scale = Scale(
            from: min(0, values.min() ?? 0), to: max(0, values.max() ?? 0), onto: Self.bottom - 6, Self.top)
        let room = Self.width / Double(max(1, steps.count))
        for (index, step) in steps.enumerated() {
            let x = Double(index) * room
            draw(step, spans[index], x: x, room: room, scale, on: &canvas)
            guard index > 0 else { continue }
            let level = scale.place(spans[index - 1].to)
            canvas.line(x1: x - room * 0.15, y1: level, x2: x + room * 0.15, y2: level, style: "link")
        }
        canvas.line(x1: 0, y1: scale.place(0), x2: Self.width, y2: scale.place(0), style: "base")
        return canvas.finished()
    }

    /// Where each column begins and ends.
    private var spans: [(from: Double, to: Double)] {
        var sum = 0.0
        return steps.map { step in
            let from = step.isTotal ? 0 : sum
            sum = step.isTotal ? step.value : sum + step.value
            return (from, sum)
        }
    }

    private func draw(
        _ step: Step, _ span: (from: Double, to: Double), x: Double, room: Double, _ scale: Scale,
        on canvas: inout Canvas
    ) {
        let (first, second) = (scale.place(span.from), scale.place(span.to))
        let style = step.isTotal ? "total" : step.value < 0 ? "less" : "more"
        canvas.rectangle(
            x: x + room * 0.15, y: min(first, second), width: room * 0.7, height: max(1, abs(second - first)),
            style: style)
        let middle = x + room / 2
        canvas.text(
            TextWidth.fit(step.label, within: room - 4), x: middle, y: max(12, min(first, second) - 6), anchor: .middle,
            style: "label")
        canvas.text(TextWidth.fit(step.name, within: room - 4), x: middle, y: Self.height - 6, anchor: .middle)
    }
}
