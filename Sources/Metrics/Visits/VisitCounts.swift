package import Receivables

/// What the contacts of some months came to, by whatever channel: outcomes and reasons by code.
package struct VisitCounts: Sendable, Hashable {
    /// Contacts that were done.
    package private(set) var contacts = 0
    /// By `VisitOutcome.allCases`.
    private var outcomes: [Int32]
    /// By `NonPaymentReason.allCases`: as the main reason, and as any.
    private var mainReasons: [Int32]
    private var allReasons: [Int32]

    init() {
        outcomes = [Int32](repeating: 0, count: VisitCodes.outcomes.count)
        mainReasons = [Int32](repeating: 0, count: VisitCodes.reasons.count)
        allReasons = mainReasons
    }

    /// - Parameter reasons: a contact's, the main one first.
    mutating func add(_ outcome: VisitOutcome?, _ reasons: [NonPaymentReason]) {
        contacts += 1
        if let outcome, let place = VisitCodes.outcomes.firstIndex(where: { $0 == outcome }) {
            outcomes[place] += 1
        }
        for (order, reason) in reasons.enumerated() where !reasons[..<order].contains(reason) {
            guard let place = VisitCodes.reasons.firstIndex(where: { $0 == reason }) else { continue }
            if order == 0 { mainReasons[place] += 1 }
            allReasons[place] += 1
        }
    }

    mutating func combine(_ other: VisitCounts) {
        contacts += other.contacts
        for place in outcomes.indices { outcomes[place] += other.outcomes[place] }
        for place in mainReasons.indices {
            mainReasons[place] += other.mainReasons[place]
            allReasons[place] += other.allReasons[place]
        }
    }
}

extension VisitCounts {
    package struct Reason: Sendable, Hashable {
        package let reason: NonPaymentReason
        /// Contacts of which it was the main reason.
        package let main: Int
        /// Contacts that name it at all.
        package let all: Int
    }

    /// Most often the main reason first, then most often named, then in the codes' order; those never named left out.
    package var pareto: [Reason] {
        VisitCodes.reasons.indices.filter { allReasons[$0] > 0 }
            .sorted { (mainReasons[$1], allReasons[$1], $0) < (mainReasons[$0], allReasons[$0], $1) }
            .map { Reason(reason: VisitCodes.reasons[$0], main: Int(mainReasons[$0]), all: Int(allReasons[$0])) }
    }

    /// Contacts with the outcome as their main one.
    package func count(of outcome: VisitOutcome) -> Int {
        VisitCodes.outcomes.firstIndex(of: outcome).map { Int(outcomes[$0]) } ?? 0
    }
}

/// The codes in their order, made once.
private enum VisitCodes {
    static let outcomes = VisitOutcome.allCases
    static let reasons = NonPaymentReason.allCases
}
