package import Markup

/// How many of the first stage came as far as each later one: bars below each other, the loss as a slope between them.
package struct Funnel: Sendable {
    package struct Stage: Sendable {
        let name: String
        let value: Double
        /// The value, ready to print.
        let label: String
        /// Stands in the slope that leads here: the share of the stage before. Not drawn at the first.
        let step: String
        let url: String?

        /// - Parameters:
        ///   - value: what is not finite or below zero counts as nothing.
        ///   - url: a page of the site with what is behind the stage.
        package init(name: String, value: Double, label: String, step: String = "", url: String? = nil) {
            self.name = name
            self.value = value.isFinite ? max(0, value) : 0
            self.label = label
            self.step = step
            self.url = url
        }
    }

    private let stages: [Stage]
    private let caption: Caption

    /// - Parameter stages: in their order; one that holds more than the one before widens again.
    package init(_ stages: [Stage], caption: Caption) {
        self.stages = stages
        self.caption = caption
    }

    package var svg: TrustedHTML {
        let height = max(Self.bar, Double(stages.count) * Self.pitch - Self.gap)
        var canvas = Canvas(
            width: Self.width, height: height, kind: "funnel", caption: caption,
            hasLinks: stages.contains { $0.url != nil })
        let names = min(stages.map { TextWidth.of($0.name) }.max() ?? 0, Self.width * 0.34)
        let labels = min(stages.map { TextWidth.of($0.label) }.max() ?? 0, Self.width * 0.25)
        let scale = Scale(
            from: 0, to: stages.map(\.value).max() ?? 0, onto: names + 10, Self.width - labels - 8)
        drawSlopes(scale, on: &canvas)
        for (index, stage) in stages.enumerated() {
            draw(stage, y: Double(index) * Self.pitch, names: names, labels: labels, scale, on: &canvas)
        }
        return canvas.finished()
    }

    private static let width = 420.0
    private static let bar = 22.0
    private static let gap = 18.0
    private static let pitch = bar + gap

    /// One path for all: between two bars, from the end of the one to the end of the next.
    private func drawSlopes(_ scale: Scale, on canvas: inout Canvas) {
        canvas.path(style: "slope") { pen in
            for index in stages.indices.dropFirst() where stages[index - 1].value > 0 {
                let y = Double(index) * Self.pitch
                pen.move(scale.start, y - Self.gap)
                pen.line(scale.place(stages[index - 1].value), y - Self.gap)
                pen.line(scale.place(stages[index].value), y)
                pen.line(scale.start, y)
                pen.close()
            }
        }
    }

    private func draw(
        _ stage: Stage, y: Double, names: Double, labels: Double, _ scale: Scale, on canvas: inout Canvas
    ) {
        let end = scale.place(stage.value)
        if y > 0, !stage.step.isEmpty {
            let step = TextWidth.fit("↓ " + stage.step, within: Self.width - scale.start - 6)
            canvas.text(step, x: scale.start + 6, y: y - 5, style: "tick")
        }
        canvas.link(to: stage.url) { canvas in
            canvas.text(TextWidth.fit(stage.name, within: names), x: 0, y: y + 15)
            canvas.rectangle(x: scale.start, y: y, width: max(1, end - scale.start), height: Self.bar, style: "stage")
            canvas.text(TextWidth.fit(stage.label, within: labels), x: end + 6, y: y + 15, style: "label")
        }
    }
}
