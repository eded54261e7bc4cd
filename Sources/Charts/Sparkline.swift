package import Markup

/// The course of one figure, as high as a line of text, ending in a dot.
package struct Sparkline: Sendable {
    private let values: [Double?]
    private let caption: Caption

    /// - Parameters:
    ///   - values: oldest first; nothing where the figure is unavailable, which leaves a gap.
    ///   - caption: its description is read aloud instead of the picture.
    package init(_ values: [Double?], caption: Caption) {
        self.values = values.map { $0.flatMap { $0.isFinite ? $0 : nil } }
        self.caption = caption
    }

    package var svg: TrustedHTML {
        var canvas = Canvas(width: 104, height: 22, kind: "sparkline", label: caption.description)
        let known = values.lazy.compactMap { $0 }
        guard let low = known.min(), let high = known.max() else { return canvas.finished() }
        // A flat course runs through the middle, not along the bottom.
        let margin = high > low ? 0 : 1.0
        let down = Scale(from: low - margin, to: high + margin, onto: 18, 4)
        let across = Scale(from: 0, to: Double(max(1, values.count - 1)), onto: 2, 100)
        canvas.path(style: "course") { pen in
            for (index, value) in values.enumerated() {
                pen.walk(to: across.place(Double(index)), value.map { down.place($0) })
            }
        }
        if let index = values.lastIndex(where: { $0 != nil }), let value = values[index] {
            canvas.path(style: "last") { $0.dot(across.place(Double(index)), down.place(value)) }
        }
        return canvas.finished()
    }
}

extension Pen {
    /// A line through the points that have a height; a gap where one has none.
    mutating func course(_ points: [(x: Double, y: Double?)]) {
        var isDown = false
        for (x, y) in points {
            guard let y else {
                isDown = false
                continue
            }
            if isDown { line(x, y) } else { move(x, y) }
            isDown = true
        }
    }
}
