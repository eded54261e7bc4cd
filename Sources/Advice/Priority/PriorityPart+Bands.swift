import Metrics
import Receivables

extension PriorityPart {
    /// A share of the whole part; none that is not a proper fraction is ever made.
    static func fraction(_ above: Int, _ below: Int) -> Ratio? { Ratio(Int128(above), over: Int128(below)) }

    /// Fifths of the part, by the oldest document's days past due.
    static func overdue(_ daysPastDue: Int) -> Ratio? {
        let bands = [0, 30, 60, 90, 180]
        return fraction(bands.count { daysPastDue > $0 }, bands.count)
    }

    /// Two broken promises in 90 days are the whole of it.
    static func broken(_ count: Int) -> Ratio? { fraction(min(max(count, 0), 2), 2) }

    /// Quarters of the part; 0 once nothing that a visit brings can save the claim.
    static func limitation(_ state: LimitationState) -> Ratio? {
        switch state {
        case .year: fraction(1, 4)
        case .halfYear: fraction(2, 4)
        case .quarter: fraction(3, 4)
        case .month: fraction(4, 4)
        case .ok, .expired, .expiredAgreed, .inProceedings, .noClock: fraction(0, 4)
        }
    }

    /// Ninety days without contact are the whole of it, and so is never.
    static func contact(_ days: Int?) -> Ratio? { fraction(min(max(days ?? 90, 0), 90), 90) }
}
