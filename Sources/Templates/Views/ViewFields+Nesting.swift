extension ViewFields {
    /// Rows: `{{#name}}` once for each, in their scope; `{{#name.any}}` around them; `{{name.count}}`.
    @inlinable
    public mutating func list<Element: TemplateView, Elements: RandomAccessCollection & SendableMetatype>(
        _ name: String, of element: Element.Type, _ property: Property<Elements>
    ) where Elements.Element == Element {
        let rows = NestedList(
            element: Self.schema(of: element),
            count: { $0.assumingMemoryBound(to: Elements.self).pointee.count },
            walk: { place, body in Self.walk(place.assumingMemoryBound(to: Elements.self).pointee, body) })
        add(name, property, .list(rows))
    }

    /// A part with names of its own: `{{#name}}…{{/name}}` opens its scope, `{{name.field}}` reaches into it.
    @inlinable
    public mutating func view<Part: TemplateView>(_ name: String, of part: Part.Type, _ property: Property<Part>) {
        add(name, property, .view(NestedView(standing: Self.schema(of: part))))
    }

    @inlinable
    public mutating func view<Part: TemplateView>(_ name: String, of part: Part.Type, _ property: Property<Part?>) {
        let nested = NestedView(
            of: Self.schema(of: part),
            isPresent: { $0.assumingMemoryBound(to: Part?.self).pointee != nil },
            walk: { place, body in
                guard let part = place.assumingMemoryBound(to: Part?.self).pointee else { return }
                withUnsafePointer(to: part) { body($0, 0, 1) }
            })
        add(name, property, .view(nested), optional: true)
    }

    /// The names of a part as if they were the view's own.
    @inlinable
    public mutating func names<Part: TemplateView>(of part: Part.Type, _ property: Property<Part>) {
        add(Part.fields.list, of: property)
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
        var place = elements.startIndex
        for index in 0..<count {
            withUnsafePointer(to: elements[place]) { body(UnsafeRawPointer($0), index, count) }
            elements.formIndex(after: &place)
        }
    }
}
