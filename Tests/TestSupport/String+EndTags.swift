extension String {
    /// A page as its templates are written: with the end tags of cells, rows, items and terms, which pages go without.
    package var withEndTags: String {
        var page = ""
        // Those that are open, of the elements that matter, the innermost last.
        var open: [String] = []
        for (place, piece) in split(separator: "<", omittingEmptySubsequences: false).enumerated() {
            let name = place == 0 ? "" : String(piece.prefix { $0.isLetter || $0 == "/" })
            while let innermost = open.last, Self.ended[name]?.contains(innermost) == true {
                let end = page.lastIndex { !$0.isWhitespace }.map { page.index(after: $0) }
                page.insert(contentsOf: "</\(open.removeLast())>", at: end ?? page.startIndex)
            }
            if Self.elements.contains(name) { open.append(name) }
            if let innermost = open.last, name == "/" + innermost { open.removeLast() }
            page += (place == 0 ? "" : "<") + piece
        }
        return page
    }

    private static let elements: Set = ["table", "tr", "td", "th", "ul", "ol", "li", "dl", "div", "dt", "dd"]

    /// By a tag: the elements that end before it.
    private static let ended: [String: Set<String>] = [
        "td": ["td", "th"], "th": ["td", "th"], "tr": ["td", "th", "tr"], "/tr": ["td", "th"],
        "/thead": ["td", "th", "tr"], "/tbody": ["td", "th", "tr"], "/tfoot": ["td", "th", "tr"],
        "/table": ["td", "th", "tr"], "li": ["li"], "/ul": ["li"], "/ol": ["li"], "dt": ["dt", "dd"],
        "dd": ["dt", "dd"], "/dl": ["dt", "dd"], "/div": ["dt", "dd"],
    ]
}
