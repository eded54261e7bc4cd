/// How a value is read: most lie in the memory of their view, and reading them there runs no code of the view's.
@usableFromInline
package struct ValueSource<Value: Sendable>: Sendable, Placed {
    @usableFromInline
    package enum Kind: Sendable {
        case stored
        /// Stored as an optional.
        case optional
        case computed(ViewField.Reader<Value?>)
    }

    /// In bytes from where the view begins.
    package var offset = 0
    package let kind: Kind

    @usableFromInline
    package init(_ kind: Kind) { self.kind = kind }
}

extension ValueSource {
    /// The same within a part that is met by a walk.
    func reached(through walk: @escaping ViewField.Walk) -> ValueSource {
        ValueSource(
            .computed { [self] view in
                var value: Value?
                walk(view) { part, _, _ in value = read(part) }
                return value
            })
    }

    private func read(_ view: UnsafeRawPointer) -> Value? {
        let place = view + offset
        return switch kind {
        case .stored: place.assumingMemoryBound(to: Value.self).pointee
        case .optional: place.assumingMemoryBound(to: Value?.self).pointee
        case .computed(let read): read(place)
        }
    }
}
