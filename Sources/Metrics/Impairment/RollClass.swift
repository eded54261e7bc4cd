import Receivables

/// Whole months past the due month: M0 is due in the month or later, M13+ all that is older than M12.
package enum RollClass {
    package static let last = 13

    /// Stable names for files: `m0` … `m12`, `m13_plus`.
    package static let ids = (0..<last).map { "m\($0)" } + ["m\(last)_plus"]

    /// - Parameter day: any day of the month that is looked from.
    static func months(past due: CalendarDay, on day: CalendarDay) -> Int { max(0, day.monthIndex - due.monthIndex) }
}
