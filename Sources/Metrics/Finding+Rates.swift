import Findings
import Receivables

extension Finding {
    /// A day before the first rate of its kind: graver where the table has rates of the kind, and misses some.
    init(uncovered kind: RateKind, on day: CalendarDay, isKindKnown: Bool, neededBy: String) {
        self.init(
            .rateGap, field: "date",
            "no \(kind.rawValue) rate is known for \(day), needed by \(neededBy); add an earlier row to the rates table",
            severity: isKindKnown ? .warning : .note)
    }
}
