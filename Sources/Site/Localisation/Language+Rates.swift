import Receivables

extension Language {
    /// A rate with all of its decimals: `0.05%`, never rounded to nothing.
    /// - Parameter billionths: of one.
    func exactPercent(billionths: Int64) -> String {
        var (scaled, places) = (billionths, 7)
        while places > 0, scaled % 10 == 0 { (scaled, places) = (scaled / 10, places - 1) }
        return percent(scaled: Int128(scaled), places: places)
    }

    /// A factor with as many decimals as it has: `1.5`.
    func factor(billionths: Int64) -> String {
        var (scaled, places) = (billionths, 9)
        while places > 0, scaled % 10 == 0 { (scaled, places) = (scaled / 10, places - 1) }
        return decimal(scaled: Int128(scaled), places: places)
    }
}
