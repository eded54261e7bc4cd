/// Quantiles of a sum of payments by mean and variance alone: gamma with those moments, by the cube of Wilson and
/// Hilferty (1931). Never below 0, and rising with the probability.
///
/// Where a week is unlikely to bring anything, its median is 0 as it should be: a normal or log-normal distribution
/// with the same moments back-tests worse there.
enum GammaQuantile {
    /// The standard normal's 90 % point; the 10 % point is its negative.
    static let tenth = 1.281_551_565_544_600_4

    /// - Parameter normal: the standard normal's quantile of the wanted probability.
    static func value(mean: Double, variance: Double, normal: Double) -> Double {
        guard mean > 0 else { return 0 }
        guard variance > 0 else { return mean }
        let spread = variance / (mean * mean) / 9
        let root = max(0, 1 - spread + normal * spread.squareRoot())
        return mean * root * root * root
    }
}
