import Playbooks
import Receivables
import Templates

/// What changed, from the articles' heads; what is to be signed or read again, by who keeps it.
struct ChangesPage {
    let contents: PlaybookContents
    let setting: PageSetting

    private var language: Language { contents.language }
    private var articles: [Article] { contents.playbook.articles }

    func compose() -> ChangesView {
        var view = ChangesView()
        view.site = setting.site
        view.page = setting.frame(
            language.word("edition.changes"), section: .playbook, depth: setting.playbookDepth)
        view.shelf = PlaybookShelf.links(contents, current: .changes)
        view.trust = TrustComposer(contents: contents).view()
        view.days = days
        view.open = reviews
        return view
    }

    private var days: [ChangeDay] {
        let changes = contents.playbook.changes(upTo: contents.asOf)
        return changes.chunked { $0.change.on == $1.change.on }.map { own in
            ChangeDay(
                anchor: "on-\(own[0].change.on)", day: TemplateDay(own[0].change.on),
                summary: language.phrase("edition.articles", count: Set(own.map(\.article.stem)).count),
                rows: own.map { row($0.article, $0.change) })
        }
    }

    private func row(_ article: Article, _ change: FrontMatter.Change) -> ChangeRow {
        let badge = ReviewBadge(article, asOf: contents.asOf, language: language)
        return ChangeRow(
            url: article.fileName, code: article.hasCode ? article.id : nil, title: article.title,
            version: language.text(count: change.version), what: change.what, review: badge.text,
            reviewState: badge.state)
    }

    private var reviews: [ReviewRow] {
        var rows: [ReviewRow] = []
        for article in articles {
            let trust = article.front.trust(asOf: contents.asOf)
            let place = rows.firstIndex { $0.owner == article.front.owner } ?? rows.count
            if place == rows.count { rows.append(ReviewRow(owner: article.front.owner)) }
            rows[place].articles += 1
            if trust == .unsigned { rows[place].unsigned += 1 }
            if trust == .due { rows[place].due += 1 }
        }
        return rows.filter { $0.unsigned + $0.due > 0 }
    }
}

extension Article {
    /// Whether people call it by its code: `T01`, `S4`.
    var hasCode: Bool { kind == .stage || kind == .situation }
}

extension Array {
    /// Runs of neighbours that belong together, none of them empty.
    fileprivate func chunked(_ belongsTogether: (Element, Element) -> Bool) -> [[Element]] {
        reduce(into: []) { runs, element in
            if let last = runs.last?.last, belongsTogether(last, element) {
                runs[runs.count - 1].append(element)
            } else {
                runs.append([element])
            }
        }
    }
}
