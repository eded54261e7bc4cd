/// Something that will happen to a document on a later day.
struct LedgerEvent: Sendable {
    /// Hundredths, above zero.
    let amount: Int64
    let document: DocumentNumber
    let customer: Int32
    let kind: Kind

    enum Kind: UInt8, Sendable {
        /// The due day has passed and this much is open.
        case overdue
        case payment, latePayment
        case creditNote, discount, writeOff
    }

    /// Events of one day in a fixed order: by customer, then by document.
    var order: UInt64 {
        UInt64(UInt32(bitPattern: customer)) << 40 | UInt64(document.running) << 4 | UInt64(kind.rawValue)
    }
}

/// An invoice's number: its month and a running number, `XS23070000042`.
struct DocumentNumber: Sendable {
    let running: UInt32
    /// The day of the document.
    let day: Int16

    func identifier(in timeline: borrowing Timeline, isCreditNote: Bool = false) -> Identifier {
        let date = timeline.dates[Int(day)]
        let month = (Int(date.year) % 100) * 100 + Int(date.month)
        return Identifier(
            prefix: isCreditNote ? "HZ" : "XS", number: month * 100_000_000 + Int(running), width: 12)
    }
}
