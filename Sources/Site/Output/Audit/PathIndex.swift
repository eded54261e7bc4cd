/// Finds the page that a link means.
struct PathIndex: Sendable {
    /// All paths, one behind the other.
    private var paths: [UInt8] = []
    /// Where the path of each page ends; one more in front, for the first.
    private var ends = [0]
    private var indices: TextTable

    init(_ pages: [PageSpec]) {
        indices = TextTable(capacity: pages.count)
        ends.reserveCapacity(pages.count + 1)
        for (index, page) in pages.enumerated() {
            paths.append(contentsOf: page.path.text.utf8)
            ends.append(paths.count)
            _ = indices.insert(index, for: TextHash(page.path.text.utf8))
        }
    }

    /// The page that a relative path names from a folder, or nil.
    ///
    /// - Parameter path: not empty, entities and percent signs resolved.
    func page(at path: Span<UInt8>, from folder: PageFolder) -> Int? {
        guard let whole = Self.resolve(path.array, from: folder.bytes) else { return nil }
        return page(TextHash(whole.span), whole.span, Span())
    }

    /// The page that a plain link's path names, or nil.
    func page(of plain: PlainLink, _ link: Span<UInt8>, from folder: PageFolder) -> Int? {
        page(plain.pathHash, folder.bytes.span.extracting(first: plain.kept), link.extracting(plain.path))
    }

    private static let slash = UInt8(ascii: "/")

    /// The page whose path is these two, one behind the other.
    private func page(_ hash: TextHash, _ folder: Span<UInt8>, _ rest: Span<UInt8>) -> Int? {
        guard let index = indices[hash] else { return nil }
        let path = paths.span.extracting(ends[index]..<ends[index + 1])
        guard path.count == folder.count + rest.count, path.begins(with: folder) else { return nil }
        return path.extracting(droppingFirst: folder.count).begins(with: rest) ? index : nil
    }

    /// The whole path, or nil for one that climbs out of the site.
    private static func resolve(_ path: [UInt8], from folder: [UInt8]) -> [UInt8]? {
        var segments = folder.split(separator: slash)
        let added = path.split(separator: slash, omittingEmptySubsequences: false)
        for segment in added.dropLast() where !segment.isEmpty && !segment.elementsEqual(".".utf8) {
            if !segment.elementsEqual("..".utf8) {
                segments.append(segment)
            } else if segments.popLast() == nil {
                return nil
            }
        }
        segments += added.suffix(1)
        return Array(segments.joined(separator: [slash]))
    }
}
