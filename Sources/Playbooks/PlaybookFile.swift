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
        guard name.isPageName, path.hasSuffix(".md") else { return nil }
        switch (components.count, components.first) {
        case (1, "index.md"): return .index
        case (1, "red-lines.md"): return .redLines
        case (1, "glossary.md"): return .glossary
        case (2, let folder?): return ArticleKind.allCases.first { $0.folder == String(folder) }
        default: return nil
        }
    }

    /// What the article's page is called: the file's name, after its kind's where folders may share names.
    var stem: String { (kind?.pagePrefix ?? "") + name }

    private var name: String {
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
