/// The words by which exports begin a line of totals.
enum TotalLine {
    /// Compared in lower case and without blanks.
    private static let words: Set<String> = [
        "合计", "总计", "小计", "总合计", "本页合计", "本页小计", "本月合计", "本年合计", "本期合计", "累计", "本年累计", "合计数", "总额",
        "合計", "總計", "小計", "總額", "累計", "本頁合計", "本月合計",
        "total", "totals", "grandtotal", "grandtotals", "subtotal", "sub-total", "totalamount", "reporttotal",
    ]

    /// Of the Latin words.
    static let latinInitials = [UInt8]("tgsr".utf8)

    /// Whether the record sums others up: its first filled cell is such a word, alone or with a colon, a count, a
    /// currency behind it.
    static func isTotal(_ record: CSVRecord) -> Bool {
        guard let first = (0..<record.count).first(where: { !record[$0].trimmingBlanks.isEmpty }) else { return false }
        let cell = record[first].trimmingBlanks
        guard cell.count <= 60, mayBeTotal(cell) else { return false }
        let text = cell.lossyText.lowercased().filter { !$0.isWhitespace }
        if words.contains(text) { return true }
        guard let end = text.firstIndex(where: { ":：(（[【=".contains($0) || $0.isNumber || "¥￥$€".contains($0) }) else {
            return false
        }
        return words.contains(String(text[..<end]))
    }

    /// How the words begin: told from the bytes, so that no string is made of a million ordinary rows.
    private static func mayBeTotal(_ cell: UnsafeRawBufferPointer) -> Bool {
        guard cell.count >= 3 else { return false }
        let isLatin = cell[0] < 0x80
        let start = cell[..<3].reduce(UInt32(0)) { $0 << 8 | UInt32(isLatin ? $1 | 0x20 : $1) }
        switch start {
        // tot, gra, sub, rep
        case 0x746F74, 0x677261, 0x737562, 0x726570: return true
        // 合 总 小 本 累 總
        case 0xE59088, 0xE680BB, 0xE5B08F, 0xE69CAC, 0xE7B4AF, 0xE7B8BD: return true
        default: return false
        }
    }

    /// Whether the record is a ruled line: filled cells of dashes, equals signs, underscores or asterisks only.
    static func isSeparator(_ record: CSVRecord) -> Bool {
        var strokes = 0
        for index in 0..<record.count {
            for byte in record[index].trimmingBlanks {
                guard "-=_*".utf8.contains(byte) else { return false }
                strokes += 1
            }
        }
        return strokes >= 3
    }
}

/// Whether a record sums others up instead of being one of them: `合计`, `总计`, `Total: 12`.
package func isTotalLine(_ record: CSVRecord) -> Bool { TotalLine.isTotal(record) }
