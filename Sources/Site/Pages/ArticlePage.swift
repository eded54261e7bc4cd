import Playbooks
import Receivables

/// An article of the playbook that is read as it is written: a card, a letter, a note on law, a course.
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
        view.shelf = PlaybookShelf.links(
            contents, current: article.kind == .redLines ? .redLines : nil)
        view.section = section
        view.title = article.title
        view.stem = article.stem
        view.style = article.kind.rawValue
        view.isCourse = article.kind == .training
        view.fallback = article.isFallback ? language.word("playbook.fallback") : nil
        view.body = article.body
        view.outline = article.parts.map { OutlineEntry(anchor: $0.anchor, title: $0.title) }
        view.facts = ArticleFacts(contents: contents, article: article).views
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
        case .card: language.word("playbook.cards")
        case .letter: language.word("edition.letters")
        case .law: language.word("edition.law")
        case .training: language.word("edition.courses")
        default: nil
        }
    }
}
