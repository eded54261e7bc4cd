import Playbooks
import Receivables

/// One article of the playbook.
struct ArticlePage {
    let contents: PlaybookContents
    let setting: PageSetting
    let article: Article
    let earlier: Article?
    let later: Article?

    private var language: Language { contents.language }

    func compose() -> ArticleView {
        var view = ArticleView()
        view.site = setting.site
        view.page = setting.frame(article.title, section: .playbook, depth: setting.playbookDepth)
        view.playbookUrl = "index.html"
        view.section = section
        view.code = article.kind == .stage || article.kind == .situation ? article.id : nil
        view.title = article.title
        view.fallback = article.isFallback ? language.word("playbook.fallback") : nil
        view.body = article.body
        view.outline = article.parts.map { part in
            var entry = OutlineEntry()
            entry.anchor = part.anchor
            entry.title = part.title
            return entry
        }
        view.hasOutline = view.outline.count > 1
        view.facts = facts
        let badge = ReviewBadge(article, asOf: contents.asOf, language: language)
        view.review = badge.text
        view.reviewState = badge.state
        view.earlierUrl = earlier?.fileName
        view.earlierTitle = earlier?.title ?? ""
        view.laterUrl = later?.fileName
        view.laterTitle = later?.title ?? ""
        view.hasNeighbours = earlier != nil || later != nil
        return view
    }

    private var section: String? {
        switch article.kind {
        case .stage: language.word("playbook.stages")
        case .situation: language.word("playbook.situations")
        case .card: language.word("playbook.cards")
        default: nil
        }
    }

    private var facts: [FactView] {
        let front = article.front
        let facts: [(key: String, value: String)] = [
            ("playbook.stage", language.list(front.stages.map(stageName))),
            ("playbook.reasons", language.list(front.reasons.map { language.code("why", $0) })),
            ("playbook.outcomes", language.list(front.outcomes.map { language.code("outcome", $0) })),
            ("playbook.owner", front.owner),
            ("playbook.version", language.text(count: front.version)),
        ]
        return facts.filter { !$0.value.isEmpty }.map { FactView(label: language.word($0.key), value: $0.value) }
    }

    private func stageName(_ id: String) -> String {
        contents.playbook.stages.first { $0.article.id == id }.map { "\(id) \($0.article.title)" } ?? id
    }
}
