/// Values by the cases of a closed list of codes, found without a look at their texts: a case without values is one
/// byte in memory, another for each. `allCases` must hold all of them.
///
/// Public, not package: asked dozens of times for each customer, it is specialised where it is used.
@frozen
public struct CaseTable<Code: CaseIterable & Sendable, Value: Sendable>: Sendable {
    @usableFromInline let values: [Value]

    @inlinable
    public init(of type: Code.Type, _ value: (Code) -> Value) {
        let known = Code.allCases.map { (Self.place(of: $0), value($0)) }
        precondition(!known.isEmpty && MemoryLayout<Code>.size == 1, "a code whose cases are not one byte each")
        var values = [Value](repeating: known[0].1, count: Int(UInt8.max) + 1)
        for (place, value) in known { values[place] = value }
        self.values = values
    }

    @inlinable
    public subscript(code: Code) -> Value { values[Self.place(of: code)] }

    @inlinable
    static func place(of code: Code) -> Int { withUnsafeBytes(of: code) { Int($0[0]) } }
}
