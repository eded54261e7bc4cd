extension UnsafeRawBufferPointer {
    /// Yes or no, in English or Chinese, as a letter, a number or a tick.
    ///
    /// - Returns: nil for a blank cell.
    package func flag() throws(CellProblem) -> Bool? {
        let inner = unwrapped
        guard !inner.isEmpty else { return nil }
        let word = inner.count <= 8 ? inner.lossyText.lowercased() : ""
        switch word {
        case "y", "yes", "true", "t", "1", "1.0", "x", "是", "有", "真", "√", "✓", "✔", "☑": return true
        case "n", "no", "false", "f", "0", "0.0", "-", "否", "无", "無", "假", "×", "✗", "✘", "☐": return false
        default: throw .notAFlag
        }
    }
}
