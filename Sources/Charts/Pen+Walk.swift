extension Pen {
    /// A line through the points that have a height, a gap where one has none, written as steps from place to place: a
    /// third shorter than the places themselves, and as exact, for each step begins where the last one ended.
    mutating func walk(_ points: some Sequence<(x: Double, y: Double?)>) {
        var last: (x: Int, y: Int)?
        var isWalking = false
        for (x, y) in points {
            guard let y else {
                last = nil
                continue
            }
            let place = (x: Self.tenths(x), y: Self.tenths(y))
            if let last {
                var command = PathCommand()
                if !isWalking { command.add(UInt8(ascii: "l")) }
                command.add(step: place.x - last.x, isFirst: !isWalking)
                command.add(step: place.y - last.y, isFirst: false)
                command.write(to: &writer)
                isWalking = true
            } else {
                move(x, y)
                isWalking = false
            }
            last = place
        }
    }
}
