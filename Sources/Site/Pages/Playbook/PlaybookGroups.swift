import Playbooks

/// The articles besides stages and situations, kind by kind.
struct PlaybookGroups {
    let contents: PlaybookContents

    private var language: Language { contents.language }
    private var playbook: Playbook { contents.playbook }

    /// For the front page: kinds without an article are left out.
    var views: [ArticleGroup] {
        var groups = [
            group("red-lines", "playbook.redLines", entries(ofRedLines: playbook.redLines)),
            group("cards", "playbook.cards", entries(playbook.cards.map(\.article))),
            group("letters", "edition.letters", entries(playbook.letters.map(\.article))),
            group("law", "edition.law", entries(playbook.laws.map(\.article))),
            group("courses", "edition.courses", entries(playbook.trainings.map(\.article))),
            group("glossary", "edition.glossary", entries(ofGlossary: playbook.glossary)),
        ]
        for index in groups.indices { link(&groups[index]) }
        return groups.filter { !$0.articles.isEmpty }
    }

    private func link(_ group: inout ArticleGroup) {
        switch group.anchor {
        case "red-lines": group.url = playbook.redLines?.article.fileName
        case "cards": (group.url, group.linkTitle) = ("cards.html", language.word("edition.printCards"))
        case "courses": (group.url, group.linkTitle) = ("practice.html", language.word("practice.title"))
        case "glossary": group.url = playbook.glossary?.article.fileName
        default: break
        }
    }

    private func group(_ anchor: String, _ key: String, _ articles: [ArticleEntry]) -> ArticleGroup {
        ArticleGroup(anchor: anchor, title: language.word(key), articles: articles)
    }

    private func entries(_ articles: [Article]) -> [ArticleEntry] {
        articles.map { ArticleEntry(url: $0.fileName, title: $0.title) }
    }

    private func entries(ofRedLines redLines: RedLines?) -> [ArticleEntry] {
        guard let redLines else { return [] }
        return redLines.lines.map { line in
            ArticleEntry(
                url: redLines.article.fileName + "#" + line.id.lowercased(), code: line.id, title: line.title)
        }
    }

    private func entries(ofGlossary glossary: Glossary?) -> [ArticleEntry] {
        guard let glossary else { return [] }
        return glossary.groups.compactMap { group in
            guard let first = group.terms.first else { return nil }
            return ArticleEntry(
                url: glossary.article.fileName + "#" + first.anchor, title: group.title,
                note: language.phrase("edition.terms", count: group.terms.count))
        }
    }
}
