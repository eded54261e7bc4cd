package import Receivables

/// Where a customer stands in the order of visits, with every part of the score and what keeps him off the list.
///
/// Formula: Σ part × weight × 100. Unit: points, 0 to 100 where the weights sum to one, in tenths. Undefined: never; a
/// part whose input is not known counts as 0 and says so. Better: neither; higher is visited earlier.
package struct Priority: Sendable, Hashable {
    /// Index into `Records.customers`.
    package let customer: Int
    /// Tenths of a point, half away from zero.
    package let tenths: Int
    /// In `PriorityPart.Kind`'s order.
    package let parts: [PriorityPart]
    /// In the reporting currency; unknown without a rate.
    package let claimable: SignalValue
    /// Why he is not to be visited now; empty for customers on the list.
    package let keptOff: [KeptOff]
    /// The limitation has run out: the case is legal's.
    package let isForLegal: Bool

    package var isOnList: Bool { keptOff.isEmpty }

    /// Points, for showing. Never nil: the base is ten.
    package var score: Ratio? { Ratio(Int128(tenths), over: 10) }
}

/// One part of a priority.
package struct PriorityPart: Sendable, Hashable {
    package enum Kind: String, Sendable, CaseIterable {
        case amount, overdue, broken, limitation, contact
    }

    package let kind: Kind
    /// What it rests on.
    package let input: SignalValue
    /// 0…1.
    package let value: Ratio
    package let weight: Billionths
}

/// What keeps a customer off the list of visits.
package enum KeptOff: Sendable, Hashable {
    /// A promise is open and not due yet.
    case openPromise(due: CalendarDay)
    /// At least half of what is overdue is disputed.
    case disputed(share: Ratio)
    case collectionHeld
    case mustNotBeContacted
    /// Visited so recently that he is left alone.
    case quiet(lastVisit: CalendarDay, until: CalendarDay)
    case nothingClaimable

    /// Stable name of the sentence that explains it.
    package var id: String {
        switch self {
        case .openPromise: "open_promise"
        case .disputed: "disputed"
        case .collectionHeld: "collection_hold"
        case .mustNotBeContacted: "do_not_contact"
        case .quiet: "quiet"
        case .nothingClaimable: "nothing_claimable"
        }
    }
}
