import Receivables

/// How a visit of one kind goes.
struct VisitScript: Sendable {
    private let outcomes: [VisitOutcome]
    let roles: WeightedChoice<MetRole>
    let channel: WeightedChoice<VisitChannel>
    /// Empty where no reason was heard.
    private let reasons: [NonPaymentReason]
    let acknowledgement: AcknowledgementLevel
    let demand: String
    /// Of the codes of the mood, 1 to 6.
    let moods: ClosedRange<Int>
    private let observations: [SiteObservation]
    let next: NextStep

    private init(
        _ outcomes: [VisitOutcome], roles: WeightedChoice<MetRole> = anybody,
        channel: WeightedChoice<VisitChannel> = anyChannel, reasons: [NonPaymentReason] = commonReasons,
        acknowledgement: AcknowledgementLevel = .none, demand: String = "oral", moods: ClosedRange<Int> = 1...3,
        observations: [SiteObservation] = [.running, .running, .running, .partlyRunning, .stockHigh], next: NextStep
    ) {
        self.outcomes = outcomes
        self.roles = roles
        self.channel = channel
        self.reasons = reasons
        self.acknowledgement = acknowledgement
        self.demand = demand
        self.moods = moods
        self.observations = observations
        self.next = next
    }

    /// The paper that is signed; nil where nothing is.
    var paper: PaperKind? {
        guard outcomes == [.statementSigned] || outcomes == [.demandServed] else { return nil }
        return outcomes == [.demandServed] ? .demand : .statement
    }

    func outcome(_ random: inout SplitMix64) -> VisitOutcome { random.pick(outcomes) }

    /// The main reason; one that stalls has mostly the same.
    func reason(_ customer: SampleCustomer, _ random: inout SplitMix64) -> NonPaymentReason? {
        guard !reasons.isEmpty else { return nil }
        return customer.behaviour == .stalling && random.hits(perMille: 400) ? .cashFlow : random.pick(reasons)
    }

    func observation(_ random: inout SplitMix64) -> String {
        observations.isEmpty ? "" : random.pick(observations).rawValue
    }
}

extension VisitScript {
    static let promised = VisitScript(
        [.promisedOrally, .promisedOrally, .promisedInWriting], roles: deciders, acknowledgement: .oral, next: .revisit)
    static let paid = VisitScript(
        [.paidPart], roles: deciders, reasons: [.process, .cashFlow], acknowledgement: .oral, moods: 1...2, next: .call)
    static let closed = VisitScript(
        [.siteClosed], roles: WeightedChoice([(.guardPost, 3), (.nobody, 5)]), channel: onlyOnsite,
        reasons: [.insolvency], demand: "none", moods: 2...4, observations: [.stopped, .moving, .courtSeal],
        next: .paymentOrder)
    static let nobody = VisitScript(
        [.nobodyMet], roles: WeightedChoice([(.nobody, 1)]), reasons: [], demand: "none", moods: 2...2,
        observations: [], next: .call)

    /// What happens where nothing was paid or promised, by how often it does.
    static let usual = WeightedChoice<VisitScript>([
        (VisitScript([.acknowledgedOrally], acknowledgement: .oral, next: .sendStatement), 20),
        (VisitScript([.statementSigned], roles: bookkeepers, acknowledgement: .financeSeal, next: .call), 14),
        (VisitScript([.noDecisionMaker], roles: bookkeepers, reasons: [.bossAbsent, .process], next: .revisit), 16),
        (nobody, 11),
        (VisitScript([.documentsRequested], reasons: [.noInvoice, .invoiceError, .process], next: .sendInvoice), 9),
        (VisitScript([.dispute], reasons: disputeReasons, moods: 3...4, next: .qualitySurvey), 8),
        (VisitScript([.refusedToPay], roles: deciders, reasons: hardReasons, moods: 3...5, next: .escalate), 6),
        (VisitScript([.refusedToMeet], roles: frontDesk, reasons: [], moods: 3...4, next: .demandLetter), 5),
        (VisitScript([.demandServed], acknowledgement: .signed, demand: "written", moods: 2...4, next: .revisit), 8),
        (VisitScript([.debtDenied], reasons: [.entity, .limitation], moods: 4...5, next: .lawyersLetter), 1),
        (VisitScript([.returnAgreed], reasons: [.quality], acknowledgement: .message, next: .internalApproval), 2),
    ])

    static let places = WeightedChoice<PlaceType>([(.headquarters, 60), (.plant, 25), (.projectSite, 8), (.shop, 7)])

    private static let commonReasons: [NonPaymentReason] = [
        .cashFlow, .cashFlow, .cashFlow, .downstream, .downstream, .downstream, .process, .process, .process,
        .reconciliationDifference, .reconciliationDifference, .quality, .shortOrLate, .price, .noInvoice, .bossAbsent,
        .contactLeft, .acceptance, .nextOrder, .leverage,
    ]
    private static let disputeReasons: [NonPaymentReason] = [
        .quality, .quality, .shortOrLate, .price, .reconciliationDifference, .acceptance,
    ]
    private static let hardReasons: [NonPaymentReason] = [.cashFlow, .leverage, .deliberate, .quality, .nextOrder]

    private static let deciders = WeightedChoice<MetRole>([
        (.financeDirector, 4), (.owner, 3), (.generalManager, 2), (.legalRepresentative, 1),
    ])
    private static let bookkeepers = WeightedChoice<MetRole>([(.accountsPayable, 8), (.buyer, 1), (.projectManager, 1)])
    private static let frontDesk = WeightedChoice<MetRole>([(.guardPost, 2), (.mailroom, 3)])
    private static let anybody = WeightedChoice<MetRole>([
        (.accountsPayable, 8), (.financeDirector, 5), (.owner, 3), (.generalManager, 2), (.buyer, 2),
        (.projectManager, 1), (.warehouse, 1),
    ])
    private static let anyChannel = WeightedChoice<VisitChannel>([
        (.onsite, 70), (.phone, 18), (.messaging, 9), (.ourSite, 3),
    ])
    private static let onlyOnsite = WeightedChoice<VisitChannel>([(.onsite, 1)])
}
