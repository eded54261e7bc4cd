import Receivables

/// What is kept of a row besides its values until reading is over: enough to tell it from others and to find it again.
struct RowMark: Sendable {
    /// Of the fields that make the row the one thing it is.
    var identity: UInt64
    /// Of all known fields as the file spells them.
    var content: UInt64
    /// Where the row begins in its file's text.
    var start: Int
    /// Minor units of what the control figures add up; `.min` where the row has no such amount.
    var control: Int64
    var line: Int32
    var file: UInt8
    /// Index into the reading's currencies.
    var currency: UInt8
    var fate = Fate.used

    enum Fate: UInt8, Sendable {
        case used
        case rejected
        /// An exact duplicate, or added to the row of the same identity.
        case duplicate
        case merged
    }

    var reference: RowReference { RowReference(file: Int(file), line: Int(line)) }
    var isUsed: Bool { fate == .used }
}
