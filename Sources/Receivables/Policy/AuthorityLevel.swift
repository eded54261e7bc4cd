/// What a level may grant without asking further up.
package struct AuthorityLevel: Sendable, Hashable {
    package var level: String
    /// Billionths of the amount.
    package var discount: Int64
    package var extensionDays: Int

    package init(level: String, discount: Int64, extensionDays: Int) {
        self.level = level
        self.discount = discount
        self.extensionDays = extensionDays
    }
}
