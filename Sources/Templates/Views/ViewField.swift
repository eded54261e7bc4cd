public import Markup

/// One name of a view: its type, and how it is read from the view that a pointer stands on.
public struct ViewField: Sendable {
    public typealias Reader<Value> = @Sendable (UnsafeRawPointer) -> Value
    /// Calls its last argument for each element: where it is, its index, and how many there are.
    public typealias Walk = @Sendable (UnsafeRawPointer, (UnsafeRawPointer, Int, Int) -> Void) -> Void

    @usableFromInline
    package enum Value: Sendable {
        case text(ValueSource<String>)
        case link(ValueSource<String>)
        case money(ValueSource<TemplateMoney>)
        case day(ValueSource<TemplateDay>)
        case count(ValueSource<Int>)
        case ordinal(ValueSource<Int>)
        case share(ValueSource<TemplateShare>)
        case number(ValueSource<TemplateNumber>)
        case html(ValueSource<TrustedHTML>)
        case flag(ValueSource<Bool>)
        case list(NestedList)
        case view(NestedView)
    }

    package let name: String
    package let value: Value
    /// Whether the value can be absent, so that a section may ask for it.
    package let isOptional: Bool

    @usableFromInline
    package init(name: String, value: Value, isOptional: Bool) {
        self.name = name
        self.value = value
        self.isOptional = isOptional
    }
}

/// The fields of a view without its type. Read on demand, so that a view may hold views of its own kind.
@usableFromInline
package struct ViewSchema: Sendable {
    package let typeName: String
    private let list: @Sendable () -> [ViewField]

    @usableFromInline
    package init(typeName: String, list: @escaping @Sendable () -> [ViewField]) {
        self.typeName = typeName
        self.list = list
    }

    package var fields: [ViewField] { list() }
}
