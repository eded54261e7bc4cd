/// What makes one record unusable; the records around it are read.
package struct RecordDefect: Hashable, Sendable {
    package enum Kind: Hashable, Sendable {
        /// Something other than blanks between a closing quote and the next delimiter.
        case textAfterQuote
        /// A byte that is no character in the file's encoding.
        case undecodable
        case nul
        /// More fields than `CSVReader.maximumFieldCount`; those beyond it are not kept.
        case tooManyFields
    }

    package let kind: Kind
    /// In `SourceText.bytes`.
    package let offset: Int
}
