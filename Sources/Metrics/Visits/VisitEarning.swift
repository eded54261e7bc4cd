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

    init(_ visit: Visit, isYoung: Bool) {
        self =
            isYoung
            ? .notJudged
            : visit.stage() == .commitment
                ? .afterCommitment : visit.broughtCommitment ? .afterOtherCommitment : .withoutCommitment
    }
}

extension VisitLedger {
    /// How far a visit came by the as-of day, as the funnel counts it; nil for a contact that is no visit in person.
    package func stage(ofVisit row: Int) -> VisitStage? {
        guard portfolio.records.visits[row].isInPerson else { return nil }
        let stage = portfolio.records.visits[row].stage()
        return stage == .commitment && earning(ofVisit: row) == .afterCommitment ? .cash : stage
    }

    /// In which row of the cash the visit's payments stand; nil where none is credited to it.
    package func earning(ofVisit row: Int) -> VisitEarning? {
        guard cashIsKnown, !payments(creditedTo: row).isEmpty else { return nil }
        let visit = portfolio.records.visits[row]
        return VisitEarning(
            visit, isYoung: portfolio.asOf.days(since: visit.date) < portfolio.policy.attributionDays)
    }
}
