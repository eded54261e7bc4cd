import Playbooks
import Receivables

/// The playbook's front page: by what the customer says, by the visit's stage, and what else there is.
struct PlaybookIndexPage {
    let contents: PlaybookContents
    let setting: PageSetting

    private var language: Language { contents.language }
    private var playbook: Playbook { contents.playbook }

    func compose() -> PlaybookIndexView {
        var view = PlaybookIndexView()
        view.site = setting.site
        view.page = setting.frame(language.word("playbook.title"), section: .playbook, depth: setting.playbookDepth)
        view.shelf = PlaybookShelf.links(contents, current: .start)
        view.dataFile = view.page.root + PlaybookSearchData.path
        view.intro = playbook.index?.article.introduction
        view.guide =
            playbook.index.map { index in
                index.article.parts.map { PartEntry(anchor: $0.anchor, title: $0.title, html: $0.html) }
            } ?? []
        if playbook.articles.isEmpty { view.notices = [NoticeView(text: language.word("playbook.empty"))] }
        view.trust = TrustComposer(contents: contents).view()
        view.stages = playbook.stages.map { stage($0.article) }
        view.families = families
        view.groups = PlaybookGroups(contents: contents).views
        return view
    }

    private func stage(_ article: Article) -> StageEntry {
        StageEntry(
            url: article.fileName, code: article.id, title: article.title,
            goal: article.part(.goal).map { $0.plainText.firstLine })
    }

    private var families: [HeardFamily] {
        ReasonFamily.allCases.compactMap { family in
            let situations = playbook.situations.filter { ReasonFamily($0) == family }
            guard !situations.isEmpty else { return nil }
            return HeardFamily(
                anchor: "heard-" + family.rawValue, title: language.word(family.key),
                entries: situations.map { heard($0.article) })
        }
    }

    private func heard(_ article: Article) -> HeardEntry {
        let badge = ReviewBadge(article, asOf: contents.asOf, language: language)
        return HeardEntry(
            url: article.fileName, heard: article.heard.first, code: article.id,
            title: article.title, state: badge.state, review: badge.text)
    }
}
