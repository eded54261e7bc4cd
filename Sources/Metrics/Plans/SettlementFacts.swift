/// What a discount for early payment is weighed against.
package struct SettlementFacts: Sendable, Hashable {
    /// Billionths: how likely the customer is to fail before he would pay.
    package let probabilityOfDefault: Int64
    /// Billionths of the debt that are lost then.
    package let lossGivenDefault: Int64
    /// Minor units that collecting would still cost.
    package let collectionCost: Int64
    /// Days until the debt would come in without a discount; nil: as the target plan brings it.
    package let expectedDays: Int?

    package init(
        probabilityOfDefault: Int64, lossGivenDefault: Int64, collectionCost: Int64, expectedDays: Int? = nil
    ) {
        self.probabilityOfDefault = min(max(0, probabilityOfDefault), 1_000_000_000)
        self.lossGivenDefault = min(max(0, lossGivenDefault), 1_000_000_000)
        self.collectionCost = max(0, collectionCost)
        self.expectedDays = expectedDays.map { min(max(0, $0), 36_500) }
    }
}
