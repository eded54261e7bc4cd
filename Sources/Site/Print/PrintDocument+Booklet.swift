import Playbooks
import Templates

extension PrintDocument {
    /// The whole playbook, with the pages of its articles in its contents.
    package static func booklet(of guide: PlaybookContents, _ templates: PageTemplates) -> PrintDocument {
        let setting = PageSetting(edition: guide)
        let title = guide.language.word("booklet.title")
        var document = PrintDocument(
            name: "playbook-booklet", path: "booklet.html", title: "\(title) – \(setting.site.name)",
            language: guide.language.tag
        ) { places, writer in
            let page = BookletPage(contents: guide, setting: setting, sheets: places)
            templates.onPaper(page.compose(), templates.playbook.booklet, into: &writer)
        }
        document.expectedPages = 4 * guide.playbook.articles.count
        document.expectedTexts = guide.playbook.situations.map(\.article.title)
        document.namesPages = true
        return document
    }
}
