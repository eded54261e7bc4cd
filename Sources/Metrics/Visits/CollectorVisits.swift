import Receivables

/// The visits of one collector in the period, or of all.
package struct CollectorVisits: Sendable, Hashable {
    /// As the visits name him; empty for all collectors together.
    package internal(set) var collector = ""
    package internal(set) var funnel = VisitFunnel()
    /// First records of visits and other contacts that say when they were recorded, and those of them recorded later
    /// than the day after.
    package private(set) var recorded = 0
    package private(set) var recordedLate = 0
    /// By `VisitLedger.months`; nil where he had no contact.
    package private(set) var months: [VisitCounts?]

    init(months: Int) { self.months = [VisitCounts?](repeating: nil, count: months) }

    /// Of those whose time of recording is known, how many were recorded late.
    package var lateEntryRate: SampleRate { SampleRate(hits: recordedLate, of: recorded) }

    /// All months together.
    package var counts: VisitCounts {
        months.compactMap(\.self).reduce(into: VisitCounts()) { $0.combine($1) }
    }

    mutating func add(_ outcome: VisitOutcome?, _ reasons: [NonPaymentReason], month: Int) {
        if months[month] == nil { months[month] = VisitCounts() }
        months[month]?.add(outcome, reasons)
    }

    /// Days are all that is compared: the day after a visit is within 24 hours of some part of it.
    mutating func addRecording(on day: CalendarDay, of date: CalendarDay) {
        recorded += 1
        if day.days(since: date) > 1 { recordedLate += 1 }
    }

    mutating func combine(_ other: CollectorVisits) {
        funnel.combine(other.funnel)
        recorded += other.recorded
        recordedLate += other.recordedLate
        for month in months.indices {
            guard let counts = other.months[month] else { continue }
            if months[month] == nil { months[month] = counts } else { months[month]?.combine(counts) }
        }
    }
}
