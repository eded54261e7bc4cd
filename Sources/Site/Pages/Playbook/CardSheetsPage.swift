import Markup
import Playbooks

/// Cards to print, cut and carry: four to a sheet of A4, a long one on two quarters.
struct CardSheetsPage {
    let contents: PlaybookContents
    let setting: PageSetting

    private var language: Language { contents.language }

    func compose() -> CardSheetsView {
        var view = CardSheetsView()
        view.site = setting.site
        view.page = setting.frame(
            language.word("playbook.cards"), section: .playbook, depth: setting.playbookDepth)
        view.shelf = PlaybookShelf.links(contents, current: .cards)
        let faces = contents.playbook.cards.map { face($0.article) } + (redLines.map { [$0] } ?? [])
        view.sheets = Self.sheets(faces)
        return view
    }

    private func face(_ article: Article) -> CardFace {
        CardFace(
            url: article.fileName, title: article.title,
            introduction: article.introduction.bytes.isEmpty ? nil : article.introduction,
            parts: article.parts.map { PartEntry(title: $0.title, html: $0.html) },
            isTall: CardLength(article).lines > CardLength.mostOnQuarter, foot: foot(article))
    }

    /// Fifteen titles: what they mean stands on their own page.
    private var redLines: CardFace? {
        guard let redLines = contents.playbook.redLines else { return nil }
        let article = redLines.article
        return CardFace(
            url: article.fileName, title: article.title,
            lines: redLines.lines.map { line in
                ArticleEntry(
                    url: article.fileName + "#" + line.id.lowercased(), code: line.id, title: line.title)
            },
            foot: foot(article))
    }

    private func foot(_ article: Article) -> String {
        let review = ReviewBadge(article, asOf: contents.asOf, language: language).text
        return language.phrase(
            "edition.cardFoot", ["version": language.text(count: article.front.version), "review": review])
    }

    /// Long cards first, so that short ones fill up what is left.
    private static func sheets(_ faces: [CardFace]) -> [CardSheet] {
        var columns = faces.filter(\.isTall).map { CardColumn(cards: [$0]) }
        for face in faces where !face.isTall {
            if let last = columns.last?.cards, last.count == 1, !last[0].isTall {
                columns[columns.count - 1].cards.append(face)
            } else {
                columns.append(CardColumn(cards: [face]))
            }
        }
        return stride(from: 0, to: columns.count, by: 2).map { start in
            CardSheet(columns: Array(columns[start..<min(start + 2, columns.count)]))
        }
    }
}
