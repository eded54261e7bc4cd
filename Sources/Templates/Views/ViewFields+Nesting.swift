extension ViewFields {
    /// Rows: `{{#name}}` once for each, in their scope; `{{#name.any}}` around them; `{{name.count}}`.
    @inlinable
    public mutating func list<Element: TemplateView, Elements: RandomAccessCollection & SendableMetatype>(
        _ name: String, of element: Element.Type, _ read: @escaping @Sendable (View) -> Elements
    ) where Elements.Element == Element {
        let walk: ViewField.Walk = { view, body in
            Self.walk(read(view.assumingMemoryBound(to: View.self).pointee), body)
        }
        let count: ViewField.Reader<Int> = { read($0.assumingMemoryBound(to: View.self).pointee).count }
        add(name, .list(walk: walk, count: count, element: Self.schema(of: element)), optional: false)
    }

    /// A part with names of its own: `{{#name}}…{{/name}}` opens its scope, `{{name.field}}` reaches into it.
    @inlinable
    public mutating func view<Part: TemplateView>(
        _ name: String, of part: Part.Type, _ read: @escaping @Sendable (View) -> Part
    ) {
        let walk: ViewField.Walk = { view, body in
            withUnsafePointer(to: read(view.assumingMemoryBound(to: View.self).pointee)) { body($0, 0, 1) }
        }
        add(name, .view(walk: walk, isPresent: { _ in true }, schema: Self.schema(of: part)), optional: false)
    }

    @inlinable
    public mutating func view<Part: TemplateView>(
        _ name: String, of part: Part.Type, _ read: @escaping @Sendable (View) -> Part?
    ) {
        let walk: ViewField.Walk = { view, body in
            guard let part = read(view.assumingMemoryBound(to: View.self).pointee) else { return }
            withUnsafePointer(to: part) { body($0, 0, 1) }
        }
        let isPresent: ViewField.Reader<Bool> = { read($0.assumingMemoryBound(to: View.self).pointee) != nil }
        add(name, .view(walk: walk, isPresent: isPresent, schema: Self.schema(of: part)), optional: true)
    }

    @inlinable
    static func schema<Part: TemplateView>(of part: Part.Type) -> ViewSchema {
        ViewSchema(typeName: "\(part)") { Part.fields.list }
    }

    /// Elements that stand in memory are read where they stand; others are made one at a time.
    @inlinable
    static func walk<Elements: RandomAccessCollection>(
        _ elements: Elements, _ body: (UnsafeRawPointer, Int, Int) -> Void
    ) {
        let count = elements.count
        let stood: Void? = elements.withContiguousStorageIfAvailable { stored in
            guard let first = stored.baseAddress else { return }
            for index in 0..<count { body(UnsafeRawPointer(first + index), index, count) }
        }
        guard stood == nil else { return }
        for (index, element) in elements.enumerated() {
            withUnsafePointer(to: element) { body(UnsafeRawPointer($0), index, count) }
        }
    }
}
