import Markup
import Playbooks
import Receivables
import Templates

/// Every page of the playbook, in whatever tree it stands.
struct PlaybookPages {
    let contents: PlaybookContents
    let setting: PageSetting
    let templates: PlaybookTemplates
    let format: ValueFormat

    var pages: [SiteMap.Page] {
        let pages = fixed + articles
        return pages + [offline(for: pages)].compactMap { $0 }
    }

    /// Keeps these pages and what they load.
    private func offline(for pages: [SiteMap.Page]) -> SiteMap.Page? {
        guard let path = PagePath(checking: setting.playbookFolder + OfflineScript.name) else { return nil }
        let assets = ["huikuan.css", "playbook.css", "playbook.js", "icon.svg"].map { "assets/" + $0 }
        let files = (pages.map(\.spec.path.text) + assets).compactMap { PagePath(checking: $0)?.reference(from: path) }
        return SiteMap.Page(spec: PageSpec(path, about: "the playbook without a network")) { [contents] in
            OfflineScript(contents: contents, files: files).write(into: &$0)
        }
    }

    private var fixed: [SiteMap.Page] {
        let (contents, setting, templates, format) = (contents, setting, templates, format)
        let entries = Deferred { PlaybookIndexing(contents: contents).entries }
        return [
            page("index.html", about: "the playbook") {
                templates.index.render(
                    PlaybookIndexPage(contents: contents, setting: setting).compose(), into: &$0, format: format)
            },
            page("find.html", about: "the playbook's search") {
                templates.find.render(
                    FindPage(contents: contents, setting: setting, entries: entries.value).compose(), into: &$0,
                    format: format)
            },
            page("cards.html", about: "the cards") {
                templates.cards.render(
                    CardSheetsPage(contents: contents, setting: setting).compose(), into: &$0, format: format)
            },
            page("practice.html", about: "practice") {
                templates.practice.render(
                    PracticePage(contents: contents, setting: setting).compose(), into: &$0, format: format)
            },
            page("changes.html", about: "what changed in the playbook") {
                templates.changes.render(
                    ChangesPage(contents: contents, setting: setting).compose(), into: &$0, format: format)
            },
            page("booklet.html", about: "the booklet") {
                templates.booklet.render(
                    BookletPage(contents: contents, setting: setting).compose(), into: &$0, format: format)
            },
            PagePath(checking: PlaybookSearchData.path).map { path in
                SiteMap.Page(spec: PageSpec(path, about: "the playbook's search data")) {
                    PlaybookSearchData(contents: contents, entries: entries.value).write(into: &$0)
                }
            },
        ].compactMap { $0 }
    }

    private var articles: [SiteMap.Page] {
        let articles = contents.playbook.articles.filter { $0.kind != .index }
        return articles.indices.compactMap { position in
            page(
                articles[position], earlier: position > 0 ? articles[position - 1] : nil,
                later: position + 1 < articles.count ? articles[position + 1] : nil)
        }
    }

    private func page(_ article: Article, earlier: Article?, later: Article?) -> SiteMap.Page? {
        let (contents, setting, templates, format) = (contents, setting, templates, format)
        return page(article.fileName, about: "the article \(article.stem)") {
            if article.kind == .situation || article.kind == .stage {
                let page = TrackPage(
                    contents: contents, setting: setting, article: article, earlier: earlier, later: later)
                templates.track.render(page.compose(), into: &$0, format: format)
            } else {
                let page = ArticlePage(
                    contents: contents, setting: setting, article: article, earlier: earlier, later: later)
                templates.article.render(page.compose(), into: &$0, format: format)
            }
        }
    }

    private func page(
        _ name: String, about subject: String, _ write: @escaping @Sendable (inout ByteWriter) -> Void
    ) -> SiteMap.Page? {
        PagePath(checking: setting.playbookFolder + name).map {
            SiteMap.Page(spec: PageSpec($0, about: subject), write: write)
        }
    }
}
