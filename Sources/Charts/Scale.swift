/// A straight line from values to places on the picture.
package struct Scale: Sendable, Hashable {
    package let lower: Double
    package let upper: Double
    let start: Double
    let end: Double

    package init(from lower: Double, to upper: Double, onto start: Double, _ end: Double) {
        self.lower = lower
        self.upper = upper
        self.start = start
        self.end = end
    }

    /// The place of a value; one outside the scale is drawn at its edge, so nothing leaves the picture.
    package func place(_ value: Double) -> Double {
        guard upper > lower, value.isFinite else { return start }
        let share = (Swift.min(Swift.max(value, lower), upper) - lower) / (upper - lower)
        return start + share * (end - start)
    }
}
