package import Findings

/// Every file of the site, pages and assets alike, each path proven to be the only one of its kind.
package struct PageList: Sendable {
    package let pages: [PageSpec]

    /// nil, and a finding for each path that several pages share, when the paths are not unique.
    ///
    /// Paths that differ only in case count as one: the folder may be carried to a Mac or to Windows. Unicode's
    /// normal forms are settled before, in the slug.
    package static func proving(_ pages: [PageSpec], adding findings: inout [Finding]) -> PageList? {
        if haveTellingHashes(pages) { return PageList(pages: pages) }
        let shared = Dictionary(grouping: pages.indices) { pages[$0].path.folded }
            .values.filter { $0.count > 1 }
            .sorted { $0[0] < $1[0] }
        findings += shared.map { indices in .sharedPath(indices.map { pages[$0] }) }
        return shared.isEmpty ? PageList(pages: pages) : nil
    }

    /// Whether the folded paths' hashes are all different, so that the paths are, too.
    private static func haveTellingHashes(_ pages: [PageSpec]) -> Bool {
        var seen = TextTable(capacity: pages.count)
        return pages.indices.allSatisfy { index in
            // Paths are ASCII.
            seen.insert(index, for: TextHash(pages[index].path.text.utf8.lazy.map(\.lowercased)))
        }
    }

    private init(pages: [PageSpec]) { self.pages = pages }

    /// All folders that the paths need, parents before children.
    var folders: [String] {
        var folders: Set<String> = []
        var last: Substring = ""
        for page in pages where page.path.folder != last {
            last = page.path.folder
            var folder = last.dropLast()
            while !folder.isEmpty, folders.insert(String(folder)).inserted {
                folder = folder.lastIndex(of: "/").map { folder[..<$0] } ?? ""
            }
        }
        return folders.sorted()
    }
}

extension Finding {
    fileprivate static func sharedPath(_ pages: [PageSpec]) -> Finding {
        let subjects = pages.map(\.subject).joined(separator: " and ")
        return Finding(.pagePathShared, "\(subjects) would share the page \(pages[0].path.text)")
    }
}
