/// A part with names of its own.
@usableFromInline
package struct NestedView: Sendable, Placed {
    /// A part that can be absent is only met by a walk.
    package struct Access: Sendable {
        let isPresent: ViewField.Reader<Bool>
        let walk: ViewField.Walk
    }

    package var offset = 0
    package let schema: ViewSchema
    /// Nil for a part that stands in its view as it is.
    package let access: Access?

    @usableFromInline
    package init(standing schema: ViewSchema) {
        self.schema = schema
        access = nil
    }

    @usableFromInline
    package init(
        of schema: ViewSchema, isPresent: @escaping ViewField.Reader<Bool>, walk: @escaping ViewField.Walk
    ) {
        self.schema = schema
        access = Access(isPresent: isPresent, walk: walk)
    }
}

extension NestedView {
    /// A field of the part as one of the view around it.
    func field(_ name: String, isOptional: Bool) -> ViewField? {
        let field = schema.fields.last { $0.name == name }
        guard let access else { return field?.shifted(by: offset) }
        return field?.reached(through: access.walk, isOptional: isOptional).shifted(by: offset)
    }

    /// The same within a part that is met by a walk.
    func reached(through outer: @escaping ViewField.Walk) -> NestedView {
        NestedView(
            of: schema,
            isPresent: { [offset, access] view in
                var result = false
                outer(view) { part, _, _ in result = access?.isPresent(part + offset) ?? true }
                return result
            },
            walk: { [offset, access] view, body in
                outer(view) { part, _, _ in
                    guard let access else { return body(part + offset, 0, 1) }
                    access.walk(part + offset, body)
                }
            })
    }
}
