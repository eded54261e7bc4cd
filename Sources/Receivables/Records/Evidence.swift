/// A paper of the `documents` table: contract, delivery note, demand, waybill, recording…
package struct Evidence: Sendable {
    package var id = Text.empty
    package var customer: Int32 = -1
    package var kind = PaperKind.contract
    /// `*` stands for all documents open on its date.
    package var invoiceNumbers: [Text] = []
    package var date = CalendarDay.unknown
    package var state: PaperState?
    /// Of a demand letter: 1 to 3.
    package var level: Int32?
    package var visit = Text.empty
    package var deliveredOn = CalendarDay.unknown
    package var deliveryMode: DeliveryMode?
    package var signerRole: MetRole?
    package var acknowledgement: AcknowledgementLevel?
    package var demandsPayment: Bool?
    package var addressAgreed: Bool?
    package var witness = Text.empty
    package var waybill = Text.empty
    package var originalAt = Text.empty
    package var fileReference = Text.empty
    package var sha256 = Text.empty
    package var owner = Text.empty
    package var row = RowReference(file: 0, line: 0)

    package init() {}
}
