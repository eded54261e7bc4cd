import Markup

extension ViewField {
    /// The field of a nested view, read from the view that holds it: `header.title`.
    /// - Parameter isOptional: the nested view can be absent, and its fields with it.
    func reached(through walk: @escaping Walk, isOptional outer: Bool) -> ViewField {
        func read<Value>(_ reader: @escaping Reader<Value?>) -> Reader<Value?> {
            { view in
                var value: Value?
                walk(view) { inner, _, _ in value = reader(inner) }
                return value
            }
        }
        func read<Value: Sendable>(_ reader: @escaping Reader<Value>, else absent: Value) -> Reader<Value> {
            { view in
                var value = absent
                walk(view) { inner, _, _ in value = reader(inner) }
                return value
            }
        }
        func step(_ inner: @escaping Walk) -> Walk {
            { view, body in walk(view) { part, _, _ in inner(part, body) } }
        }
        let reached: Value =
            switch value {
            case .text(let reader): .text(read(reader))
            case .link(let reader): .link(read(reader))
            case .money(let reader): .money(read(reader))
            case .day(let reader): .day(read(reader))
            case .count(let reader): .count(read(reader))
            case .ordinal(let reader): .ordinal(read(reader))
            case .share(let reader): .share(read(reader))
            case .number(let reader): .number(read(reader))
            case .html(let reader): .html(read(reader))
            case .flag(let reader): .flag(read(reader, else: false))
            case .list(let inner, let count, let element):
                .list(walk: step(inner), count: read(count, else: 0), element: element)
            case .view(let inner, let isPresent, let schema):
                .view(walk: step(inner), isPresent: read(isPresent, else: false), schema: schema)
            }
        return ViewField(name: name, value: reached, isOptional: isOptional || outer)
    }
}
