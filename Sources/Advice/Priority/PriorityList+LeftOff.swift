/// Who stands off the list of visits though something could be claimed, and why.
package struct LeftOff: Sendable, Hashable {
    package struct Reason: Sendable, Hashable {
        /// `KeptOff.id`.
        package let id: String
        package internal(set) var customers: Int
    }

    /// Each once.
    package let customers: Int
    /// A customer counts for each reason that he has; most customers first, then by id.
    package let reasons: [Reason]
    /// Customers of whom nothing can be claimed.
    package let withoutClaim: Int
}

extension PriorityList {
    package var leftOff: LeftOff {
        var (customers, withoutClaim) = (0, 0)
        var reasons: [LeftOff.Reason] = []
        for priority in all where !priority.isOnList {
            guard !priority.keptOff.contains(.nothingClaimable) else {
                withoutClaim += 1
                continue
            }
            customers += 1
            for id in priority.keptOff.map(\.id) {
                if let place = reasons.firstIndex(where: { $0.id == id }) {
                    reasons[place].customers += 1
                } else {
                    reasons.append(LeftOff.Reason(id: id, customers: 1))
                }
            }
        }
        return LeftOff(
            customers: customers, reasons: reasons.sorted { ($1.customers, $0.id) < ($0.customers, $1.id) },
            withoutClaim: withoutClaim)
    }
}
