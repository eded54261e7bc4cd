/// Stands for a view while its names are listed: `{ $0.number }` says which property is meant. Where that lies is asked
/// once, so that no accessor runs, and no view is copied, per value.
@dynamicMemberLookup
public struct ViewProperties<View> {
    public typealias Path<Value> = KeyPath<View, Value> & Sendable

    @inlinable
    init() {}

    @inlinable
    public subscript<Value>(dynamicMember path: any Path<Value>) -> any Path<Value> { path }
}
