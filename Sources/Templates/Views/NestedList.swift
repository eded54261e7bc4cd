/// Rows, read from where their collection lies.
@usableFromInline
package struct NestedList: Sendable, Placed {
    package var offset = 0
    package let walk: ViewField.Walk
    package let count: ViewField.Reader<Int>
    package let element: ViewSchema

    @usableFromInline
    package init(element: ViewSchema, count: @escaping ViewField.Reader<Int>, walk: @escaping ViewField.Walk) {
        self.element = element
        self.count = count
        self.walk = walk
    }
}

extension NestedList {
    /// The same within a part that is met by a walk.
    func reached(through outer: @escaping ViewField.Walk) -> NestedList {
        NestedList(
            element: element,
            count: { [offset, count] view in
                var result = 0
                outer(view) { part, _, _ in result = count(part + offset) }
                return result
            },
            walk: { [offset, walk] view, body in outer(view) { part, _, _ in walk(part + offset, body) } })
    }
}
