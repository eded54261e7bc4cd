/// The gates and rules of `rules.yml`, read, checked and put in an order in which they can be judged.
package struct RuleBook: Sendable {
    /// Gates first, then rules; each in the file's order. A condition names others by their place here.
    package internal(set) var entries: [Entry] = []
    package internal(set) var decay = Decay()
    /// Places such that what an entry refers to comes before it.
    package internal(set) var order: [Int] = []
    /// The tracks that can be chosen, by id.
    package internal(set) var tracks: [TrackID] = []
    /// The entries' conditions, by place.
    var program = ConditionProgram()

    package init() {}

    /// A gate or a rule.
    package struct Entry: Sendable {
        package let id: RuleID
        package internal(set) var condition = Condition.never
        package internal(set) var role: Role
        /// What its reason shows, in order; of a signal of codes the ones that its condition asks for.
        package internal(set) var inputs: [Input] = []
        /// The signals that its condition needs, with those of the entries that it refers to.
        var needed: [Signal] = []
    }

    package enum Role: Sendable {
        case gate(GateEffect)
        case rule([TrackWeight])
        /// Fires where no rule gave any track a weight.
        case fallback([TrackWeight])
    }

    package struct Input: Sendable, Hashable {
        package let signal: Signal
        let codes: CodeSet
    }

    package struct TrackWeight: Sendable, Hashable {
        package let track: TrackID
        /// Points, 0…100.
        package let points: Int
        /// In `RuleBook.tracks`; nil where the playbook lacks the track, which cannot be chosen then.
        var place: Int?

        package var isAvailable: Bool { place != nil }
    }
}

/// What a gate does when it fires, over all rules.
package struct GateEffect: Sendable, Hashable {
    package enum Banner: String, Sendable, CaseIterable {
        case stop, caution, note
    }

    package enum Legal: String, Sendable, CaseIterable {
        case none, review
        /// To be told on the same day.
        case sameDay = "same_day"
        /// The case is theirs: no other track is offered.
        case only
    }

    package internal(set) var banner = Banner.stop
    /// In this order before all others.
    package internal(set) var tracks: [TrackID] = []
    /// Named by the file and not in the playbook yet: not offered.
    package internal(set) var lackingTracks: [TrackID] = []
    /// The card of the playbook to take along.
    package internal(set) var card: String?
    package internal(set) var legal = Legal.none
    /// Nobody goes alone.
    package internal(set) var needsCompanion = false
    /// What stands on the page is about somebody.
    package internal(set) var isPrivate = false

    package init() {}
}
