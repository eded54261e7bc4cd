public import Markup

/// The names of a view, each with its type and how to read it. Of a name listed twice the later line counts.
///
/// A closure of statements, not a chain of calls: the compiler then names the one line that is wrong.
public struct ViewFields<View>: Sendable {
    public private(set) var list: [ViewField] = []

    public init(_ listing: (inout ViewFields<View>) -> Void) { listing(&self) }

    @usableFromInline
    mutating func add(_ name: String, _ value: ViewField.Value, optional: Bool) {
        list.append(ViewField(name: name, value: value, isOptional: optional))
    }
}

// Every method comes twice: as it is, and for a value that can be absent, which prints nothing (or the format's
// sign for it) and is false in a section.
extension ViewFields {
    @inlinable
    public mutating func text(_ name: String, _ read: @escaping @Sendable (View) -> String) {
        add(name, .text { read($0.assumingMemoryBound(to: View.self).pointee) }, optional: false)
    }

    /// An empty text counts as absent.
    @inlinable
    public mutating func text(_ name: String, _ read: @escaping @Sendable (View) -> String?) {
        add(name, .text { read($0.assumingMemoryBound(to: View.self).pointee) }, optional: true)
    }

    /// A link within the site. The only type that may name a script, a style sheet or a frame.
    @inlinable
    public mutating func url(_ name: String, _ read: @escaping @Sendable (View) -> String) {
        add(name, .link { read($0.assumingMemoryBound(to: View.self).pointee) }, optional: false)
    }

    @inlinable
    public mutating func url(_ name: String, _ read: @escaping @Sendable (View) -> String?) {
        add(name, .link { read($0.assumingMemoryBound(to: View.self).pointee) }, optional: true)
    }

    @inlinable
    public mutating func money(_ name: String, _ read: @escaping @Sendable (View) -> TemplateMoney) {
        add(name, .money { read($0.assumingMemoryBound(to: View.self).pointee) }, optional: false)
    }

    @inlinable
    public mutating func money(_ name: String, _ read: @escaping @Sendable (View) -> TemplateMoney?) {
        add(name, .money { read($0.assumingMemoryBound(to: View.self).pointee) }, optional: true)
    }

    @inlinable
    public mutating func day(_ name: String, _ read: @escaping @Sendable (View) -> TemplateDay) {
        add(name, .day { read($0.assumingMemoryBound(to: View.self).pointee) }, optional: false)
    }

    @inlinable
    public mutating func day(_ name: String, _ read: @escaping @Sendable (View) -> TemplateDay?) {
        add(name, .day { read($0.assumingMemoryBound(to: View.self).pointee) }, optional: true)
    }

    /// A whole number, grouped as the format says.
    @inlinable
    public mutating func count(_ name: String, _ read: @escaping @Sendable (View) -> Int) {
        add(name, .count { read($0.assumingMemoryBound(to: View.self).pointee) }, optional: false)
    }

    @inlinable
    public mutating func count(_ name: String, _ read: @escaping @Sendable (View) -> Int?) {
        add(name, .count { read($0.assumingMemoryBound(to: View.self).pointee) }, optional: true)
    }

    /// A whole number in bare digits wherever it stands: part of an id or a link.
    @inlinable
    public mutating func ordinal(_ name: String, _ read: @escaping @Sendable (View) -> Int) {
        add(name, .ordinal { read($0.assumingMemoryBound(to: View.self).pointee) }, optional: false)
    }

    @inlinable
    public mutating func share(_ name: String, _ read: @escaping @Sendable (View) -> TemplateShare) {
        add(name, .share { read($0.assumingMemoryBound(to: View.self).pointee) }, optional: false)
    }

    @inlinable
    public mutating func share(_ name: String, _ read: @escaping @Sendable (View) -> TemplateShare?) {
        add(name, .share { read($0.assumingMemoryBound(to: View.self).pointee) }, optional: true)
    }

    @inlinable
    public mutating func number(_ name: String, _ read: @escaping @Sendable (View) -> TemplateNumber) {
        add(name, .number { read($0.assumingMemoryBound(to: View.self).pointee) }, optional: false)
    }

    @inlinable
    public mutating func number(_ name: String, _ read: @escaping @Sendable (View) -> TemplateNumber?) {
        add(name, .number { read($0.assumingMemoryBound(to: View.self).pointee) }, optional: true)
    }

    /// Markup of our own making, printed with `{{{name}}}` only.
    @inlinable
    public mutating func html(_ name: String, _ read: @escaping @Sendable (View) -> TrustedHTML) {
        add(name, .html { read($0.assumingMemoryBound(to: View.self).pointee) }, optional: false)
    }

    @inlinable
    public mutating func html(_ name: String, _ read: @escaping @Sendable (View) -> TrustedHTML?) {
        add(name, .html { read($0.assumingMemoryBound(to: View.self).pointee) }, optional: true)
    }

    /// For sections; printed only in JSON.
    @inlinable
    public mutating func flag(_ name: String, _ read: @escaping @Sendable (View) -> Bool) {
        add(name, .flag { read($0.assumingMemoryBound(to: View.self).pointee) }, optional: false)
    }
}
