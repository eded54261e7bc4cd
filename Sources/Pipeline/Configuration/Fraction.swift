/// A plain decimal such as `0.35` as an exact count of 10^-places; nil for anything else.
func decimalUnits(_ text: String, places: Int) -> Int64? {
    let parts = text.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
    guard let whole = parts.first, !whole.isEmpty, whole.allSatisfy(\.isASCIIDigit) else { return nil }
    var fraction = parts.count == 2 ? String(parts[1]) : ""
    guard fraction.allSatisfy(\.isASCIIDigit), fraction.utf8.count <= places else { return nil }
    fraction += String(repeating: "0", count: places - fraction.utf8.count)
    return Int64(whole + fraction)
}

/// A fraction as billionths: what the configuration keeps of rates, weights and shares.
func billionths(_ text: String) -> Int64? { decimalUnits(text, places: 9) }

extension Character {
    fileprivate var isASCIIDigit: Bool { ("0"..."9").contains(self) }
}
