import Markup

/// Writes the data of one path.
struct Pen {
    /// The picture's own, taken for the time of the path.
    private var writer: ByteWriter
    /// What was drawn last, not yet written: the writer is asked for room once for several commands.
    private var pending = Snippet()
    /// Where the walk stands, in tenths; nil before its first place and in a gap.
    private var place: (x: Int, y: Int)?
    private var isWalking = false

    init(writer: ByteWriter) { self.writer = writer }

    /// Puts the writer back in its place, with all that was drawn.
    mutating func finish(into writer: inout ByteWriter) {
        flush()
        swap(&writer, &self.writer)
    }

    /// - Parameter count: of the bytes that are drawn next, at most.
    @inline(__always)
    private mutating func makeRoom(for count: Int) {
        if !pending.hasRoom(for: count) { flush() }
    }

    private mutating func flush() {
        pending.write(to: &writer)
        pending.removeAll()
    }

    mutating func move(_ x: Double, _ y: Double) { command(UInt8(ascii: "M"), x, y) }

    mutating func line(_ x: Double, _ y: Double) { command(UInt8(ascii: "L"), x, y) }

    /// A point that the round line cap of its class makes a dot.
    mutating func dot(_ x: Double, _ y: Double) { command(UInt8(ascii: "M"), x, y, "h.01") }

    mutating func rectangle(x: Double, y: Double, width: Double, height: Double) {
        guard width > 0, height > 0 else { return }
        move(x, y)
        makeRoom(for: 3 * Snippet.longestNumber + 4)
        pending.add(UInt8(ascii: "h"))
        pending.add(width)
        pending.add(UInt8(ascii: "v"))
        pending.add(height)
        pending.add(UInt8(ascii: "h"))
        pending.add(-width)
        pending.add(UInt8(ascii: "z"))
    }

    mutating func close() {
        makeRoom(for: 1)
        pending.add(UInt8(ascii: "z"))
    }

    @inline(__always)
    private mutating func command(_ name: UInt8, _ x: Double, _ y: Double, _ end: StaticString = "") {
        makeRoom(for: 2 * Snippet.longestNumber + 2 + end.utf8CodeUnitCount)
        pending.add(name)
        pending.add(x)
        pending.add(UInt8(ascii: " "))
        pending.add(y)
        pending.add(end)
    }
}

extension Pen {
    /// A line through the points that have a height, a gap where one has none, written as steps from place to place: a
    /// third shorter than the places themselves, and as exact, for each step begins where the last one ended.
    mutating func walk(_ points: [(x: Double, y: Double?)]) {
        for (x, y) in points { walk(to: x, y) }
    }

    /// The next point of such a line, the path's only one.
    mutating func walk(to x: Double, _ y: Double?) {
        guard let y else {
            place = nil
            return
        }
        let next = (x: Snippet.tenths(x), y: Snippet.tenths(y))
        if let place {
            makeRoom(for: 2 * Snippet.longestNumber + 1)
            if !isWalking { pending.add(UInt8(ascii: "l")) }
            pending.add(step: next.x - place.x, isFirst: !isWalking)
            pending.add(step: next.y - place.y, isFirst: false)
        } else {
            move(x, y)
        }
        isWalking = place != nil
        place = next
    }
}
