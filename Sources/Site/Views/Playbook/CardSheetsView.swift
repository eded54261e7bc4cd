import Markup
package import Templates

/// All cards, four to a sheet of paper.
package struct CardSheetsView: Sendable, FramedView {
    package var site = SiteView()
    package var page = FrameView()
    var shelf: [NavigationView] = []
    var sheets: [CardSheet] = []

    package static let fields = ViewFields<CardSheetsView> { view in
        view.frame({ $0.site }, { $0.page })
        view.list("shelf", of: NavigationView.self) { $0.shelf }
        view.list("sheets", of: CardSheet.self) { $0.sheets }
    }
}

package struct CardSheet: Sendable, TemplateView {
    var columns: [CardColumn] = []

    package static let fields = ViewFields<CardSheet> { sheet in
        sheet.list("columns", of: CardColumn.self) { $0.columns }
    }
}

/// Half a sheet: two cards, or one that is too long for a quarter.
package struct CardColumn: Sendable, TemplateView {
    var cards: [CardFace] = []

    package static let fields = ViewFields<CardColumn> { column in
        column.list("cards", of: CardFace.self) { $0.cards }
    }
}

package struct CardFace: Sendable, TemplateView {
    var url = ""
    var title = ""
    var introduction: TrustedHTML?
    var parts: [PartEntry] = []
    /// One sentence each; of a card that is a list and nothing else.
    var lines: [ArticleEntry] = []
    var isTall = false
    /// Version and review, at the card's foot.
    var foot = ""

    package static let fields = ViewFields<CardFace> { card in
        card.url("url") { $0.url }
        card.text("title") { $0.title }
        card.html("introduction") { $0.introduction }
        card.list("parts", of: PartEntry.self) { $0.parts }
        card.list("lines", of: ArticleEntry.self) { $0.lines }
        card.flag("isTall") { $0.isTall }
        card.text("foot") { $0.foot }
    }
}
