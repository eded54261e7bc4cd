package import Receivables

/// A fact that may be missing in two ways: there is nothing of the kind, or nobody knows.
package enum Fact<Value: Sendable & Hashable>: Sendable, Hashable {
    case known(Value)
    case none
    case unknown(Unknown)

    package var value: Value? { if case .known(let value) = self { value } else { nil } }

    func signal(_ transform: (Value) -> SignalValue) -> SignalValue {
        switch self {
        case .known(let value): transform(value)
        case .none: .absent
        case .unknown(let reason): .unknown(reason)
        }
    }
}

package struct Dated<Value: Sendable & Hashable>: Sendable, Hashable {
    package let value: Value
    package let on: CalendarDay

    package init(_ value: Value, on: CalendarDay) {
        self.value = value
        self.on = on
    }
}
