/// A number of `rules.yml`, exact: `180`, `0.8`, `80%`, `-30`.
enum DecimalLiteral {
    /// Billionths; nil for anything else, for more than nine decimals, and beyond 18 digits before the point.
    static func billionths(_ text: String) -> Int128? {
        var body = text[...]
        let isNegative = body.hasPrefix("-")
        if isNegative { body.removeFirst() }
        let isPercent = body.hasSuffix("%")
        if isPercent { body.removeLast() }
        let places = isPercent ? 7 : 9
        let parts = body.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
        guard let whole = parts.first, !whole.isEmpty, whole.utf8.count <= 18 else { return nil }
        let fraction = parts.count == 2 ? parts[1] : ""
        guard parts.count == 1 || !fraction.isEmpty, fraction.utf8.count <= places else { return nil }
        let digits = whole + fraction + String(repeating: "0", count: places - fraction.utf8.count)
        guard digits.utf8.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }) else { return nil }
        return Int128(digits).map { isNegative ? -$0 : $0 }
    }
}
