import Receivables

/// All customers by priority: the highest first, then the larger claimable amount, then the lower id.
package struct PriorityList: Sendable {
    package let all: [Priority]
    /// Position in `all` by customer; −1 for customers not known on the day.
    private let positions: [Int32]

    init(_ priorities: [Priority], customers: Int) {
        all = priorities.sorted { left, right in
            if left.tenths != right.tenths { return left.tenths > right.tenths }
            let (larger, smaller) = (left.claimable.minorUnits, right.claimable.minorUnits)
            return larger != smaller ? larger > smaller : left.customer < right.customer
        }
        var positions = [Int32](repeating: -1, count: customers)
        for (position, priority) in all.enumerated() { positions[priority.customer] = Int32(position) }
        self.positions = positions
    }

    package func priority(of customer: Int) -> Priority? {
        positions[customer] < 0 ? nil : all[Int(positions[customer])]
    }

    /// Those to be visited, in order.
    package var onList: [Priority] { all.filter(\.isOnList) }
}

extension SignalValue {
    /// An amount's minor units; below every amount where it is not known.
    fileprivate var minorUnits: Int128 { if case .money(let money) = self { money.minorUnits } else { -1 } }
}
