/// All signals of one customer on the day.
package struct Signals: Sendable, Hashable {
    private(set) var values: [SignalValue]

    package init() { values = [SignalValue](repeating: .unknown(.notMeasured), count: Signal.allCases.count) }

    package subscript(signal: Signal) -> SignalValue {
        get { values[signal.rawValue] }
        set { values[signal.rawValue] = newValue }
    }
}
