/// What to say to one customer on the day, and every reason for it as values: their words are the site's.
package struct CustomerAdvice: Sendable, Hashable {
    /// Gates that fired, in the rule book's order.
    package let gates: [FiredGate]
    /// Rules that fired and count, in the rule book's order; the fallback alone where none gives any track a weight.
    package let reasons: [FiredRule]
    /// Rules that hold by what is too old to count.
    package let lapsed: [FiredRule]
    /// What gates force, in their order; then the heaviest up to three in all; ties go to the lower id.
    package let tracks: [TrackAdvice]
    /// What weighs less, or what a gate keeps for legal.
    package let further: [TrackAdvice]
    /// Gates and rules that could not be judged, and what is not known.
    package let notJudged: [NotJudged]

    /// How many tracks are offered, unless gates force more.
    package static let most = 3

    /// A gate says that the case is legal's.
    package var isLegalOnly: Bool { gates.contains { $0.effect.legal == .only } }
}

/// A signal's value as a reason shows it: of codes those that the rule asks for.
package struct ReasonInput: Sendable, Hashable {
    package let signal: Signal
    package let value: SignalValue
}

package struct FiredGate: Sendable, Hashable {
    package let id: RuleID
    package let effect: GateEffect
    package let inputs: [ReasonInput]
}

package struct FiredRule: Sendable, Hashable {
    package let id: RuleID
    package let inputs: [ReasonInput]
    /// Before decay, those of tracks that the playbook lacks included.
    package let weights: [RuleBook.TrackWeight]
    /// What age leaves of the weights: 1 is the whole.
    package let factor: Billionths
    package let isFallback: Bool
}

package struct TrackAdvice: Sendable, Hashable {
    /// One rule's share in the track's weight.
    package struct Part: Sendable, Hashable {
        package let rule: RuleID
        /// Before decay.
        package let points: Int
        package let factor: Billionths
        /// After it.
        package let weight: Billionths
    }

    package let track: TrackID
    /// Points after decay, the sum of the parts.
    package let weight: Billionths
    /// Gates that put it first.
    package let gates: [RuleID]
    /// In the rule book's order.
    package let parts: [Part]
}

package struct NotJudged: Sendable, Hashable {
    package struct Missing: Sendable, Hashable {
        package let signal: Signal
        package let why: Unknown
    }

    package let id: RuleID
    package let isGate: Bool
    /// In the condition's order; never empty.
    package let missing: [Missing]
}
