import Playbooks

/// The search's own page: without a script, its list is the answer.
struct FindPage {
    let contents: PlaybookContents
    let setting: PageSetting
    let entries: [SearchEntry]

    private var language: Language { contents.language }

    func compose() -> FindView {
        var view = FindView()
        view.site = setting.site
        view.page = setting.frame(
            language.word("edition.find"), section: .playbook, depth: setting.playbookDepth)
        view.shelf = PlaybookShelf.links(contents, current: .find)
        view.dataFile = view.page.root + PlaybookSearchData.path
        view.groups = SearchEntry.Kind.allCases.enumerated().compactMap { number, kind in
            let own = entries.filter { $0.kind == kind }
            guard !own.isEmpty else { return nil }
            return ArticleGroup(
                anchor: "all-\(number + 1)", title: language.word(kind.key), articles: own.map(entry))
        }
        return view
    }

    private func entry(_ entry: SearchEntry) -> ArticleEntry {
        let heard = entry.lines.filter { $0.field == .heard || $0.field == .term }.map(\.text)
        let note = entry.kind == .term ? heard.first : heard.first.map { language.quoted($0) }
        return ArticleEntry(
            url: entry.url, code: entry.code.isEmpty ? nil : entry.code, title: entry.title, note: note)
    }
}
