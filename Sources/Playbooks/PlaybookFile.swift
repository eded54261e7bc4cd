/// One article's file as it was found, before anything is known of it.
package struct PlaybookFile: Sendable {
    /// Within the language's folder, with `/`: `situations/t01-no-cash.md`.
    package let path: String
    /// As the user would type it; findings name the file so.
    package let shownPath: String
    package let bytes: [UInt8]

    package init(path: String, shownPath: String? = nil, bytes: [UInt8]) {
        self.path = path
        self.shownPath = shownPath ?? path
        self.bytes = bytes
    }
}

extension PlaybookFile {
    /// The kind that the file's place makes it, nil when it has none.
    var kind: ArticleKind? {
        let components = path.split(separator: "/", omittingEmptySubsequences: false)
        guard stem.isPageName, path.hasSuffix(".md") else { return nil }
        switch (components.count, components.first) {
        case (1, "index.md"): return .index
        case (1, "red-lines.md"): return .redLines
        case (2, "stages"): return .stage
        case (2, "situations"): return .situation
        case (2, "cards"): return .card
        default: return nil
        }
    }

    /// The file's name without its ending; the article's page is named after it.
    var stem: String {
        let name = path.split(separator: "/").last ?? ""
        return String(name.hasSuffix(".md") ? name.dropLast(3) : name)
    }
}

extension String {
    /// Lower-case letters, digits and hyphens: safe as a file name and in an address everywhere.
    fileprivate var isPageName: Bool {
        !isEmpty && utf8.count <= 60
            && utf8.allSatisfy {
                (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0)
                    || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) || $0 == UInt8(ascii: "-")
            }
    }
}
