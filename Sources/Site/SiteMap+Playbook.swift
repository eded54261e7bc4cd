import Markup
import Playbooks
import Templates

extension SiteMap {
    /// The tree of the playbook alone: made without any of the company's figures.
    package init(edition guide: PlaybookContents, templates: PageTemplates, assets: [Asset]) {
        let setting = PageSetting(edition: guide)
        self.init(pages: Self.playbook(guide, setting, templates) + Self.assets(assets))
    }

    static func assets(_ assets: [Asset]) -> [Page] {
        assets.compactMap { asset in
            PagePath(checking: "assets/" + asset.name).map { path in
                Page(spec: PageSpec(path, about: "the asset \(asset.name)")) { $0.write(verbatim: asset.bytes) }
            }
        }
    }

    /// The playbook's own pages, one folder of every tree; their links to each other are the same in all of them.
    static func playbook(_ guide: PlaybookContents, _ setting: PageSetting, _ templates: PageTemplates) -> [Page] {
        let format = templates.format
        var pages: [Page] = []
        func add(_ name: String, about subject: String, _ write: @escaping @Sendable (inout ByteWriter) -> Void) {
            guard let path = PagePath(checking: setting.playbookFolder + name) else { return }
            pages.append(Page(spec: PageSpec(path, about: subject), write: write))
        }
        add("index.html", about: "the playbook") {
            templates.playbookIndex.render(
                PlaybookIndexPage(contents: guide, setting: setting).compose(), into: &$0, format: format)
        }
        let articles = guide.playbook.articles.filter { $0.kind != .index }
        for (position, article) in articles.enumerated() {
            let earlier = position > 0 ? articles[position - 1] : nil
            let later = position + 1 < articles.count ? articles[position + 1] : nil
            add(article.fileName, about: "the article \(article.stem)") {
                let page = ArticlePage(
                    contents: guide, setting: setting, article: article, earlier: earlier, later: later)
                templates.article.render(page.compose(), into: &$0, format: format)
            }
        }
        return pages
    }
}
