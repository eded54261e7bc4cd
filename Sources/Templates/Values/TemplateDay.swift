/// A day of the Gregorian calendar, printed by the page's day pattern.
@frozen
public struct TemplateDay: Hashable, Sendable {
    public let daysSince1970: Int32

    @inlinable
    public init(daysSince1970: Int32) { self.daysSince1970 = daysSince1970 }

    /// - Parameter month: 1…12; nothing checks the day against its month, 31 June is 1 July.
    public init(year: Int, month: Int, day: Int) {
        let shifted = month <= 2 ? year - 1 : year
        let era = (shifted >= 0 ? shifted : shifted - 399) / 400
        let yearOfEra = shifted - era * 400
        let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
        let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
        daysSince1970 = Int32(truncatingIfNeeded: era * 146_097 + dayOfEra - 719_468)
    }

    /// Neri and Schneider, "Euclidean affine functions and their application to calendar algorithms": at each step one
    /// product gives both quotient and remainder.
    var civil: (year: Int, month: Int, day: Int) {
        let shifted = Int(daysSince1970) + 719_468
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

    /// The same for days far from ours. Years begin in March here, so that the leap day is the last of its year.
    private var civilByEra: (year: Int, month: Int, day: Int) {
        let shifted = Int(daysSince1970) + 719_468
        let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
        let dayOfEra = shifted - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shiftedMonth = (5 * dayOfYear + 2) / 153
        let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
        let day = dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
        return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day)
    }
}
