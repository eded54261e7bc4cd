/// Estimates of how wide text will be, without a font: enough to keep labels apart.
enum TextWidth {
    /// Size of all chart text in the units of the view box; the style sheet says the same.
    static let size = 12.0

    /// Width at `size`, on the wide side for every common sans serif.
    static func of(_ text: String) -> Double {
        var sum = 0.0
        for scalar in text.unicodeScalars { sum += ems(of: scalar) }
        return sum * size
    }

    /// The text itself, or its beginning with an ellipsis, no wider than `width`.
    static func fit(_ text: String, within width: Double) -> String {
        if of(text) <= width { return text }
        var kept = ""
        var used = ems(of: "…") * size
        for character in text {
            used += of(String(character))
            if used > width { break }
            kept.append(character)
        }
        return kept + "…"
    }

    private static func ems(of scalar: Unicode.Scalar) -> Double {
        switch scalar.value {
        case 0x41...0x5A, 0x25, 0x40, 0x6D, 0x2026: 0.7
        case 0..<0x300: 0.55
        case 0x300...0x36F, 0x200B...0x200F, 0xFE00...0xFE0F: 0
        case 0x370..<0x1100: 0.55
        case 0x2000...0x2BFF: 0.6
        case 0x1F000...: 1.3
        default: 1
        }
    }
}
