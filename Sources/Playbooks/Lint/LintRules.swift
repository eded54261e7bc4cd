package import Receivables

/// What the playbook is checked against, besides its own form.
package struct LintRules: Sendable {
    /// The most that any level may grant without asking.
    package struct Authority: Sendable, Hashable {
        /// Billionths of the amount.
        package let discount: Int64
        package let extensionDays: Int

        package init(discount: Int64, extensionDays: Int) {
            self.discount = discount
            self.extensionDays = extensionDays
        }
    }

    /// By language.
    package var wordings: [String: Wording] = [:]
    package var scripts = ScriptPairs()
    /// Nil where nobody may grant anything without asking, or nothing is said of it.
    package var authority: Authority?
    /// The day on which reviews are due or not; nil when none is known: then none is past.
    package var asOf: CalendarDay?
    /// Ids of the situations that the rules for choosing tracks name.
    package var ruledTracks: Set<String> = []
    /// Whether each unsigned article is told of by itself, and what `--fix` would mend: a check's work, not a build's.
    package var isThorough = false

    package init() {}
}

/// Words of one language that its articles are searched for.
package struct Wording: Sendable {
    package struct Banned: Sendable, Hashable {
        package let phrase: String
        /// What to say or do instead.
        package let instead: String

        package init(_ phrase: String, instead: String) {
            self.phrase = phrase
            self.instead = instead
        }
    }

    /// Threatens, shames, lies or gives more than is ours.
    package var banned: [Banned] = []
    /// Of our own files, not for a customer's eyes.
    package var unprinted: [String] = []
    /// Thanks for a good past: true for some customers only.
    package var goodwill: [String] = []
    package var discounts: [String] = []
    package var extensions: [String] = []
    package var approvals: [String] = []
    /// How lines begin that somebody else speaks in an example.
    package var otherSpeakers: [String] = []

    package init() {}

    /// Takes words off every list on which they stand.
    package mutating func allow(_ words: [String]) {
        guard !words.isEmpty else { return }
        banned.removeAll { words.contains($0.phrase) }
        unprinted.removeAll(where: words.contains)
        goodwill.removeAll(where: words.contains)
    }
}

/// Characters that exist in one Chinese script only, with what the other writes.
package struct ScriptPairs: Sendable {
    private var traditional: [UInt32: Character] = [:]
    private var simplified: [UInt32: Character] = [:]

    /// - Parameter pairs: two characters each, the simplified one first; anything else is passed over.
    package init(_ pairs: [String] = []) {
        for pair in pairs where pair.unicodeScalars.count == 2 {
            guard let first = pair.unicodeScalars.first, let last = pair.unicodeScalars.last else { continue }
            traditional[first.value] = Character(last)
            simplified[last.value] = Character(first)
        }
    }

    /// What the traditional script writes for a character that only the simplified one has.
    func traditional(for scalar: Unicode.Scalar) -> Character? { traditional[scalar.value] }

    func simplified(for scalar: Unicode.Scalar) -> Character? { simplified[scalar.value] }

    var isEmpty: Bool { traditional.isEmpty }
}
