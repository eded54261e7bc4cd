/// A byte that cannot stand in a record: the record that holds it is rejected, the rest of the file is read.
package struct TextDefect: Hashable, Sendable {
    package enum Kind: Hashable, Sendable {
        /// Not a character in the file's encoding.
        case undecodable
        case nul
    }

    package let kind: Kind
    /// In `SourceText.bytes`.
    package let offset: Int
}
