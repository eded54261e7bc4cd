public import Markup

/// One name of a view with its type and its accessor, which reads the view that the pointer stands on.
public struct ViewField: Sendable {
    public typealias Reader<Value> = @Sendable (UnsafeRawPointer) -> Value
    /// Calls its last argument for each element: where it is, its index, and how many there are.
    public typealias Walk = @Sendable (UnsafeRawPointer, (UnsafeRawPointer, Int, Int) -> Void) -> Void

    @usableFromInline
    package enum Value: Sendable {
        case text(Reader<String?>)
        case link(Reader<String?>)
        case money(Reader<TemplateMoney?>)
        case day(Reader<TemplateDay?>)
        case count(Reader<Int?>)
        case ordinal(Reader<Int?>)
        case share(Reader<TemplateShare?>)
        case number(Reader<TemplateNumber?>)
        case html(Reader<TrustedHTML?>)
        case flag(Reader<Bool>)
        case list(walk: Walk, count: Reader<Int>, element: ViewSchema)
        case view(walk: Walk, isPresent: Reader<Bool>, schema: ViewSchema)
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
