/// Where the true mean of amounts lies with 95 % confidence: Student's interval, cut at 0.
///
/// Formula: mean ± t·s/√n with s² = (Σx² − (Σx)²/n) ÷ (n − 1), t for n − 1 degrees of freedom.
/// Unit: minor units. Amounts that are mostly 0 with a few large ones are skewed: a hint of size, no more.
/// Undefined: below two cases.
package struct MeanInterval: Sendable, Hashable {
    package let low: Int64
    package let high: Int64

    /// - Parameters:
    ///   - sum: of all cases, those with nothing included.
    ///   - squares: the sum of their squares.
    init?(sum: Int128, squares: Int128, of n: Int) {
        guard n > 1 else { return nil }
        let count = Double(n)
        let mean = Double(sum) / count
        let variance = max(0, (Double(squares) - Double(sum) * mean) / (count - 1))
        let half = Self.quantile(freedom: n - 1) * (variance / count).squareRoot()
        guard mean + half < 9e18 else { return nil }
        low = Int64(max(0, mean - half).rounded())
        high = Int64((mean + half).rounded())
    }

    /// Student's 97.5 % quantile; between two rows the larger one, so that no interval is too narrow.
    static func quantile(freedom: Int) -> Double {
        quantiles.last { $0.from <= freedom }?.value ?? 12.706
    }

    private static let quantiles: [(from: Int, value: Double)] = [
        (1, 12.706), (2, 4.303), (3, 3.182), (4, 2.776), (5, 2.571), (6, 2.447), (7, 2.365), (8, 2.306), (9, 2.262),
        (10, 2.228), (12, 2.179), (15, 2.131), (20, 2.086), (30, 2.042), (40, 2.021), (60, 2.000), (120, 1.980),
    ]
}
