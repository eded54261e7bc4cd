import Receivables

extension Double {
    /// Where a chart draws an amount. The library's conversion of 128 bits is dozens of times slower, and amounts that
    /// need them are rare.
    init(amount: Int128) {
        if let narrow = Int64(exactly: amount) { self.init(narrow) } else { self.init(amount) }
    }
}

extension Ratio {
    /// Where a chart draws a rate.
    var drawn: Double { Double(amount: numerator) / Double(amount: denominator) }
}
