import Receivables

extension Language {
    func text(_ day: CalendarDay) -> String { filled(dates.day, day) }

    /// For sentences that stand alone: `2026 年 6 月 30 日`.
    func long(_ day: CalendarDay) -> String { filled(dates.long, day) }

    /// The calendar month of a day: `2026-06`.
    func month(_ day: CalendarDay) -> String { filled(dates.month, day) }

    func axisMonth(_ day: CalendarDay) -> String { filled(dates.axisMonth, day) }
    func axisYear(_ day: CalendarDay) -> String { filled(dates.axisYear, day) }

    func range(_ from: String, _ to: String) -> String {
        style.range.filled { $0 == "from" ? from : $0 == "to" ? to : nil }
    }

    private func filled(_ pattern: Pattern, _ day: CalendarDay) -> String {
        let (year, month, dayOfMonth) = day.civil
        return pattern.filled { name in
            switch name {
            case "yyyy": String(year)
            case "MM": padded(month)
            case "M": String(month)
            case "dd": padded(dayOfMonth)
            case "d": String(dayOfMonth)
            case "MMMM" where dates.months.count == 12: dates.months[month - 1]
            case "MMM" where dates.shortMonths.count == 12: dates.shortMonths[month - 1]
            default: nil
            }
        }
    }

    private func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }
}
