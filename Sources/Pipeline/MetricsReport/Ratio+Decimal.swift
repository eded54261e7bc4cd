import Receivables

extension Ratio {
    /// The number with at most 6 decimals, rounded half away from zero, without trailing zeros; nil when it does not
    /// fit.
    package var sixDecimals: String? {
        guard let scaled = scaled(places: 6) else { return nil }
        let (whole, part) = scaled.magnitude.quotientAndRemainder(dividingBy: 1_000_000)
        var decimals = String(part + 1_000_000).dropFirst()
        while decimals.last == "0" { decimals.removeLast() }
        let number = decimals.isEmpty ? String(whole) : "\(whole).\(decimals)"
        return scaled < 0 ? "-\(number)" : number
    }
}
