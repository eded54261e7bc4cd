package import Markup

/// When documents were settled, and how many days before or after they were due: a dot a document, the due day at 0.
package struct PaymentBehaviour: Sendable {
    package struct Document: Sendable {
        /// 0 at the left end of the picture, 1 at the right.
        let time: Double
        let daysLate: Double
        fileprivate let size: Size
        /// Still open: drawn hollow, at the days it is late so far.
        let isOpen: Bool

        /// - Parameter weight: 0 for the smallest amount, 1 for the largest: three sizes of dots.
        package init(time: Double, daysLate: Double, weight: Double, isOpen: Bool) {
            self.time = time.isFinite ? min(max(time, 0), 1) : 0
            self.daysLate = daysLate.isFinite ? daysLate : 0
            size = !weight.isFinite || weight <= 0.25 ? .small : weight > 0.66 ? .large : .medium
            self.isOpen = isOpen
        }

        /// Which documents are drawn alike.
        fileprivate var group: Int { Self.group(size, isOpen: isOpen) }

        fileprivate static func group(_ size: Size, isOpen: Bool) -> Int { size.rawValue * 2 + (isOpen ? 1 : 0) }
    }

    fileprivate enum Size: Int, CaseIterable {
        case large, medium, small

        /// The class beside the dot's own.
        var variant: StaticString {
            switch self {
            case .large: " large"
            case .medium: " medium"
            case .small: " small"
            }
        }
    }

    package struct Mark: Sendable {
        let time: Double
        let label: String

        package init(time: Double, label: String) {
            self.time = time.isFinite ? min(max(time, 0), 1) : 0
            self.label = label
        }
    }

    /// The same on the pictures of all customers, with the room that they take.
    package struct Words: Sendable {
        let due: String
        let late: String
        let early: String
        let settled: String
        let open: String
        /// Says how many documents lie beyond the top of the picture, and the days of the latest of them.
        let beyond: @Sendable (_ count: Int, _ worst: Double) -> String
        let sidesWidth: Double
        let settledWidth: Double
        let openWidth: Double

        package init(
            due: String, late: String, early: String, settled: String, open: String,
            beyond: @escaping @Sendable (_ count: Int, _ worst: Double) -> String
        ) {
            self.due = due
            self.late = late
            self.early = early
            self.settled = TextWidth.fit(settled, within: 160)
            self.open = TextWidth.fit(open, within: 200)
            self.beyond = beyond
            sidesWidth = max(TextWidth.of(due), TextWidth.of(late), TextWidth.of(early))
            settledWidth = TextWidth.of(self.settled)
            openWidth = TextWidth.of(self.open)
        }
    }

    private let documents: [Document]
    private let marks: [Mark]
    private let words: Words
    private let caption: Caption
    private let tickLabel: @Sendable (Double) -> String

    package init(
        _ documents: [Document], marks: [Mark], words: Words, caption: Caption,
        tickLabel: @escaping @Sendable (Double) -> String
    ) {
        self.documents = documents
        self.marks = marks
        self.words = words
        self.caption = caption
        self.tickLabel = tickLabel
    }

    package var svg: TrustedHTML {
        var canvas = Canvas(width: Self.width, height: 230, kind: "behaviour", caption: caption, capacity: 4_096)
        var (earliest, worst) = (0.0, 0.0)
        var counts = InlineArray<6, Int>(repeating: 0)
        for document in documents {
            earliest = min(earliest, document.daysLate)
            worst = max(worst, document.daysLate)
            counts[document.group] += 1
        }
        let axis = Axis(covering: [earliest, ceiling(worst), 10], steps: 4)
        let plot = Plot(
            left: min(100, Plot.labelWidth(of: axis, tickLabel)),
            right: Self.width - min(max(words.sidesWidth + 14, 40), 160), top: 28, bottom: 200, axis: axis)
        plot.drawGrid(on: &canvas, label: tickLabel)
        drawLegend(plot, on: &canvas)
        if worst > axis.upper { drawBeyond(worst, plot, on: &canvas) }
        drawSides(plot, on: &canvas)
        for size in Size.allCases {
            let (settled, open) = (Document.group(size, isOpen: false), Document.group(size, isOpen: true))
            draw(settled, counts[settled], size, "dot", plot, on: &canvas)
            draw(open, counts[open], size, "ring", plot, on: &canvas)
            draw(open, counts[open], size, "hole", plot, on: &canvas)
        }
        plot.draw(marks.map { .init(x: place($0.time, plot), text: $0.label) }, y: 222, on: &canvas)
        return canvas.finished()
    }

    private static let width = 760.0
    /// More dots than this are drawn on a grid, one where several would cover each other.
    private static let crowd = 240

    /// A few very late documents must not press all others onto the line: what is far above nine tenths of them is
    /// drawn at the top edge, and said in words.
    private func ceiling(_ worst: Double) -> Double {
        let least = 30.0
        let fromTop = documents.count - (documents.count - 1) * 9 / 10
        guard worst > least * 2, documents.count(where: { $0.daysLate * 2 >= worst }) < fromTop else { return worst }
        // Only what is above the least is put in order: what is below it changes nothing.
        var late: [Double] = []
        late.reserveCapacity(documents.count)
        for document in documents where document.daysLate > least { late.append(document.daysLate) }
        guard fromTop <= late.count else { return least * 1.25 }
        late.sort()
        return late[late.count - fromTop] * 1.25
    }

    private func drawBeyond(_ worst: Double, _ plot: Plot, on canvas: inout Canvas) {
        let text = "↑ " + words.beyond(documents.count { $0.daysLate > plot.axis.upper }, worst)
        let legend = plot.left + 70 + words.settledWidth + words.openWidth
        canvas.text(
            TextWidth.fit(text, within: Self.width - legend), x: Self.width, y: 12, anchor: .end, style: "label")
    }

    private func place(_ time: Double, _ plot: Plot) -> Double {
        plot.left + 8 + time * (plot.right - plot.left - 16)
    }

    /// - Parameter count: of the group.
    private func draw(
        _ group: Int, _ count: Int, _ size: Size, _ style: String, _ plot: Plot, on canvas: inout Canvas
    ) {
        guard count > 0 else { return }
        canvas.path(style: style, variant: size.variant) { pen in
            var taken: Set<Int> = []
            for document in documents where document.group == group {
                let (x, y) = (place(document.time, plot), plot.values.place(document.daysLate))
                guard count > Self.crowd else {
                    pen.dot(x, y)
                    continue
                }
                let (column, row) = ((x / 6).rounded(), (y / 6).rounded())
                if taken.insert(Int(column) * 1_000 + Int(row)).inserted { pen.dot(column * 6, row * 6) }
            }
        }
    }

    private func drawLegend(_ plot: Plot, on canvas: inout Canvas) {
        let second = plot.left + 14 + words.settledWidth + 24
        canvas.path(style: "dot medium") { $0.dot(plot.left + 6, 8) }
        canvas.text(words.settled, x: plot.left + 14, y: 12, style: "tick")
        guard documents.contains(where: { $0.isOpen }) else { return }
        canvas.path(style: "ring medium") { $0.dot(second, 8) }
        canvas.path(style: "hole medium") { $0.dot(second, 8) }
        canvas.text(words.open, x: second + 8, y: 12, style: "tick")
    }

    private func drawSides(_ plot: Plot, on canvas: inout Canvas) {
        let zero = plot.values.place(0)
        let room = Self.width - plot.right - 12
        var wanted: [EndLabels.Label] = []
        wanted.reserveCapacity(3)
        wanted.append(.init(text: words.due, style: "label", y: zero + 4))
        if plot.axis.upper > 0 { wanted.append(.init(text: words.late, style: "tick", y: plot.top + 12)) }
        if plot.axis.lower < 0 { wanted.append(.init(text: words.early, style: "tick", y: plot.bottom)) }
        for label in EndLabels(wanted, top: plot.top + 6, bottom: plot.bottom + 4).labels {
            canvas.text(TextWidth.fit(label.text, within: room), x: plot.right + 8, y: label.y, style: label.style)
        }
    }
}
