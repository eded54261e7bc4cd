package import Markup

/// The course of one figure, as high as a line of text, ending in a dot.
package struct Sparkline: Sendable {
    private let values: [Double?]
    private let caption: Caption

    /// - Parameters:
    ///   - values: oldest first; nothing where the figure is unavailable, which leaves a gap.
    ///   - caption: its description is read aloud instead of the picture; its title and id are not written.
    package init(_ values: [Double?], caption: Caption) {
        self.values = values
        self.caption = caption
    }

    package var svg: TrustedHTML {
        var canvas = Canvas(width: 104, height: 22, kind: "sparkline", label: caption.description)
        guard let last = values.lastIndex(where: { Self.isDrawn($0) }) else { return canvas.finished() }
        var (low, high) = (Double.infinity, -Double.infinity)
        for case let value? in values where value.isFinite { (low, high) = (min(low, value), max(high, value)) }
        // A flat course runs through the middle, not along the bottom.
        let margin = high > low ? 0 : 1.0
        let down = Scale(from: low - margin, to: high + margin, onto: 18, 4)
        let across = Scale(from: 0, to: Double(max(1, values.count - 1)), onto: 2, 100)
        canvas.path(style: "course") { pen in
            for (index, value) in values.enumerated() {
                pen.walk(to: across.place(Double(index)), Self.isDrawn(value) ? value.map { down.place($0) } : nil)
            }
        }
        if let value = values[last] {
            canvas.path(style: "last") { $0.dot(across.place(Double(last)), down.place(value)) }
        }
        return canvas.finished()
    }

    private static func isDrawn(_ value: Double?) -> Bool { value?.isFinite == true }
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
