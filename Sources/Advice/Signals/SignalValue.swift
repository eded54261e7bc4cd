package import Receivables

/// What is known of a signal for one customer on the day.
package enum SignalValue: Sendable, Hashable {
    /// The data do not say, and why not. A rule that needs it is not judged.
    case unknown(Unknown)
    /// It is known that there is no such thing: no guarantee, nothing overdue to be a share of. No comparison holds.
    case absent
    case money(Money)
    case days(Int)
    case count(Int)
    case share(Ratio)
    case flag(Bool)
    /// Newest first where they are dated; none is an empty list.
    case codes([DatedCode])
    case day(CalendarDay)
    case identifiers([Text])

    package var unknown: Unknown? { if case .unknown(let reason) = self { reason } else { nil } }

    package var codes: [DatedCode] { if case .codes(let codes) = self { codes } else { [] } }

    /// The day of the newest of its codes, or nil where they have none.
    package var newestDay: CalendarDay? { codes.compactMap(\.on.known).max() }
}

/// A code of the signal's vocabulary with the day on which it was last recorded; `unknown` for master data.
package struct DatedCode: Sendable, Hashable {
    /// In `Vocabulary.codes`.
    package let position: UInt8
    package let on: CalendarDay

    package init(position: UInt8, on: CalendarDay) {
        self.position = position
        self.on = on
    }
}
