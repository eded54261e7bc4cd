/// A contact with a customer as its record tells it: planned, done or cancelled.
package struct Visit: Sendable {
    package var id = Text.empty
    package var customer: Int32 = -1
    package var date = CalendarDay.unknown
    package var startTime = Text.empty
    package var endTime = Text.empty
    package var channel = VisitChannel.onsite
    package var status = VisitStatus.done
    package var plannedOn = CalendarDay.unknown
    package var collector = Text.empty
    package var companion = Text.empty
    package var placeType: PlaceType?
    package var placeNote = Text.empty
    package var plannedGoal = Text.empty
    package var outcome: VisitOutcome?
    package var alsoOutcomes: [VisitOutcome] = []
    package var metName = Text.empty
    package var metRole: MetRole?
    package var isDecisionMaker = YesNoUnknown.unknown
    /// Minor units of `currency`; `.min` where missing, as for all amounts here.
    package var amountAsked = Int64.min
    package var currency: UInt8 = 0
    package var invoiceNumbers: [Text] = []
    package var demandMade = DemandMade.none
    package var demandNumber = Text.empty
    package var deliveryMode: DeliveryMode?
    package var signerName = Text.empty
    package var signerRole: MetRole?
    package var acknowledgement: AcknowledgementLevel?
    package var acknowledgedAmount = Int64.min
    package var promisedAmount = Int64.min
    package var promisedDate = CalendarDay.unknown
    package var promisedForm: PromiseForm?
    package var promisedBy = Text.empty
    /// First is the main one.
    package var reasons: [NonPaymentReason] = []
    package var reasonNote = Text.empty
    /// Verbatim.
    package var customerWords = Text.empty
    package var moodAtStart: Mood?
    package var moodAtEnd: Mood?
    package var dispute = Text.empty
    /// As recorded, `T01@3`: track and version.
    package var tracks: [Text] = []
    package var trackHelped = YesNoUnknown.unknown
    package var observations: [SiteObservation] = []
    package var riskFlags: [RiskFlag] = []
    package var collectedAmount = Int64.min
    package var collectedInstrument: PaymentMethod?
    package var nextStep: NextStep?
    package var nextDate = CalendarDay.unknown
    package var nextOwner = Text.empty
    package var departmentFeedback = Text.empty
    package var approvalNeeded = Text.empty
    package var evidence: [Text] = []
    package var witness = Text.empty
    package var incident = Text.empty
    package var recordedAt = CalendarDay.unknown
    package var recordedBy = Text.empty
    package var corrects = Text.empty
    package var supervisorNote = Text.empty
    package var row = RowReference(file: 0, line: 0)

    package init() {}
}
