import Receivables
import Templates

extension Language {
    func text(_ day: CalendarDay) -> String { filled(dates.day, day) }

    /// For machines: `2026-06-30` in every language.
    func iso(_ day: CalendarDay) -> String { isoText(day, length: 10) ?? day.description }

    /// For sentences that stand alone: `2026 年 6 月 30 日`.
    func long(_ day: CalendarDay) -> String { filled(dates.long, day) }

    /// For plans of days, which people know by their names: `2026-06-30 周二`.
    func textWithWeekday(_ day: CalendarDay) -> String {
        let civil = day.civil
        return dates.weekday.filled { name in
            name == "EEE" && dates.weekdays.count == 7 ? dates.weekdays[day.weekday] : part(name, of: civil)
        }
    }

    /// The calendar month of a day: `2026-06`.
    func month(_ day: CalendarDay) -> String { filled(dates.month, day) }

    func axisMonth(_ day: CalendarDay) -> String { filled(dates.axisMonth, day) }
    func axisYear(_ day: CalendarDay) -> String { filled(dates.axisYear, day) }

    func range(_ from: String, _ to: String) -> String {
        style.range.filled { $0 == "from" ? from : $0 == "to" ? to : nil }
    }

    private func filled(_ pattern: Pattern, _ day: CalendarDay) -> String {
        if pattern.isISODay || pattern.isISOMonth, let text = isoText(day, length: pattern.isISODay ? 10 : 7) {
            return text
        }
        let civil = day.civil
        return pattern.filled { part($0, of: civil) }
    }

    /// `2026-06-30` or its beginning, as most dates are written: no piece of it is a string of its own.
    ///
    /// - Returns: nil for a day that is far from our time.
    private func isoText(_ day: CalendarDay, length: Int) -> String? {
        guard let text = ISODays.all.text(of: TemplateDay(day)) else { return nil }
        return withUnsafeBytes(of: text) { bytes in
            String(ascii: UnsafeBufferPointer(rebasing: bytes.assumingMemoryBound(to: UInt8.self)[..<length]))
        }
    }

    private func part(_ name: String, of civil: (year: Int, month: Int, day: Int)) -> String? {
        switch name {
        case "yyyy": String(civil.year)
        case "MM": padded(civil.month)
        case "M": String(civil.month)
        case "dd": padded(civil.day)
        case "d": String(civil.day)
        case "MMMM" where dates.months.count == 12: dates.months[civil.month - 1]
        case "MMM" where dates.shortMonths.count == 12: dates.shortMonths[civil.month - 1]
        default: nil
        }
    }

    private func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }
}
