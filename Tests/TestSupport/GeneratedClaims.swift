package import Receivables

/// A generated portfolio with visits, papers, promises, plans and guarantees laid over it, and rules of limitation.
///
/// The portfolio's own rows are those of the same seed without them. Rows name documents by number, as files do.
package struct GeneratedClaims {
    package struct Visit {
        package var id: String
        package var customer: String
        package var date: CalendarDay
        package var isDone: Bool
        package var outcomes: [VisitOutcome]
        package var acknowledgement: AcknowledgementLevel
        package var delivery: DeliveryMode?
        package var metRole: MetRole?
        package var signerRole: MetRole?
        package var demand: DemandMade
        package var form: PromiseForm?
        package var isWitnessed: Bool
        package var documents: [String]
        package var corrects: String
        package var recordedAt: CalendarDay
    }

    package struct Paper {
        package var id: String
        package var customer: String
        package var kind: PaperKind
        package var date: CalendarDay
        package var deliveredOn: CalendarDay
        package var state: PaperState?
        package var acknowledgement: AcknowledgementLevel?
        package var delivery: DeliveryMode?
        package var signerRole: MetRole?
        package var demandsPayment: Bool?
        package var addressAgreed: Bool?
        package var isWitnessed: Bool
        package var visit: String
        package var documents: [String]
    }

    package struct Promise {
        package var id: String
        package var customer: String
        package var madeOn: CalendarDay
        package var dueOn: CalendarDay
        package var withdrawnOn: CalendarDay
        package var form: PromiseForm?
        package var role: MetRole?
        package var document: String
        package var plan: String
        package var visit: String
    }

    package struct Plan {
        package var id: String
        package var customer: String
        package var signedOn: CalendarDay
        package var cancelledOn: CalendarDay
        package var documents: [String]
    }

    package let ledger: GeneratedPortfolio
    package let asOf: CalendarDay
    package let policy: Policy
    package internal(set) var visits: [Visit] = []
    package internal(set) var papers: [Paper] = []
    package internal(set) var promises: [Promise] = []
    package internal(set) var plans: [Plan] = []

    package init(seed: UInt64) {
        ledger = GeneratedPortfolio(seed: seed)
        asOf = ledger.asOf
        var dice = GeneratedPortfolioDice(seed: seed ^ 0x5EED_C1A1_4D5E_ED00)
        var policy = ledger.policy
        policy.limitation = GeneratedClaims.rules(&dice)
        self.policy = policy
        roll(&dice)
    }

    /// The rows of all days.
    package var records: Records { write(into: ledger.records) }

    /// The rows as they could have been exported on `day`: nothing later has happened yet.
    package func recordsKnown(on day: CalendarDay) -> Records {
        known(on: day).write(into: ledger.recordsKnown(on: day))
    }

    /// The same rows in another order.
    package func shuffled(seed: UInt64) -> Records {
        var dice = GeneratedPortfolioDice(seed: seed)
        var other = self
        other.visits.shuffle(&dice)
        other.papers.shuffle(&dice)
        other.promises.shuffle(&dice)
        other.plans.shuffle(&dice)
        return other.write(into: ledger.records)
    }
}

extension Array {
    fileprivate mutating func shuffle(_ dice: inout GeneratedPortfolioDice) {
        for place in indices.dropFirst().reversed() { swapAt(place, dice.number(0...place)) }
    }
}
