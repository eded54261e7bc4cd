package import Templates

/// What a visitor takes along: the papers of the showable set, and why some are not there.
package struct DossierLetters: Sendable, TemplateView {
    var isShown = false
    /// The site has none of his, and they are made when asked for.
    var isOnDemand = false
    var sheets: [LetterLink] = []
    var notes: [AdviceLine] = []
    /// What to print, in one line on paper.
    var printLine = ""
    var evidenceUrl: String?

    init() {}

    package static let fields = ViewFields<DossierLetters> { view in
        view.flag("isShown") { $0.isShown }
        view.flag("isOnDemand") { $0.isOnDemand }
        view.list("sheets", of: LetterLink.self) { $0.sheets }
        view.list("notes", of: AdviceLine.self) { $0.notes }
        view.text("printLine") { $0.printLine }
        view.url("evidenceUrl") { $0.evidenceUrl }
    }
}

package struct LetterLink: Sendable, TemplateView {
    let url: String
    let title: String
    let about: String?
    let number: String?

    package static let fields = ViewFields<LetterLink> { view in
        view.url("url") { $0.url }
        view.text("title") { $0.title }
        view.text("about") { $0.about }
        view.text("number") { $0.number }
    }
}
