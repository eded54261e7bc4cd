/// What moves the documents' open amounts, in columns: those of document i stand in `of(i)`, earliest first.
///
/// A credit note's use stands twice, once with the invoice and once with the note, so that each document's open
/// amount follows from its own movements.
package struct Movements: Sendable {
    var starts: [Int32] = []
    /// Minor units of the document's currency that are taken off its signed amount while the movement holds.
    package internal(set) var amount: [Int64] = []
    /// The first day on which it counts: for bills and vouchers their receipt, for all else when it is cash.
    package internal(set) var from: [CalendarDay] = []
    /// Index of the payment, or of the other document of a credit; −1 for the rest.
    package internal(set) var source: [Int32] = []
    package internal(set) var kind: [MovementKind] = []
    /// The day on which a reversal or a bounce undoes it.
    package internal(set) var until = SparseColumn<CalendarDay>(absent: .distantFuture)
    /// Only where later than `from`: the day a bill becomes cash, up to which its part is pending.
    package internal(set) var cashFrom = SparseColumn<CalendarDay>(absent: .unknown)

    package func of(_ document: Int) -> Range<Int> { Int(starts[document])..<Int(starts[document + 1]) }

    /// Of documents one behind another.
    func of(_ documents: Range<Int>) -> Range<Int> {
        Int(starts[documents.lowerBound])..<Int(starts[documents.upperBound])
    }

    /// Each document's first movement, and the number of all behind them: for loops over all documents.
    package var offsets: [Int32] { starts }

    package func cashDay(_ movement: Int) -> CalendarDay { max(from[movement], cashFrom[movement]) }
}

/// Public, not package: looked at per row from other targets.
@frozen
public enum MovementKind: UInt8, Sendable {
    case payment
    /// By a payment of another customer, or in another currency.
    case foreignPayment
    case credit, discount, writeOff, exchangeDifference

    @inlinable public var isPayment: Bool {
        switch self {
        case .payment, .foreignPayment: true
        case .credit, .discount, .writeOff, .exchangeDifference: false
        }
    }
}

/// What a payment gave to a document of another customer or currency.
package struct Transfer: Sendable {
    package let payment: Int32
    /// −1 for a document that the portfolio was cut from.
    package let document: Int32
    /// Minor units of the payment's currency, with the payment's sign.
    package let amount: Int64
    package let from: CalendarDay
    package let cashFrom: CalendarDay
    package let until: CalendarDay
}
