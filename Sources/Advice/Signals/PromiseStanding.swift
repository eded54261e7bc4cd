/// How a promise stands on the day, by its receipts.
package enum PromiseStanding: String, Sendable, CaseIterable {
    case kept, partial, broken, open, renegotiated, withdrawn
}
