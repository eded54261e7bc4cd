/// Finds the page that a link means.
struct PathIndex: Sendable {
    private let pages: [PageSpec]
    private var indices: [TextHash: Int] = [:]

    init(_ pages: [PageSpec]) {
        self.pages = pages
        indices.reserveCapacity(pages.count)
        for (index, page) in pages.enumerated() { indices[TextHash(page.path.text.utf8)] = index }
    }

    /// The page that a relative path names from a folder, or nil.
    ///
    /// - Parameters:
    ///   - path: not empty, entities and percent signs resolved.
    ///   - folder: with its closing slash, or empty.
    func page(at path: Range<Int>, of bytes: Span<UInt8>, from folder: [UInt8], scratch: inout [UInt8]) -> Int? {
        scratch.removeAll(keepingCapacity: true)
        scratch.append(contentsOf: folder)
        guard Self.resolve(path, of: bytes, onto: &scratch) else { return nil }
        guard let index = indices[TextHash(scratch.span)], isPath(of: index, scratch) else { return nil }
        return index
    }

    private func isPath(of index: Int, _ whole: [UInt8]) -> Bool {
        let path = pages[index].path.text.utf8
        return path.withContiguousStorageIfAvailable { stored in
            stored.count == whole.count && zip(stored, whole).allSatisfy { $0 == $1 }
        } ?? path.elementsEqual(whole)
    }

    /// `whole` is a folder with its closing slash, or empty. False for a path that climbs out of the site.
    private static func resolve(_ path: Range<Int>, of bytes: Span<UInt8>, onto whole: inout [UInt8]) -> Bool {
        let slash = UInt8(ascii: "/")
        let dot = UInt8(ascii: ".")
        var segment = whole.count
        for offset in path {
            whole.append(bytes[offset])
            guard bytes[offset] == slash else { continue }
            let length = whole.count - segment - 1
            let isAllDots = length <= 2 && whole[segment..<segment + length].allSatisfy { $0 == dot }
            if isAllDots, length < 2 {
                whole.removeSubrange(segment...)
            } else if isAllDots {
                guard segment > 0 else { return false }
                let parent = whole[..<(segment - 1)].lastIndex(of: slash).map { $0 + 1 } ?? 0
                whole.removeSubrange(parent...)
            }
            segment = whole.count
        }
        return true
    }
}
