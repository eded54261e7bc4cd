package import Markup

// The booklet holds all articles on one page: links lead to places on it, and headings stand below the articles'.
extension Article {
    /// The id of the article's place in the booklet.
    package var bookletAnchor: String { "in-" + stem }

    package var bookletIntroduction: TrustedHTML {
        MarkdownRenderer.html(introductionNodes.map { $0.inBooklet() }, language: language)
    }
}

extension Part {
    /// The content with links that stay in the booklet; tasks are boxes to tick by hand.
    package var bookletHTML: TrustedHTML { MarkdownRenderer.html(nodes.map { $0.inBooklet() }, language: language) }
}

extension MarkdownNode {
    fileprivate func inBooklet() -> MarkdownNode {
        var copy = self
        copy.change { node in
            switch node.kind {
            case .heading: node.kind = .heading(level: 4)
            case .link(.article(let stem, let anchor)):
                // Terms and red lines keep their ids, which are unique among all articles.
                let ownPlace = anchor.flatMap { $0.hasPrefix("term-") || $0.hasPrefix("rl") ? $0 : nil }
                node.kind = .link(.outside("#" + (ownPlace ?? "in-" + stem)))
            case .item(isChecked: .some): node.anchor = nil
            default: break
            }
        }
        return copy
    }
}
