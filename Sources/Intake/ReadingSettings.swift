package import Receivables

/// What holds for all sources of a portfolio.
package struct ReadingSettings: Sendable {
    /// The reporting currency, and that of rows which name none.
    package var currency: Currency
    /// Overrides of ISO's decimals by currency code.
    package var minorDigits: [String: Int] = [:]
    /// What a file is in that is not UTF-8.
    package var fallbackEncoding = TextEncoding.gb18030
    /// Short rows are filled with blanks instead of rejected.
    package var padsShortRows = false
    /// The day that visits in the future are told from; nil to take the latest day of the rows themselves.
    package var asOf: CalendarDay?
    /// Threads; the result does not depend on it.
    package var jobs = 2
    /// A file's checksum for the control figures, from whoever links a library for it.
    package var checksum: (@Sendable () -> any RunningChecksum)?

    package init(currency: Currency) { self.currency = currency }
}

/// The machine, not the input, is at fault.
package enum IntakeFailure: Error, Hashable, Sendable {
    /// No permission, or a disk that fails; `reason` in the operating system's wording.
    case unreadable(path: String, reason: String)
    /// The texts of all rows exceed four gigabytes.
    case tooMuchText
    /// More source files than row references can number.
    case tooManyFiles(count: Int)
}
