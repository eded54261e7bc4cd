public import Markup

/// The names of a view, each with its type and the property that it reads. Of a name listed twice the later line counts.
///
/// A closure of statements, not a chain of calls: the compiler then names the one line that is wrong.
public struct ViewFields<View>: Sendable {
    public typealias Property<Value> = (ViewProperties<View>) -> any ViewProperties<View>.Path<Value>

    public private(set) var list: [ViewField] = []

    public init(_ listing: (inout ViewFields<View>) -> Void) { listing(&self) }

    /// - Parameter value: read from where the property lies.
    @inlinable
    mutating func add<Value>(
        _ name: String, _ property: Property<Value>, _ value: ViewField.Value, optional: Bool = false
    ) {
        add([ViewField(name: name, value: value, isOptional: optional)], of: property)
    }

    /// Adds what can be read from where a property lies. One that is computed is made and stands aside to be read.
    @inlinable
    mutating func add<Value>(_ fields: [ViewField], of property: Property<Value>) {
        let path = property(ViewProperties())
        if let offset = MemoryLayout<View>.offset(of: path) { return add(fields, at: offset) }
        add(fields) { view, body in
            withUnsafePointer(to: view.assumingMemoryBound(to: View.self).pointee[keyPath: path]) { body($0, 0, 1) }
        }
    }

    @usableFromInline
    mutating func add(_ fields: [ViewField], at offset: Int) { list += fields.map { $0.shifted(by: offset) } }

    @usableFromInline
    mutating func add(_ fields: [ViewField], through walk: @escaping ViewField.Walk) {
        list += fields.map { $0.reached(through: walk, isOptional: false) }
    }
}

// Every method comes twice: as it is, and for a value that can be absent, which prints nothing (or the format's
// sign for it) and is false in a section.
extension ViewFields {
    @inlinable
    public mutating func text(_ name: String, _ property: Property<String>) {
        add(name, property, .text(ValueSource(.stored)))
    }

    /// An empty text counts as absent.
    @inlinable
    public mutating func text(_ name: String, _ property: Property<String?>) {
        add(name, property, .text(ValueSource(.optional)), optional: true)
    }

    /// A link within the site. The only type that may name a script, a style sheet or a frame.
    @inlinable
    public mutating func url(_ name: String, _ property: Property<String>) {
        add(name, property, .link(ValueSource(.stored)))
    }

    @inlinable
    public mutating func url(_ name: String, _ property: Property<String?>) {
        add(name, property, .link(ValueSource(.optional)), optional: true)
    }

    @inlinable
    public mutating func money(_ name: String, _ property: Property<TemplateMoney>) {
        add(name, property, .money(ValueSource(.stored)))
    }

    @inlinable
    public mutating func money(_ name: String, _ property: Property<TemplateMoney?>) {
        add(name, property, .money(ValueSource(.optional)), optional: true)
    }

    @inlinable
    public mutating func day(_ name: String, _ property: Property<TemplateDay>) {
        add(name, property, .day(ValueSource(.stored)))
    }

    @inlinable
    public mutating func day(_ name: String, _ property: Property<TemplateDay?>) {
        add(name, property, .day(ValueSource(.optional)), optional: true)
    }

    /// A whole number, grouped as the format says.
    @inlinable
    public mutating func count(_ name: String, _ property: Property<Int>) {
        add(name, property, .count(ValueSource(.stored)))
    }

    @inlinable
    public mutating func count(_ name: String, _ property: Property<Int?>) {
        add(name, property, .count(ValueSource(.optional)), optional: true)
    }

    /// A whole number in bare digits wherever it stands: part of an id or a link.
    @inlinable
    public mutating func ordinal(_ name: String, _ property: Property<Int>) {
        add(name, property, .ordinal(ValueSource(.stored)))
    }

    @inlinable
    public mutating func share(_ name: String, _ property: Property<TemplateShare>) {
        add(name, property, .share(ValueSource(.stored)))
    }

    @inlinable
    public mutating func share(_ name: String, _ property: Property<TemplateShare?>) {
        add(name, property, .share(ValueSource(.optional)), optional: true)
    }

    @inlinable
    public mutating func number(_ name: String, _ property: Property<TemplateNumber>) {
        add(name, property, .number(ValueSource(.stored)))
    }

    @inlinable
    public mutating func number(_ name: String, _ property: Property<TemplateNumber?>) {
        add(name, property, .number(ValueSource(.optional)), optional: true)
    }

    /// Markup of our own making, printed with `{{{name}}}` only.
    @inlinable
    public mutating func html(_ name: String, _ property: Property<TrustedHTML>) {
        add(name, property, .html(ValueSource(.stored)))
    }

    @inlinable
    public mutating func html(_ name: String, _ property: Property<TrustedHTML?>) {
        add(name, property, .html(ValueSource(.optional)), optional: true)
    }

    /// For sections; printed only in JSON.
    @inlinable
    public mutating func flag(_ name: String, _ property: Property<Bool>) {
        add(name, property, .flag(ValueSource(.stored)))
    }
}
