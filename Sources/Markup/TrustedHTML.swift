/// Markup that may stand on a page unescaped. Only `Charts` and `Playbooks` mint it; a test lists the places.
///
/// Public, not package: the views' accessors, which templates call per row, are specialised across targets.
public struct TrustedHTML: Sendable, Hashable {
    public let bytes: [UInt8]

    /// - Parameter writer: holds markup whose every outside value went through `write(escaping:)`.
    package init(minting writer: ByteWriter) { bytes = writer.bytes }

    package static let empty = TrustedHTML(minting: ByteWriter())
}
