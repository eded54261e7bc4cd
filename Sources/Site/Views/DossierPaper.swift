import Markup
package import Templates

/// What a dossier has for the way: the code to its page, the opening, the red lines and the form.
package struct DossierPaper: Sendable, TemplateView {
    var code: TrustedHTML?
    var opening: [AdviceLine] = []
    var redLines = ""
    /// Name and phone; nil where nobody is named.
    var supervisor: String?
    var sheet = RecordSheetView()

    package static let fields = ViewFields<DossierPaper> { view in
        view.html("code") { $0.code }
        view.list("opening", of: AdviceLine.self) { $0.opening }
        view.text("redLines") { $0.redLines }
        view.text("supervisor") { $0.supervisor }
        view.view("sheet", of: RecordSheetView.self) { $0.sheet }
    }
}
