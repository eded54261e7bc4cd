import Receivables

/// The late charges of all customers in one currency, settled documents among them. Minor units.
package struct LateChargeTotal: Sendable, Hashable {
    package struct Gap: Sendable, Hashable {
        /// `LateChargeGap.id`.
        package let reason: String
        package let documents: Int
    }

    /// Position in `Records.currencies`.
    package let currency: UInt8
    /// Documents with a charge.
    package private(set) var documents = 0
    package private(set) var disputed: Int128 = 0
    package private(set) var undisputed: Int128 = 0
    /// The undisputed charges of what is still open.
    package private(set) var onOpenDocuments: Int128 = 0
    /// By `LateChargeGap.ids`: documents that the sums leave out.
    private var gapCounts = [Int](repeating: 0, count: LateChargeGap.ids.count)

    package init(currency: UInt8) { self.currency = currency }

    /// Every reason, zeros too.
    package var gaps: [Gap] { zip(LateChargeGap.ids, gapCounts).map { Gap(reason: $0, documents: $1) } }

    mutating func add(_ charges: LateCharges) {
        documents += charges.documents.count
        disputed += charges.disputed
        undisputed += charges.undisputed
        onOpenDocuments += charges.onOpenDocuments
        for gap in charges.gaps {
            if let place = LateChargeGap.ids.firstIndex(of: gap.reason.id) { gapCounts[place] += 1 }
        }
    }

    mutating func combine(_ other: LateChargeTotal) {
        documents += other.documents
        disputed += other.disputed
        undisputed += other.undisputed
        onOpenDocuments += other.onOpenDocuments
        for place in gapCounts.indices { gapCounts[place] += other.gapCounts[place] }
    }
}

extension LateChargeTerms {
    /// By currency, in `Records.currencies`' order.
    ///
    /// - Complexity: O(documents and movements).
    package func totals(jobs: Int = 2) -> [LateChargeTotal] {
        let none = portfolio.records.currencies.indices.map { LateChargeTotal(currency: UInt8($0)) }
        let parts = inParallel(portfolio.customerRuns(jobs)) { customers in
            var totals = none
            for customer in customers {
                for charges in charges(of: customer) { totals[Int(charges.currency)].add(charges) }
            }
            return totals
        }
        return parts.reduce(into: none) { sums, part in
            for place in sums.indices { sums[place].combine(part[place]) }
        }
    }
}
