import Findings

/// An article that was read, but whose links are not followed yet: other articles may come later.
struct ArticleDraft {
    struct Section {
        let kind: PartKind?
        let letterPart: LetterPart?
        let anchor: String
        let title: String
        var nodes: [MarkdownNode]
        let line: Int
    }

    let kind: ArticleKind
    let path: String
    let stem: String
    let language: String
    let source: ArticleSource
    var front: FrontMatter
    /// Where the head's values stand.
    let places: [String: SourceLocation]
    var introduction: [MarkdownNode]
    var sections: [Section]

    /// What a link may name after `#`.
    var anchors: Set<String> {
        var anchors = Set(sections.map(\.anchor))
        for node in introduction + sections.flatMap(\.nodes) {
            node.walk { if let id = $0.redLineID { anchors.insert(id.lowercased()) } }
            anchors.formUnion(node.anchors)
        }
        return anchors
    }

    func section(_ kind: PartKind) -> Section? { sections.first { $0.kind == kind } }

    func section(_ part: LetterPart) -> Section? { sections.first { $0.letterPart == part } }
}
