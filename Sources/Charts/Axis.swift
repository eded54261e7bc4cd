/// Round values that cover some data: the ends of a scale and the places of its ticks.
package struct Axis: Sendable, Hashable {
    package let ticks: [Double]

    package var lower: Double { ticks.first ?? 0 }
    package var upper: Double { ticks.last ?? 0 }

    /// - Parameters:
    ///   - values: zero is always covered; what is not finite is left out.
    ///   - steps: about how many steps; there are at most twice as many. All zero gives the single tick 0.
    package init(covering values: [Double], steps: Int) {
        var (low, high) = (0.0, 0.0)
        for value in values where value.isFinite {
            low = max(min(low, value), -Self.limit)
            high = min(max(high, value), Self.limit)
        }
        guard high > low else {
            ticks = [0]
            return
        }
        let step = Self.roundStep(atLeast: (high - low) / Double(max(1, steps)))
        let first = (low / step).rounded(.down)
        let last = (high / step).rounded(.up)
        ticks = stride(from: first, through: last, by: 1).map { $0 * step }
    }

    /// Beyond any sum of money that can be read on a chart, and far from where Double loses steps.
    private static let limit = 1e15

    /// The smallest of 1, 2, 5 times a power of ten that is not below `size`.
    private static func roundStep(atLeast size: Double) -> Double {
        var power = 1.0
        while power * 10 <= size { power *= 10 }
        while power > size { power /= 10 }
        for factor in [1.0, 2, 5] where power * factor >= size { return power * factor }
        return power * 10
    }
}
