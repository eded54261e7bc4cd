/// The folder in which a page stands, with its closing slash: links begin there.
struct PageFolder {
    let bytes: [UInt8]
    private let hash: TextHash

    init(of path: PagePath) {
        let bytes = Array(path.folder.utf8)
        self.bytes = bytes
        hash = TextHash(bytes.span)
    }

    /// How much of the folder is the one above that of so many bytes.
    func parent(of kept: Int) -> Int {
        bytes[..<(kept - 1)].lastIndex(of: UInt8(ascii: "/")).map { $0 + 1 } ?? 0
    }

    func hash(of kept: Int) -> TextHash {
        kept == bytes.count ? hash : TextHash(bytes.span.extracting(first: kept))
    }
}
