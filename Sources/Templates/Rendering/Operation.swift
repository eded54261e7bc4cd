/// One step of a program: plain numbers, so that running it touches no reference count.
///
/// Nearly every value has text in front of it, so a step writes that first: half as many steps as pieces.
struct Operation {
    enum Code: UInt8 {
        /// Only the text in front.
        case literal
        case text, link, money, currency, day, count, ordinal, share, number, html, flag
        /// Skips to `end` unless the subject is there.
        case when
        /// Skips to `end` unless the element is the first, or last, of its list.
        case whenFirst, whenLast
        /// Runs up to `end` for each element of a list.
        case walk
        /// Runs up to `end` for a part that can be absent.
        case open
    }

    enum Access: UInt8 { case stored, optional, computed }

    var code: Code
    /// Of a condition: the code of what must be there.
    var subject = Code.literal
    var escaping = Escaping.html
    var access = Access.stored
    /// Of a condition: the opposite is wanted.
    var isInverted = false
    /// Between tags, where the format's sign for what is absent may stand.
    var showsAbsence = false
    /// Which of the views around it holds the value.
    var frame: Int32 = 0
    /// Where in that view.
    var offset: Int32 = 0
    /// Of what is computed, a list or a part: its number in its table.
    var reader: Int32 = 0
    /// The operation after the section.
    var end: Int32 = 0
    /// The frame of the elements, or of the part.
    var inner: Int32 = 0
    /// The text in front.
    var literalStart: Int32 = 0
    var literalCount: Int32 = 0
}
