import Receivables

/// What the visit was that cash is credited to: the rows into which the period's cash is split.
package enum VisitEarning: String, Sendable, CaseIterable {
    /// A decision-maker was met and a commitment brought.
    case afterCommitment = "commitment"
    /// A commitment was brought, though no decision-maker was met.
    case afterOtherCommitment = "other"
    case withoutCommitment = "without"
    /// The visit's days of attribution are not over.
    case notJudged = "young"

    init(_ meeting: VisitMeeting, isYoung: Bool) {
        self =
            isYoung
            ? .notJudged
            : meeting.stage == .commitment
                ? .afterCommitment : meeting.broughtCommitment ? .afterOtherCommitment : .withoutCommitment
    }
}

extension VisitLedger {
    /// How far a visit came by the as-of day, as the funnel counts it; nil for a contact that is no visit in person.
    package func stage(ofVisit row: Int) -> VisitStage? {
        let meeting = VisitMeeting(portfolio.records.visits, row)
        guard meeting.isInPerson else { return nil }
        let stage = meeting.stage
        return stage == .commitment && earning(ofVisit: row) == .afterCommitment ? .cash : stage
    }

    /// In which row of the cash the visit's payments stand; nil where none is credited to it.
    package func earning(ofVisit row: Int) -> VisitEarning? {
        guard cashIsKnown, !payments(creditedTo: row).isEmpty else { return nil }
        let age = portfolio.asOf.days(since: portfolio.records.visits[row].date)
        return VisitEarning(
            VisitMeeting(portfolio.records.visits, row), isYoung: age < portfolio.policy.attributionDays)
    }
}
