/// How much time a claim has left.
package enum LimitationState: String, Sendable, Hashable, CaseIterable {
    case ok, year
    case halfYear = "half_year"
    case quarter, month, expired
    /// The debtor paid or agreed after the period had passed: for a lawyer to judge.
    case expiredAgreed = "expired_agreed"
    /// A suit, a payment order or a bankruptcy claim is running: nothing expires meanwhile.
    case inProceedings = "in_proceedings"
    case noClock = "no_clock"

    /// - Parameters:
    ///   - daysLeft: 0 on the last day.
    ///   - steps: `LimitationRules.warningDays`.
    init(daysLeft: Int, steps: [Int]) {
        guard daysLeft >= 0 else {
            self = .expired
            return
        }
        self = .ok
        for (state, step) in zip(Self.warnings, steps) where daysLeft <= step { self = state }
    }

    /// In the order of the steps.
    private static let warnings: [LimitationState] = [.year, .halfYear, .quarter, .month]

    /// Position in `allCases`.
    package var index: Int {
        switch self {
        case .ok: 0
        case .year: 1
        case .halfYear: 2
        case .quarter: 3
        case .month: 4
        case .expired: 5
        case .expiredAgreed: 6
        case .inProceedings: 7
        case .noClock: 8
        }
    }
}

/// Why a claim has no limitation date.
package enum MissingClockReason: String, Sendable, Hashable, CaseIterable {
    /// No due date is known, and so not from when the period runs.
    case noDueDate = "no_due_date"
    /// There is a judgment, and the profile does not know how long it can be enforced.
    case unknownEnforcement = "unknown_enforcement"
    /// The configuration says `limitation: none`.
    case switchedOff = "switched_off"
}
