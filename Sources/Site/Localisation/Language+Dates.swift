import Receivables

extension Language {
    func text(_ day: CalendarDay) -> String { filled(dates.day, day) }

    /// For machines: `2026-06-30` in every language.
    func iso(_ day: CalendarDay) -> String {
        let civil = day.civil
        return (1000...9999).contains(civil.year) ? isoText(civil, length: 10) : day.description
    }

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
        let civil = day.civil
        if (1000...9999).contains(civil.year) {
            if pattern.isISODay { return isoText(civil, length: 10) }
            if pattern.isISOMonth { return isoText(civil, length: 7) }
        }
        return pattern.filled { part($0, of: civil) }
    }

    /// `2026-06-30` or its beginning, as most dates are written: no piece of it is a string of its own.
    private func isoText(_ civil: (year: Int, month: Int, day: Int), length: Int) -> String {
        withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 10) { bytes in
            func set(_ number: Int, at place: Int) {
                bytes[place] = UInt8(ascii: "0") + UInt8(truncatingIfNeeded: number / 10)
                bytes[place + 1] = UInt8(ascii: "0") + UInt8(truncatingIfNeeded: number % 10)
            }
            set(civil.year / 100, at: 0)
            set(civil.year % 100, at: 2)
            set(civil.month, at: 5)
            set(civil.day, at: 8)
            bytes[4] = UInt8(ascii: "-")
            bytes[7] = UInt8(ascii: "-")
            return String(ascii: UnsafeBufferPointer(rebasing: bytes[..<length]))
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
