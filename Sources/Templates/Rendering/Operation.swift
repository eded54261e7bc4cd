/// One step of a program: plain numbers, so that running it touches no reference count.
struct Operation {
    enum Code: UInt8 {
        case literal
        case text, link, money, currency, day, count, ordinal, share, number, html, flag
        /// Skips to `end` unless the condition holds.
        case when
        /// Runs up to `end` for each element.
        case walk
        /// Skips to `end` unless the element is the first, or last, of its list.
        case whenFirst, whenLast
    }

    let code: Code
    var escaping = Escaping.html
    /// Of a condition: the opposite is wanted.
    var isInverted = false
    /// Between tags, where the format's sign for what is absent may stand.
    var showsAbsence = false
    /// Which of the views around it holds the value.
    var frame: Int32 = 0
    /// The reader's number in its table; of a literal, where it begins.
    var reader: Int32 = 0
    /// The operation after the section; of a literal, where it ends.
    var end: Int32 = 0
    /// Of a walk: the frame of its elements.
    var inner: Int32 = 0
}
