import Receivables

/// One row of the allocations to be, before they are sorted into columns.
struct AllocationEntry: Sendable {
    var document: Int32
    var payment: Int32 = -1
    var amount: Int64
    var paymentAmount = Int64.min
    var credit: Int32 = -1
    var date = CalendarDay.unknown
    var reversedOn = CalendarDay.unknown
    var row: RowReference
    var kind = AllocationKind.payment
}
