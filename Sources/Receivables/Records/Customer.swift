package struct Customer: Sendable {
    package var id = Text.empty
    package var name = Text.empty
    package var shortName = Text.empty
    /// Other names that rows gave, for the search.
    package var otherNames: [Text] = []
    package var parent = Text.empty
    package var taxID = Text.empty
    package var scale = DebtorScale.unknown
    package var industry = Text.empty
    package var region = Text.empty
    package var address = Text.empty
    /// Degrees × 1,000,000; `.min` where unknown.
    package var latitude = Int32.min
    package var longitude = Int32.min
    package var terms = Text.empty
    /// Minor units of the reporting currency; nil where no limit is known.
    package var creditLimit: Int64?
    package var customerSince = CalendarDay.unknown
    package var collector = Text.empty
    package var salesperson = Text.empty
    package var payDays = Text.empty
    package var status = CustomerStatus.active
    package var isShipmentHeld = false
    package var isCollectionHeld = false
    package var mustNotBeContacted = false
    /// Minor units of the reporting currency, assessed for this customer alone.
    package var specificAllowance: Int64?
    package var note = Text.empty
    /// The customers table has a row for it; otherwise only other tables name it.
    package var isListed = false
    package var row = RowReference(file: 0, line: 0)

    package init() {}
}

package struct Contact: Sendable {
    package var id = Text.empty
    package var customer: Int32 = -1
    package var name = Text.empty
    package var role: MetRole?
    package var isDecisionMaker = YesNoUnknown.unknown
    package var phone = Text.empty
    package var wechat = Text.empty
    package var email = Text.empty
    package var bestTime = Text.empty
    package var note = Text.empty
    package var row = RowReference(file: 0, line: 0)

    package init() {}
}

package struct Contract: Sendable {
    package var number = Text.empty
    package var customer: Int32 = -1
    package var signedOn = CalendarDay.unknown
    package var weAreSME: Bool?
    package var weDeclaredSME: Bool?
    /// Parts per billion of the amount for each `lateRatePeriod`; nil where none is agreed.
    package var lateRate: Int64?
    package var lateRatePeriod = RatePeriod.day
    package var lateBasis: Int32?
    package var inspectionDays: Int32?
    package var retainsTitle: Bool?
    package var jurisdiction = Text.empty
    package var serviceAddress = Text.empty
    package var serviceEmail = Text.empty
    package var serviceWechat = Text.empty
    package var row = RowReference(file: 0, line: 0)

    package init() {}
}
