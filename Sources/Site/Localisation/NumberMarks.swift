/// A language's marks within numbers, as the bytes that are set.
struct NumberMarks: Sendable {
    let decimal: [UInt8]
    let grouping: [UInt8]
    let minus: [UInt8]
    let groupSize: Int

    init(_ style: NumberStyle) {
        decimal = Array(style.decimal.utf8)
        grouping = Array(style.grouping.utf8)
        minus = Array(style.minus.utf8)
        groupSize = style.groupSize
    }

    /// Bytes that hold any number of 128 bits with so many decimals.
    func room(places: Int, in frame: NumberFrame?) -> Int {
        let digits = max(40, places + 1)
        let around = frame.map { $0.before.count + $0.after.count } ?? 0
        return digits + digits * grouping.count + decimal.count + minus.count + around
    }
}

/// What a pattern writes around its only number: a percentage's sign, an amount's currency. It is set with the digits.
///
/// A class, so that one that is taken for an amount is one reference.
final class NumberFrame: Sendable {
    let before: [UInt8]
    let after: [UInt8]

    init(before: [UInt8], after: [UInt8]) { (self.before, self.after) = (before, after) }
}
