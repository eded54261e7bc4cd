/// A part of a document that was paid or left unpaid, so many days from its anchor.
///
/// Parts are millionths of the document, so that their sums are exact in any order. A payment of a part is an event of
/// that part, and the rest stays at risk: with partial payments a curve of whole documents would forecast too little.
struct ShareEvent {
    static let whole: Int32 = 1_000_000

    let currency: UInt8
    let isDisputed: Bool
    let isPaid: Bool
    let daysLate: Int32
    let share: Int32
    /// Known from this position in `ForecastDays` …
    let from: Int8
    /// … and no longer from this one.
    let until: Int8

    /// Without a branch: whether it has begun, unless it has ended.
    func isKnown(at slot: Int) -> Bool { (Int(from) <= slot) != (Int(until) <= slot) }
}

/// What was open of a positive document at one position in `ForecastDays`. Minor units.
struct OpenPart {
    let slot: Int8
    let document: Int32
    let uncovered: Int64
    /// Covered by bills that are not cash yet.
    let pending: Int64
}

/// A receipt of one document, for how much of their money customers pay at once.
struct ReceiptPart {
    let day: Int32
    let currency: UInt8
    let amount: Int64
}
