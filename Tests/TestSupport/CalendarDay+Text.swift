package import Receivables

extension CalendarDay {
    /// A day of a test's own text; `unknown` where it is none, which every test would notice.
    package static func of(_ text: String) -> CalendarDay { CalendarDay(text) ?? .unknown }
}
