import Markup

extension Pen {
    /// A line through the points that have a height, a gap where one has none, written as steps from place to place: a
    /// third shorter than the places themselves, and as exact, for each step begins where the last one ended.
    mutating func walk(_ points: [(x: Double, y: Double?)]) {
        var last: (x: Int, y: Int)?
        var isWalking = false
        for (x, y) in points {
            guard let y else {
                last = nil
                continue
            }
            let place = (x: Self.tenths(x), y: Self.tenths(y))
            if let last {
                if !isWalking { writer.write(byte: UInt8(ascii: "l")) }
                step(place.x - last.x, isFirst: !isWalking)
                step(place.y - last.y, isFirst: false)
                isWalking = true
            } else {
                move(x, y)
                isWalking = false
            }
            last = place
        }
    }

    private mutating func step(_ tenths: Int, isFirst: Bool) {
        if tenths < 0 {
            writer.write(byte: UInt8(ascii: "-"))
        } else if !isFirst {
            writer.write(byte: UInt8(ascii: " "))
        }
        let (whole, rest) = (tenths.magnitude / 10, tenths.magnitude % 10)
        if whole > 0 || rest == 0 { writer.write(Int(whole)) }
        guard rest != 0 else { return }
        writer.write(byte: UInt8(ascii: "."))
        writer.write(byte: UInt8(ascii: "0") + UInt8(rest))
    }
}
