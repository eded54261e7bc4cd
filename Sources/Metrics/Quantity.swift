package import Receivables

/// What a measure gives: its kind says how it is shown.
package enum Quantity: Sendable, Hashable {
    case money(Money)
    case days(Ratio)
    /// 1 is the whole: shown in percent, written as a number.
    case share(Ratio)
}

extension Figure<Quantity> {
    package var money: Money? { if case .value(.money(let money)) = self { money } else { nil } }

    /// The days or the share.
    package var ratio: Ratio? {
        switch self {
        case .value(.days(let ratio)), .value(.share(let ratio)): ratio
        default: nil
        }
    }
}
