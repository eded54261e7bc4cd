import Playbooks
import Receivables

/// A stage or a situation, its parts in the order in which a talk needs them.
struct TrackPage {
    let contents: PlaybookContents
    let setting: PageSetting
    let article: Article
    let earlier: Article?
    let later: Article?

    private static let aims: [PartKind] = [.goal, .minimum]
    private static let inTalk: [PartKind] = [
        .steps, .say, .ask, .listen, .offer, .never, .close, .evidence, .next, .escalate, .watch,
    ]
    private static let folded: [PartKind] = [.prepare, .law, .example, .rolePlay, .quiz]
    /// As many as a thumb can tell apart on the bar below.
    private static let jumps: [(part: PartKind, key: String)] = [
        (.steps, "edition.jump.steps"), (.say, "edition.jump.say"), (.ask, "edition.jump.ask"),
        (.listen, "edition.jump.listen"), (.offer, "edition.jump.offer"), (.never, "edition.jump.never"),
        (.close, "edition.jump.close"),
    ]

    private var language: Language { contents.language }

    func compose() -> TrackPageView {
        var view = TrackPageView()
        view.site = setting.site
        view.page = setting.frame(
            "\(article.id) \(article.title)", section: .playbook, depth: setting.playbookDepth)
        view.shelf = PlaybookShelf.links(contents)
        view.section = language.word(article.kind == .stage ? "playbook.stages" : "playbook.situations")
        (view.code, view.title, view.stem) = (article.id, article.title, article.stem)
        view.version = language.text(count: article.front.version)
        view.fallback = article.isFallback ? language.word("playbook.fallback") : nil
        view.introduction = article.introduction
        view.aims = parts(Self.aims)
        view.parts = parts(Self.inTalk) + article.parts.filter { $0.kind == nil }.map(entry)
        view.folded = parts(Self.folded)
        view.jumps = Self.jumps.compactMap { jump in
            article.part(jump.part).map { OutlineEntry(anchor: $0.anchor, title: language.word(jump.key)) }
        }
        view.outline = (view.parts + view.folded).map { OutlineEntry(anchor: $0.anchor, title: $0.title) }
        view.related = related
        view.facts = ArticleFacts(contents: contents, article: article).views
        let badge = ReviewBadge(article, asOf: contents.asOf, language: language)
        (view.review, view.reviewState) = (badge.text, badge.state)
        if article.kind == .situation, contents.audience == .manager {
            view.effectUrl = "readiness.html#effect-" + article.stem
        }
        addNeighbours(to: &view)
        return view
    }

    private func parts(_ kinds: [PartKind]) -> [PartEntry] { kinds.compactMap { article.part($0).map(entry) } }

    private func entry(_ part: Part) -> PartEntry {
        PartEntry(
            anchor: part.anchor, title: part.title, html: part.html, style: part.kind?.rawValue ?? "",
            isQuiz: part.kind == .quiz, isRolePlay: part.kind == .rolePlay)
    }

    /// What may be met at a stage.
    private var related: [ArticleEntry] {
        guard article.kind == .stage else { return [] }
        return contents.playbook.situations(inStage: article.id).map { situation in
            ArticleEntry(
                url: situation.article.fileName, code: situation.article.id, title: situation.article.title,
                note: situation.article.heard.first)
        }
    }

    private func addNeighbours(to view: inout TrackPageView) {
        view.earlierUrl = earlier?.fileName
        view.earlierTitle = earlier?.title ?? ""
        view.laterUrl = later?.fileName
        view.laterTitle = later?.title ?? ""
        view.hasNeighbours = earlier != nil || later != nil
    }
}
