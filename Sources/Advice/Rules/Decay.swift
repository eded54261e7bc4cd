package import Receivables

/// How what visits told loses weight with age.
package struct Decay: Sendable, Hashable {
    package struct Step: Sendable, Hashable {
        /// In days; a fact of exactly this age still counts as before.
        package let olderThan: Int
        /// Billionths.
        package let factor: Int64
    }

    /// The whole of a weight, in billionths.
    package static let whole: Int64 = 1_000_000_000

    /// The signals whose days make a weight fade.
    package internal(set) var signals: Set<Signal> = [] {
        didSet { fading = signals.reduce(0) { $0 | 1 << UInt64($1.rawValue) } }
    }
    /// The same, a bit a signal: asked for every code of every customer.
    private var fading: UInt64 = 0
    /// By rising age.
    package internal(set) var steps: [Step] = []

    func fades(_ signal: Signal) -> Bool { fading & 1 << UInt64(signal.rawValue) != 0 }

    /// Billionths that are left of a weight that rests on a fact of `day`.
    package func factor(of day: CalendarDay, on today: CalendarDay) -> Int64 {
        guard day.isKnown else { return Decay.whole }
        let age = today.days(since: day)
        return steps.last { age > $0.olderThan }?.factor ?? Decay.whole
    }
}
