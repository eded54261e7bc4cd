/// A distribution given by its quantiles at equal steps, drawn from in whole numbers only, so that no machine's
/// floating point shows in the files.
struct QuantileTable: Sendable {
    private let quantiles: [Int]

    /// From the lowest value to the highest; at least two.
    init(_ quantiles: [Int]) { self.quantiles = quantiles }

    func draw(_ random: inout SplitMix64) -> Int {
        let bits = Int(truncatingIfNeeded: random.next() >> 16 & 0xFFFF_FFFF)
        let scaled = bits * (quantiles.count - 1)
        let (step, rest) = (scaled >> 32, scaled & 0xFFFF_FFFF)
        return quantiles[step] + ((quantiles[step + 1] - quantiles[step]) * rest) >> 32
    }
}
