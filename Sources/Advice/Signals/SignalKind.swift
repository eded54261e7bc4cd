/// What a signal's value is, and so how a rule may compare it.
package enum SignalKind: Sendable, Hashable {
    /// In the reporting currency.
    case money
    case days
    case count
    /// 1 is the whole.
    case share
    case flag
    case codes(Vocabulary)
    /// For showing only: rules compare the signal that counts its days.
    case day
    /// For showing only.
    case identifiers

    /// How a rule may compare it, as `rules.yml` writes it.
    package var operators: [String] {
        switch self {
        case .money, .days, .count, .share: Relation.allCases.map(\.rawValue)
        case .flag: ["is"]
        case .codes: ["has", "only"]
        case .day, .identifiers: []
        }
    }

    /// For findings: `a number of days`.
    package var phrase: String {
        switch self {
        case .money: "an amount in the reporting currency"
        case .days: "a whole number of days"
        case .count: "a whole number"
        case .share: "a share such as 0.5 or 50%"
        case .flag: "true or false"
        case .codes: "a list of codes"
        case .day: "a day, which is shown and never compared"
        case .identifiers: "a list of identifiers, which is shown and never compared"
        }
    }
}
