/// A situation of the playbook, `T01` to `T26` and whatever the users add.
package struct TrackID: Hashable, Comparable, Sendable {
    package let text: String

    package init(_ text: String) { self.text = text }

    /// Whether it is a T and a number, as the playbook's own are.
    var isNumbered: Bool {
        text.first == "T" && text.utf8.count > 1 && text.utf8.dropFirst().allSatisfy { (0x30...0x39).contains($0) }
    }

    package static func < (left: TrackID, right: TrackID) -> Bool {
        left.text.unicodeScalars.lexicographicallyPrecedes(right.text.unicodeScalars)
    }
}
