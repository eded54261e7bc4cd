/// The order of day and month where the year comes last.
package enum DayOrder: Hashable, Sendable {
    case dayMonthYear
    case monthDayYear
}

/// How a source writes days. The year first is always read; everything else is declared.
package struct DayFormat: Hashable, Sendable {
    package let order: DayOrder?
    /// Whether a number such as 45291 is a spreadsheet's count of days since 1899-12-30.
    package let excelSerials: Bool

    package init(order: DayOrder? = nil, excelSerials: Bool = false) {
        self.order = order
        self.excelSerials = excelSerials
    }

    /// What `dates:` says: `d/M/y`, `M/d/y` (any separator or none between them), `y-M-d`, `excel`; several of them
    /// joined by blanks or commas.
    package init?(declared text: String) {
        var order: DayOrder?
        var excelSerials = false
        for word in text.split(whereSeparator: { $0 == " " || $0 == "," }) {
            switch word.filter(\.isLetter).lowercased().reduce(into: "", { if $0.last != $1 { $0.append($1) } }) {
            case "dmy": order = .dayMonthYear
            case "mdy": order = .monthDayYear
            case "ymd": continue
            case "excel": excelSerials = true
            default: return nil
            }
        }
        self.init(order: order, excelSerials: excelSerials)
    }
}
