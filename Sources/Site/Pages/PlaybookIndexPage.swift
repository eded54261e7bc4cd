import Playbooks
import Receivables

/// The playbook's front page: by stage of the visit, and by situation.
struct PlaybookIndexPage {
    let contents: PlaybookContents
    let setting: PageSetting

    private var language: Language { contents.language }
    private var playbook: Playbook { contents.playbook }

    func compose() -> PlaybookIndexView {
        var view = PlaybookIndexView()
        view.site = setting.site
        view.page = setting.frame(language.word("playbook.title"), section: .playbook, depth: setting.playbookDepth)
        view.intro = playbook.index?.article.body
        let articles = playbook.articles
        if articles.isEmpty { view.notices = [NoticeView(text: language.word("playbook.empty"))] }
        if articles.contains(where: { !$0.front.isSigned }) {
            view.notices.append(NoticeView(text: language.word("playbook.unsignedNote")))
        }
        view.hasNotices = !view.notices.isEmpty
        view.stages = playbook.stages.map { stage($0.article) }
        view.hasStages = !view.stages.isEmpty
        view.situations = playbook.situations.map { situation($0) }
        view.hasSituations = !view.situations.isEmpty
        view.others = others
        view.hasOthers = !view.others.isEmpty
        return view
    }

    private func stage(_ article: Article) -> StageEntry {
        var entry = StageEntry()
        entry.url = article.fileName
        entry.code = article.id
        entry.title = article.title
        entry.goal = article.part(.goal).map { $0.plainText.firstLine }
        return entry
    }

    private func situation(_ situation: Situation) -> SituationEntry {
        let article = situation.article
        var entry = SituationEntry()
        entry.url = article.fileName
        entry.code = article.id
        entry.title = article.title
        entry.goal = article.part(.goal)?.plainText.firstLine ?? ""
        entry.reasons = language.list(article.front.reasons.map { language.code("why", $0) })
        entry.version = language.text(count: article.front.version)
        entry.review = ReviewBadge(article, asOf: contents.asOf, language: language).text
        return entry
    }

    private var others: [ArticleGroup] {
        [
            ("red-lines", "playbook.redLines", playbook.redLines.map { [$0.article] } ?? []),
            ("cards", "playbook.cards", playbook.cards.map(\.article)),
        ]
        .compactMap { anchor, key, articles in
            guard !articles.isEmpty else { return nil }
            var group = ArticleGroup()
            group.anchor = anchor
            group.title = language.word(key)
            group.articles = articles.map { article in
                var entry = ArticleEntry()
                entry.url = article.fileName
                entry.title = article.title
                return entry
            }
            return group
        }
    }
}

extension Article {
    /// All articles stand in one folder.
    var fileName: String { stem + ".html" }
}

extension String {
    var firstLine: String { split(separator: "\n").first.map(String.init) ?? "" }
}
