/// A situation of the playbook, `T01` to `T26` and whatever the users add.
package struct TrackID: Hashable, Comparable, Sendable {
    package let text: String

    package init(_ text: String) { self.text = text }

    package static func < (left: TrackID, right: TrackID) -> Bool {
        left.text.unicodeScalars.lexicographicallyPrecedes(right.text.unicodeScalars)
    }
}
