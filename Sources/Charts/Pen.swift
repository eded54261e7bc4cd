import Markup

/// Writes the data of one path.
struct Pen {
    /// The picture's own, taken for the time of the path.
    var writer: ByteWriter
    /// Where the walk stands, in tenths; nil before its first place and in a gap.
    private var place: (x: Int, y: Int)?
    private var isWalking = false

    init(writer: ByteWriter) { self.writer = writer }

    mutating func move(_ x: Double, _ y: Double) { command(UInt8(ascii: "M"), x, y) }

    mutating func line(_ x: Double, _ y: Double) { command(UInt8(ascii: "L"), x, y) }

    /// A point that the round line cap of its class makes a dot.
    mutating func dot(_ x: Double, _ y: Double) { command(UInt8(ascii: "M"), x, y, "h.01") }

    mutating func rectangle(x: Double, y: Double, width: Double, height: Double) {
        guard width > 0, height > 0 else { return }
        var data = Snippet()
        data.add("M")
        data.add(x)
        data.add(" ")
        data.add(y)
        data.add("h")
        data.add(width)
        data.add("v")
        data.add(height)
        data.add("h")
        data.add(-width)
        data.add("z")
        data.write(to: &writer)
    }

    mutating func close() { writer.write(byte: UInt8(ascii: "z")) }

    @inline(__always)
    private mutating func command(_ name: UInt8, _ x: Double, _ y: Double, _ end: StaticString = "") {
        var command = Snippet()
        command.add(name)
        command.add(x)
        command.add(UInt8(ascii: " "))
        command.add(y)
        command.add(end)
        command.write(to: &writer)
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
            var step = Snippet()
            if !isWalking { step.add(UInt8(ascii: "l")) }
            step.add(step: next.x - place.x, isFirst: !isWalking)
            step.add(step: next.y - place.y, isFirst: false)
            step.write(to: &writer)
        } else {
            move(x, y)
        }
        isWalking = place != nil
        place = next
    }
}
