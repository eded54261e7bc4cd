/// A promise to pay as recorded; whether it was kept is decided by receipts, never typed.
package struct Promise: Sendable {
    package var id = Text.empty
    package var customer: Int32 = -1
    package var madeOn = CalendarDay.unknown
    package var dueOn = CalendarDay.unknown
    /// Minor units of `currency`.
    package var amount: Int64 = 0
    package var currency: UInt8 = 0
    package var visit = Text.empty
    package var invoiceNumber = Text.empty
    package var method: PaymentMethod?
    package var condition = Text.empty
    package var form: PromiseForm?
    package var level: Int32?
    package var promisor = Text.empty
    package var role: MetRole?
    package var plan = Text.empty
    package var supersededBy = Text.empty
    package var withdrawnOn = CalendarDay.unknown
    /// Made from a visit's `promised_amount` and `promised_date`, not from a promise row.
    package var isFromVisit = false
    package var row = RowReference(file: 0, line: 0)

    package init() {}
}

/// A signed payment plan; its instalments are promises that name it.
package struct PaymentPlan: Sendable {
    package var id = Text.empty
    package var customer: Int32 = -1
    package var signedOn = CalendarDay.unknown
    package var invoiceNumbers: [Text] = []
    package var principal: Int64?
    package var currency: UInt8 = 0
    package var accelerationDays: Int32?
    package var discountAmount: Int64?
    package var approvedBy = Text.empty
    package var approvedOn = CalendarDay.unknown
    package var cancelledOn = CalendarDay.unknown
    package var row = RowReference(file: 0, line: 0)

    package init() {}
}

package struct Dispute: Sendable {
    package var id = Text.empty
    package var customer: Int32 = -1
    package var openedOn = CalendarDay.unknown
    /// Minor units of `currency`.
    package var amount: Int64 = 0
    package var currency: UInt8 = 0
    package var invoiceNumber = Text.empty
    /// Index of the one document that `invoiceNumber` names; −1 where it names none, or the whole customer.
    package var document: Int32 = -1
    package var reason: NonPaymentReason?
    package var owner = Text.empty
    package var dueOn = CalendarDay.unknown
    package var resolvedOn = CalendarDay.unknown
    package var outcome: DisputeOutcome?
    package var row = RowReference(file: 0, line: 0)

    package init() {}
}

package struct Guarantee: Sendable {
    package var id = Text.empty
    package var customer: Int32 = -1
    package var guarantor = Text.empty
    package var kind = GuaranteeKind.general
    package var contract = Text.empty
    package var invoiceNumbers: [Text] = []
    package var amount: Int64?
    package var currency: UInt8 = 0
    package var periodEnd = CalendarDay.unknown
    package var hasWrittenConsent: Bool?
    package var claimedOn = CalendarDay.unknown
    package var row = RowReference(file: 0, line: 0)

    package init() {}
}
