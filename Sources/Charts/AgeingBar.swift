package import Markup

/// One horizontal bar in segments, with the same bar of an earlier day as a ghost below it.
package struct AgeingBar: Sendable {
    package struct Segment: Sendable {
        /// The class in the style sheet, which gives colour and pattern.
        let style: String
        let value: Double
        let before: Double
        /// Stands inside the segment when there is room, e.g. the share.
        let label: String
        /// True for the run of segments that the bracket below the bar names.
        let isBracketed: Bool

        package init(style: String, value: Double, before: Double = 0, label: String = "", isBracketed: Bool = false) {
            self.style = style
            self.value = value.isFinite ? value : 0
            self.before = before.isFinite ? before : 0
            self.label = label
            self.isBracketed = isBracketed
        }
    }

    /// The words around the bar; empty ones are left out.
    package struct Words: Sendable {
        let now: String
        let total: String
        let bracket: String
        let before: String
        let totalBefore: String

        package init(now: String, total: String, bracket: String, before: String, totalBefore: String) {
            self.now = now
            self.total = total
            self.bracket = bracket
            self.before = before
            self.totalBefore = totalBefore
        }
    }

    private enum Day { case now, before }

    private let segments: [Segment]
    private let words: Words
    private let caption: Caption

    /// - Parameter segments: from left to right; negative values extend to the left of zero, with the first next to it.
    package init(_ segments: [Segment], words: Words, caption: Caption) {
        self.segments = segments
        self.words = words
        self.caption = caption
    }

    package var svg: TrustedHTML {
        let hasGhost = segments.contains { $0.before != 0 }
        var canvas = Canvas(width: Self.width, height: hasGhost ? 104 : 72, kind: "ageing-bar", caption: caption)
        let scale = Self.scale(of: segments, width: Self.width)
        drawPair(words.now, words.total, y: 11, style: "label", on: &canvas)
        Self.draw(segments, on: .now, scale, y: 18, height: 30, on: &canvas)
        drawLabels(scale, on: &canvas)
        drawBracket(scale, on: &canvas)
        if hasGhost {
            Self.draw(segments, on: .before, scale, y: 78, height: 9, variant: " ghost", on: &canvas)
            drawPair(words.before, words.totalBefore, y: 101, style: "tick", on: &canvas)
        }
        return canvas.finished()
    }

    /// The bar alone for a table's cell, scaled to `largest` so that rows compare. The numbers stand in the row.
    package static func cell(_ segments: [Segment], largest: Double) -> TrustedHTML {
        var canvas = Canvas(decorationOfWidth: 100, height: 10, kind: "bar-cell")
        let positive = segments.filter { $0.value > 0 }
        let scale = Scale(from: 0, to: max(largest, positive.reduce(0) { $0 + $1.value }), onto: 0, 100)
        draw(positive, on: .now, scale, y: 0, height: 10, gap: 0, on: &canvas)
        return canvas.finished()
    }

    private static let width = 420.0

    private static func scale(of segments: [Segment], width: Double) -> Scale {
        var (values, befores) = ((below: 0.0, above: 0.0), (below: 0.0, above: 0.0))
        for segment in segments {
            values.below += max(0, -segment.value)
            values.above += max(0, segment.value)
            befores.below += max(0, -segment.before)
            befores.above += max(0, segment.before)
        }
        let negative = max(values.below, befores.below)
        let positive = max(values.above, befores.above)
        guard negative + positive > 0 else { return Scale(from: 0, to: 1, onto: 0, width) }
        return Scale(from: -negative, to: positive, onto: 0, width)
    }

    private static func draw(
        _ segments: [Segment], on day: Day, _ scale: Scale, y: Double, height: Double, gap: Double = 1,
        variant: StaticString = "", on canvas: inout Canvas
    ) {
        var isEmpty = true
        forEachSpan(of: segments, on: day, scale) { segment, span in
            isEmpty = false
            let width = max(0.4, span.upperBound - span.lowerBound - gap)
            let x = min(span.lowerBound, scale.end - width)
            canvas.rectangle(x: x, y: y, width: width, height: height, style: segment.style, variant: variant)
        }
        if isEmpty {
            canvas.rectangle(x: scale.start, y: y, width: scale.end - scale.start, height: height, style: "hollow")
        }
    }

    /// Where the segments with a value stand, from zero on to the right, or for negative ones to the left.
    private static func forEachSpan(
        of segments: some Sequence<Segment>, on day: Day, _ scale: Scale, _ body: (Segment, ClosedRange<Double>) -> Void
    ) {
        var above = 0.0
        var below = 0.0
        for segment in segments {
            let value = day == .now ? segment.value : segment.before
            guard value != 0 else { continue }
            let from = value > 0 ? above : below + value
            if value > 0 { above += value } else { below += value }
            let (start, end) = (scale.place(from), scale.place(value > 0 ? above : from - value))
            body(segment, start...max(start, end))
        }
    }

    private func drawLabels(_ scale: Scale, on canvas: inout Canvas) {
        Self.forEachSpan(of: segments, on: .now, scale) { segment, span in
            guard !segment.label.isEmpty, TextWidth.of(segment.label) + 8 <= span.upperBound - span.lowerBound else {
                return
            }
            let middle = (span.lowerBound + span.upperBound) / 2
            canvas.text(segment.label, x: middle, y: 37, anchor: .middle, style: "on \(segment.style)")
        }
    }

    private func drawBracket(_ scale: Scale, on canvas: inout Canvas) {
        guard !words.bracket.isEmpty else { return }
        var bracket: (start: Double, end: Double)?
        let shown = segments.lazy.filter { $0.value > 0 || !$0.isBracketed }
        Self.forEachSpan(of: shown, on: .now, scale) { segment, span in
            guard segment.isBracketed else { return }
            bracket = (bracket?.start ?? span.lowerBound, span.upperBound)
        }
        guard let bracket else { return }
        let end = max(bracket.start, bracket.end - 1)
        canvas.path(style: "bracket") { pen in
            pen.move(bracket.start, 51)
            pen.line(bracket.start, 55)
            pen.line(end, 55)
            pen.line(end, 51)
        }
        let text = TextWidth.fit(words.bracket, within: Self.width)
        let fitsFromStart = bracket.start + TextWidth.of(text) <= Self.width
        canvas.text(
            text, x: fitsFromStart ? bracket.start : Self.width, y: 69, anchor: fitsFromStart ? .start : .end,
            style: "label")
    }

    /// Two texts on one line, at its ends; the left one gives way.
    private func drawPair(_ left: String, _ right: String, y: Double, style: String, on canvas: inout Canvas) {
        let right = TextWidth.fit(right, within: Self.width)
        let room = Self.width - TextWidth.of(right) - 8
        canvas.text(right, x: Self.width, y: y, anchor: .end, style: style)
        guard room > 40 else { return }
        canvas.text(TextWidth.fit(left, within: room), x: 0, y: y, style: style)
    }
}
