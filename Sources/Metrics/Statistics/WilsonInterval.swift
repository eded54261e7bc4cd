/// Where the true rate lies with 95 % confidence, given how often something happened: Wilson's score interval.
///
/// Formula: (k + z²/2 ± z·√(k(n − k)/n + z²/4)) ÷ (n + z²) with z = 1.959964.
/// Unit: billionths, from 0 to 1,000,000,000.
/// Undefined: for n = 0.
package struct WilsonInterval: Sendable, Hashable {
    package let low: Int64
    package let high: Int64

    /// Nil unless 0 ≤ hits ≤ n and n is above 0.
    package init?(hits: Int, of n: Int) {
        guard n > 0, (0...n).contains(hits) else { return nil }
        let (k, count, z) = (Double(hits), Double(n), 1.959964)
        let middle = k + z * z / 2
        // Additions, multiplications and the root are exact to the last bit on every machine, and so is the rounding.
        let half = z * (k * (count - k) / count + z * z / 4).squareRoot()
        let base = count + z * z
        // Nothing and everything have their ends exactly there; rounding errors of the root would blur them.
        low = hits == 0 ? 0 : WilsonInterval.billionths((middle - half) / base)
        high = hits == n ? 1_000_000_000 : WilsonInterval.billionths((middle + half) / base)
    }

    private static func billionths(_ share: Double) -> Int64 { Int64((share * 1_000_000_000).rounded()) }
}
