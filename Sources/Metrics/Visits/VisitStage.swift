import Receivables

/// How far a visit came: each stage is counted among the visits that reached the one before.
package enum VisitStage: String, Sendable, CaseIterable, Comparable {
    /// Set down for a day of the period, whether it took place or not.
    case planned
    case done
    /// Somebody was met, a guard included.
    case someoneMet = "someone_met"
    case decisionMakerMet = "decision_maker_met"
    /// Paid, bill received, promised in writing, plan signed, statement signed.
    case commitment
    /// A payment is credited to it.
    case cash

    var place: Int {
        switch self {
        case .planned: 0
        case .done: 1
        case .someoneMet: 2
        case .decisionMakerMet: 3
        case .commitment: 4
        case .cash: 5
        }
    }

    package static func < (left: VisitStage, right: VisitStage) -> Bool { left.place < right.place }
}

/// What a visit's record says of who was met and what came of it.
///
/// Taken out of the record by its place in the list: a visit is hundreds of bytes with dozens of references, all of
/// which are copied where it is handed on.
struct VisitMeeting {
    let status: VisitStatus
    /// Where people meet: on their site or at ours. Calls and letters are contacts, not visits.
    let isInPerson: Bool
    /// Whether any outcome is a commitment.
    let broughtCommitment: Bool
    private let outcome: VisitOutcome?
    private let metRole: MetRole?
    private let isNamed: Bool
    private let isDecisionMaker: YesNoUnknown

    init(_ all: [Visit], _ row: Int) {
        // An array gives out a copy, a span the visit in its place.
        let visits = all.span
        let (channel, outcome) = (visits[row].channel, visits[row].outcome)
        status = visits[row].status
        self.outcome = outcome
        metRole = visits[row].metRole
        isNamed = !visits[row].metName.isEmpty
        isDecisionMaker = visits[row].isDecisionMaker
        isInPerson = channel == .onsite || channel == .ourSite
        broughtCommitment = outcome?.isCommitment ?? false || visits[row].alsoOutcomes.contains { $0.isCommitment }
    }

    /// By the role; where that is blank by the name; where both are, by what came of it, which needs two sides.
    private var metSomeone: Bool {
        if let metRole { return metRole != .nobody }
        if isNamed { return true }
        switch outcome {
        case .nobodyMet, .refusedToMeet, .siteClosed, .aborted, .demandServed, nil: return false
        default: return true
        }
    }

    /// Somebody of the business itself: a guard or a mailroom cannot answer for it.
    private var metCounterpart: Bool { metSomeone && metRole != .guardPost && metRole != .mailroom }

    /// As recorded; where that is not known, by a role that can decide, unless the outcome says that nobody could.
    private var metDecisionMaker: Bool {
        guard metSomeone else { return false }
        switch isDecisionMaker {
        case .yes: return true
        case .no: return false
        case .unknown: return outcome != .noDecisionMaker && (metRole?.decides ?? false)
        }
    }

    /// Whether nobody was met who would talk.
    var wasInVain: Bool { outcome == .nobodyMet || outcome == .refusedToMeet || !metSomeone }

    /// The last stage that the record itself tells of, before any cash.
    var stage: VisitStage {
        guard status == .done else { return .planned }
        guard metSomeone else { return .done }
        guard metDecisionMaker else { return .someoneMet }
        return broughtCommitment ? .commitment : .decisionMakerMet
    }

    /// Whether cash may be credited to it.
    var earnsCash: Bool { status == .done && isInPerson && metCounterpart }
}

extension Visit {
    /// Minutes after midnight, −1 where the text is no time of day: `9:05`, `13:30:00`.
    func startMinute(_ texts: TextPool) -> Int {
        let parts = texts.string(startTime).split(separator: ":", omittingEmptySubsequences: false)
        guard parts.count >= 2, let hour = Int(parts[0]), let minute = Int(parts[1]), (0..<24).contains(hour),
            (0..<60).contains(minute)
        else { return -1 }
        return hour * 60 + minute
    }
}

extension MetRole {
    fileprivate var decides: Bool {
        switch self {
        case .legalRepresentative, .owner, .generalManager, .financeDirector: true
        default: false
        }
    }
}

extension VisitOutcome {
    package var isCommitment: Bool {
        switch self {
        case .paidFull, .paidPart, .billReceived, .promisedInWriting, .planSigned, .statementSigned: true
        default: false
        }
    }
}
