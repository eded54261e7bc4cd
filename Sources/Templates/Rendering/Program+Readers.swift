import Markup

// A closure that stands in an array by itself is called through two thunks, one in and one out; inside a struct it is
// called as it is. Half of what a page prints is a call of one of these.
extension Program {
    struct TextReader: Sendable { let read: ViewField.Reader<String?> }
    struct MoneyReader: Sendable { let read: ViewField.Reader<TemplateMoney?> }
    struct DayReader: Sendable { let read: ViewField.Reader<TemplateDay?> }
    struct CountReader: Sendable { let read: ViewField.Reader<Int?> }
    struct ShareReader: Sendable { let read: ViewField.Reader<TemplateShare?> }
    struct NumberReader: Sendable { let read: ViewField.Reader<TemplateNumber?> }
    struct MarkupReader: Sendable { let read: ViewField.Reader<TrustedHTML?> }
    struct Condition: Sendable { let holds: ViewField.Reader<Bool> }
    struct ListWalk: Sendable { let walk: ViewField.Walk }
}
