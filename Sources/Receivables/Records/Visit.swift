/// A contact with a customer as its record tells it: planned, done or cancelled.
///
/// What is asked of every visit stands first: together it fills two or three cache lines, where a whole visit has five.
package struct Visit: Sendable {
    package var customer: Int32 = -1
    package var date = CalendarDay.unknown
    package var recordedAt = CalendarDay.unknown
    package var plannedOn = CalendarDay.unknown
    package var nextDate = CalendarDay.unknown
    package var channel = VisitChannel.onsite
    package var status = VisitStatus.done
    package var outcome: VisitOutcome?
    package var metRole: MetRole?
    package var isDecisionMaker = YesNoUnknown.unknown
    package var demandMade = DemandMade.none
    package var deliveryMode: DeliveryMode?
    package var acknowledgement: AcknowledgementLevel?
    package var promisedForm: PromiseForm?
    package var moodAtStart: Mood?
    package var moodAtEnd: Mood?
    package var nextStep: NextStep?
    package var metName = Text.empty
    package var collector = Text.empty
    package var corrects = Text.empty
    package var alsoOutcomes: [VisitOutcome] = []
    /// First is the main one.
    package var reasons: [NonPaymentReason] = []
    package var riskFlags: [RiskFlag] = []
    package var invoiceNumbers: [Text] = []
    package var id = Text.empty
    package var startTime = Text.empty
    package var endTime = Text.empty
    package var companion = Text.empty
    package var placeType: PlaceType?
    package var placeNote = Text.empty
    package var plannedGoal = Text.empty
    /// Minor units of `currency`; `.min` where missing, as for all amounts here.
    package var amountAsked = Int64.min
    package var currency: UInt8 = 0
    package var demandNumber = Text.empty
    package var signerName = Text.empty
    package var signerRole: MetRole?
    package var acknowledgedAmount = Int64.min
    package var promisedAmount = Int64.min
    package var promisedDate = CalendarDay.unknown
    package var promisedBy = Text.empty
    package var reasonNote = Text.empty
    /// Verbatim.
    package var customerWords = Text.empty
    package var dispute = Text.empty
    /// As recorded, `T01@3`: track and version.
    package var tracks: [Text] = []
    package var trackHelped = YesNoUnknown.unknown
    package var observations: [SiteObservation] = []
    package var collectedAmount = Int64.min
    package var collectedInstrument: PaymentMethod?
    package var nextOwner = Text.empty
    package var departmentFeedback = Text.empty
    package var approvalNeeded = Text.empty
    package var evidence: [Text] = []
    package var witness = Text.empty
    package var incident = Text.empty
    package var recordedBy = Text.empty
    package var supervisorNote = Text.empty
    package var row = RowReference(file: 0, line: 0)

    package init() {}
}
