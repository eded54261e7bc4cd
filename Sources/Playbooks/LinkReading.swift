import Findings

/// Follows the links of an article and looks for what does not belong on a page.
struct LinkReading {
    let source: ArticleSource
    /// The article's own path within the language's folder.
    let path: String
    /// What each article's path offers after `#`.
    let anchors: [String: Set<String>]
    private(set) var findings: [Finding] = []

    init(source: ArticleSource, path: String, anchors: [String: Set<String>]) {
        self.source = source
        self.path = path
        self.anchors = anchors
    }

    mutating func read(_ nodes: [MarkdownNode]) -> [MarkdownNode] { nodes.map { read($0, within: $0.lines) } }

    private mutating func read(_ node: MarkdownNode, within block: ClosedRange<Int>) -> MarkdownNode {
        var copy = node
        let block = node.isLine ? node.lines : block
        switch node.kind {
        case .link(.written(let address)):
            copy.kind = .link(follow(address, in: block))
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
        copy.children = node.children.map { read($0, within: block) }
        return copy
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
        guard let known = anchors[target] else {
            let suggestion = anchors.keys.sorted().nearest(to: target).map { "; did you mean \($0)?" } ?? ""
            report(.brokenArticleLink, address, in: block, "no article \(quoted: target)\(suggestion)")
            return .refused
        }
        if let anchor, !known.contains(anchor) {
            let suggestion = known.sorted().nearest(to: anchor).map { "; did you mean #\($0)?" } ?? ""
            report(.brokenArticleLink, address, in: block, "no part \(quoted: "#" + anchor) in \(target)\(suggestion)")
            return .refused
        }
        return .article(stem: PlaybookFile(path: target, bytes: []).stem, anchor: anchor)
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
