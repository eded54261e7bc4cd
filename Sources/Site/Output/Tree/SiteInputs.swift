/// A hash of all that a site is made from and by, this computer's program included: where it is the same, composing
/// would make the same files.
///
/// It stands in a file of its own beside the manifest, because the manifest says the same on every computer. The file is
/// no part of the site: a site without it is only slower to build again.
package struct SiteInputs: Sendable, Hashable {
    package let hash: ContentHash

    package init(_ hash: ContentHash) { self.hash = hash }

    package static let fileName = ".huikuan-inputs"

    /// nil for anything but what `text` writes.
    init?(text: [UInt8]) {
        guard text.last == UInt8(ascii: "\n"),
            let hash = ContentHash(hex: String(decoding: text.dropLast(), as: UTF8.self))
        else { return nil }
        self.hash = hash
    }

    var text: [UInt8] { Array((hash.hex + "\n").utf8) }
}
