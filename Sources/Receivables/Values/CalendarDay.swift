/// A day of the proleptic Gregorian calendar, without time or time zone: four bytes, days since 1970-01-01.
///
/// Public, not package: compared and subtracted per row from other targets.
@frozen
public struct CalendarDay: Hashable, Comparable, Sendable {
    public let number: Int32

    @inlinable
    public init(number: Int32) { self.number = number }

    /// Stands for "no day" in columns of days; never leaves them, see `OptionalDay`-like accessors of the tables.
    @inlinable public static var unknown: CalendarDay { CalendarDay(number: .min) }
    @inlinable public static var distantFuture: CalendarDay { CalendarDay(number: .max) }

    @inlinable public var isKnown: Bool { number != .min }

    /// The day itself, or nil where a column says `unknown`.
    @inlinable public var known: CalendarDay? { isKnown ? self : nil }

    @inlinable
    public static func < (left: CalendarDay, right: CalendarDay) -> Bool { left.number < right.number }
}

extension CalendarDay {
    /// Nil unless the day exists, in the years 1900…2199 (outside of them a date in a business export is a mistake).
    @inlinable
    public init?(year: Int, month: Int, day: Int) {
        guard (1900...2199).contains(year), (1...12).contains(month), day >= 1 else { return nil }
        guard day <= CalendarDay.daysInMonth(year: year, month: month) else { return nil }
        self.init(uncheckedYear: year, month: month, day: day)
    }

    /// Days from civil: years begin in March, so that the leap day is the last of its year.
    @inlinable
    init(uncheckedYear year: Int, month: Int, day: Int) {
        let shifted = month <= 2 ? year - 1 : year
        let era = (shifted >= 0 ? shifted : shifted - 399) / 400
        let yearOfEra = shifted - era * 400
        let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
        let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
        self.init(number: Int32(truncatingIfNeeded: era * 146_097 + dayOfEra - 719_468))
    }

    /// Neri and Schneider, "Euclidean affine functions and their application to calendar algorithms": at each step one
    /// product gives both quotient and remainder.
    @inlinable
    public var civil: (year: Int, month: Int, day: Int) {
        let shifted = Int(number) + 719_468
        guard shifted >= 0, shifted < 1 << 28 else { return civilByEra }
        let inCenturies = 4 &* UInt64(shifted) &+ 3
        let century = inCenturies / 146_097
        let inYears = (inCenturies % 146_097) | 3
        let product = 2_939_745 &* inYears
        let dayOfYear = (product & 0xFFFF_FFFF) / 2_939_745 / 4
        let inMonths = 2_141 &* dayOfYear &+ 197_913
        let month = Int(inMonths >> 16)
        let day = Int((inMonths & 0xFFFF) / 2_141) + 1
        let year = Int(100 &* century &+ product >> 32)
        return dayOfYear >= 306 ? (year + 1, month - 12, day) : (year, month, day)
    }

    /// The same for days that no calendar of ours reaches, such as `unknown`.
    @usableFromInline
    var civilByEra: (year: Int, month: Int, day: Int) {
        let shifted = Int(number) + 719_468
        let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
        let dayOfEra = shifted - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shiftedMonth = (5 * dayOfYear + 2) / 153
        let day = dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
        let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
        return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day)
    }

    @inlinable
    public static func daysInMonth(year: Int, month: Int) -> Int {
        switch month {
        case 2: (year % 4 == 0 && year % 100 != 0) || year % 400 == 0 ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }
}

extension CalendarDay {
    @inlinable
    public func adding(days: Int) -> CalendarDay { CalendarDay(number: number &+ Int32(truncatingIfNeeded: days)) }

    /// Calendar days from `earlier` to this day; negative when this day is before it.
    @inlinable
    public func days(since earlier: CalendarDay) -> Int { Int(number) - Int(earlier.number) }

    /// The same day of another month, clipped to that month's end: 2024-02-29 plus 36 months is 2027-02-28.
    package func adding(months: Int) -> CalendarDay {
        let (year, month, day) = civil
        let index = year * 12 + month - 1 + months
        let (newYear, newMonth) = (index / 12, index % 12 + 1)
        return CalendarDay(
            uncheckedYear: newYear, month: newMonth,
            day: min(day, CalendarDay.daysInMonth(year: newYear, month: newMonth)))
    }

    package var startOfMonth: CalendarDay { adding(days: 1 - civil.day) }
    package var endOfMonth: CalendarDay {
        let (year, month, day) = civil
        return adding(days: CalendarDay.daysInMonth(year: year, month: month) - day)
    }

    /// The last day of the month before this day's month.
    package var previousMonthEnd: CalendarDay { startOfMonth.adding(days: -1) }

    /// Months since year 0: one number a calendar month, for series.
    package var monthIndex: Int {
        let (year, month, _) = civil
        return year * 12 + month - 1
    }
}

extension CalendarDay: CustomStringConvertible, LosslessStringConvertible {
    /// ISO 8601: `2026-06-30`.
    public var description: String {
        let (year, month, day) = civil
        return "\(year)-\(month < 10 ? "0" : "")\(month)-\(day < 10 ? "0" : "")\(day)"
    }

    /// Reads `2026-06-30` and nothing else.
    public init?(_ description: String) {
        let parts = description.split(separator: "-", omittingEmptySubsequences: false)
        guard parts.count == 3, parts[0].utf8.count == 4, parts[1].utf8.count == 2, parts[2].utf8.count == 2,
            let year = Int(parts[0]), let month = Int(parts[1]), let day = Int(parts[2])
        else { return nil }
        self.init(year: year, month: month, day: day)
    }
}
