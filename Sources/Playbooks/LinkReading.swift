import Findings

/// Follows the links of an article and looks for what does not belong on a page.
struct LinkReading {
    let source: ArticleSource
    /// The article's own path within the language's folder.
    let path: String
    /// By path.
    let articles: [String: Target]
    private(set) var findings: [Finding] = []

    /// An article as links see it.
    struct Target {
        let stem: String
        /// What may stand after `#`.
        let anchors: Set<String>
    }

    init(source: ArticleSource, path: String, articles: [String: Target]) {
        self.source = source
        self.path = path
        self.articles = articles
    }

    mutating func read(_ nodes: inout [MarkdownNode]) {
        for index in nodes.indices { read(&nodes[index], within: nodes[index].lines) }
    }

    private mutating func read(_ node: inout MarkdownNode, within block: ClosedRange<Int>) {
        let block = node.isLine ? node.lines : block
        switch node.kind {
        case .link(.written(let address)):
            node.kind = .link(follow(address, in: block))
        case .image(let address):
            report(.unsafeLink, address, in: block, "pictures are not shown in articles")
        case .rawHTML(let html):
            let opening = String(html.prefix { $0 != "\n" }.prefix(40))
            report(.rawHTML, opening, in: block, "HTML \(quoted: opening) in an article")
        case .code(let code) where VisitCodes.looksLikeCode(code) && VisitCodes.label(of: code) == nil:
            let suggestion = VisitCodes.allCodes.nearest(to: code).map { "; did you mean \($0)?" } ?? ""
            report(.unknownArticleCode, code, in: block, "unknown code \(quoted: code)\(suggestion)")
        default: break
        }
        for index in node.children.indices { read(&node.children[index], within: block) }
    }

    private mutating func follow(_ address: String, in block: ClosedRange<Int>) -> LinkTarget {
        if let target = LinkTarget.outside(of: address) {
            if target == .refused {
                report(.unsafeLink, address, in: block, "the address \(quoted: address) is refused")
            }
            return target
        }
        let pieces = address.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
        let anchor = pieces.count > 1 ? String(pieces[1]) : nil
        let name = String(pieces.first ?? "")
        let target = name.isEmpty ? path : Self.path(of: name, from: path)
        guard let article = articles[target] else {
            let suggestion = articles.keys.sorted().nearest(to: target).map { "; did you mean \($0)?" } ?? ""
            report(.brokenArticleLink, address, in: block, "no article \(quoted: target)\(suggestion)")
            return .refused
        }
        if let anchor, !article.anchors.contains(anchor) {
            let suggestion = article.anchors.sorted().nearest(to: anchor).map { "; did you mean #\($0)?" } ?? ""
            report(.brokenArticleLink, address, in: block, "no part \(quoted: "#" + anchor) in \(target)\(suggestion)")
            return .refused
        }
        return .article(stem: article.stem, anchor: anchor)
    }

    /// `../stages/s3-purpose.md` seen from `situations/t01-no-cash.md` is `stages/s3-purpose.md`.
    private static func path(of name: String, from path: String) -> String {
        var folders = path.split(separator: "/").dropLast().map(String.init)
        for component in name.split(separator: "/") {
            switch component {
            case ".": continue
            case "..": _ = folders.popLast()
            default: folders.append(String(component))
            }
        }
        return folders.joined(separator: "/")
    }

    private mutating func report(
        _ code: FindingCode, _ needle: String, in block: ClosedRange<Int>, _ message: FindingMessage
    ) {
        findings.append(Finding(code, at: source.location(of: needle, in: block), message))
    }
}
