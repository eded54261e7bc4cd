/// How near a claim is to the end of its limitation.
package enum LimitationStanding: String, Sendable, CaseIterable {
    case ok, year
    case halfYear = "half_year"
    case quarter, month, expired
    case expiredAgreed = "expired_agreed"
    case inProceedings = "in_proceedings"
}
