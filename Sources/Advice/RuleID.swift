/// A gate or a rule of `rules.yml`: `G1`, `S03`, `S03-sme`. Also the stem of its words.
package struct RuleID: Hashable, Comparable, Sendable {
    package let text: String

    package init(_ text: String) { self.text = text }

    package static func < (left: RuleID, right: RuleID) -> Bool {
        left.text.unicodeScalars.lexicographicallyPrecedes(right.text.unicodeScalars)
    }
}
