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
    func room(places: Int) -> Int {
        let digits = max(40, places + 1)
        return digits + digits * grouping.count + decimal.count + minus.count
    }
}
