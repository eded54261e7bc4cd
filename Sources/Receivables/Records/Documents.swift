/// All receivable documents in columns: row i of every column is document i.
///
/// Order after reading: customer, then date, number, instalment, retention last, amount; so that a customer's
/// documents are one range and shuffled input gives the same rows.
package struct Documents: Sendable {
    package var count: Int { number.count }

    package var number: [Text] = []
    /// Index into `Records.customers`.
    package var customer: [Int32] = []
    package var date: [CalendarDay] = []
    /// `unknown` where neither the row nor any terms give one.
    package var due: [CalendarDay] = []
    /// Minor units, signed: credit notes and prepayments are negative whatever the file's sign.
    package var amount: [Int64] = []
    /// Index into `Records.currencies`.
    package var currency: [UInt8] = []
    package var kind: [DocumentKind] = []
    package var flags: [DocumentFlags] = []
    package var row: [RowReference] = []

    package var entity = SparseColumn<Text>(absent: .empty)
    package var instalment = SparseColumn<Int16>(absent: 0)
    package var terms = SparseColumn<Text>(absent: .empty)
    package var contract = SparseColumn<Text>(absent: .empty)
    package var order = SparseColumn<Text>(absent: .empty)
    package var delivery = SparseColumn<Text>(absent: .empty)
    package var deliveredOn = SparseColumn<CalendarDay>(absent: .unknown)
    package var acceptedOn = SparseColumn<CalendarDay>(absent: .unknown)
    package var goods = SparseColumn<Text>(absent: .empty)
    package var taxInvoice = SparseColumn<Text>(absent: .empty)
    package var taxInvoiceDeliveredOn = SparseColumn<CalendarDay>(absent: .unknown)
    /// Minor units disputed by the row itself; the whole open amount where only `DocumentFlags.disputed` is set.
    package var disputedAmount = SparseColumn<Int64>(absent: .min)
    package var disputeReason = SparseColumn<NonPaymentReason?>(absent: nil)
    package var salesperson = SparseColumn<Text>(absent: .empty)
    package var exportedAt = SparseColumn<CalendarDay>(absent: .unknown)
    package var note = SparseColumn<Text>(absent: .empty)

    /// The row's own account of what was paid, in minor units with the document's sign; `.min` where missing.
    package var paidAmount = SparseColumn<Int64>(absent: .min)
    package var paidOn = SparseColumn<CalendarDay>(absent: .unknown)
    package var openAmount = SparseColumn<Int64>(absent: .min)
    package var writtenOffAmount = SparseColumn<Int64>(absent: .min)
    package var writtenOffOn = SparseColumn<CalendarDay>(absent: .unknown)

    package init() {}
}

/// Public, not package: looked at per row from other targets.
@frozen
public struct DocumentFlags: OptionSet, Hashable, Sendable {
    public let rawValue: UInt8

    @inlinable
    public init(rawValue: UInt8) { self.rawValue = rawValue }

    @inlinable public static var retention: DocumentFlags { DocumentFlags(rawValue: 1) }
    @inlinable public static var disputed: DocumentFlags { DocumentFlags(rawValue: 2) }
    /// The due date was worked out from terms, not read.
    @inlinable public static var dueDerived: DocumentFlags { DocumentFlags(rawValue: 4) }
    /// The row's source holds only what was open when it was exported.
    @inlinable public static var openItem: DocumentFlags { DocumentFlags(rawValue: 8) }
}
