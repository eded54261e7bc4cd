import Markup
package import Templates

/// One currency's balance: ageing, figures, roll-forward. The overview and every dossier show it alike.
package struct BalanceView: Sendable, TemplateView {
    var anchor = ""
    var currency = ""
    var currencyName = ""
    var unit = ""

    var ageing = TrustedHTML.empty
    var comparedWith = ""
    var classes: [AgeingClassView] = []
    var overdue = TemplateMoney.none
    var overdueShare: TemplateShare?
    var overdueDocuments = 0
    var overdueChange = ""
    var open = TemplateMoney.none
    var openDocuments = 0
    var openChange = ""

    var currentLabel = ""
    var previousLabel = ""
    var figures: [FigureView] = []

    var hasRollForward = false
    var rollPeriod = ""
    var opening = TemplateMoney.none
    var invoiced = TemplateMoney.none
    var received = TemplateMoney.none
    var otherSign = ""
    var other = TemplateMoney.none
    var closing = TemplateMoney.none

    /// The names of `partials/ageing`, `partials/figures` and `partials/roll-forward`.
    package static let fields = ViewFields<BalanceView> { view in
        view.text("anchor") { $0.anchor }
        view.text("currency") { $0.currency }
        view.text("currencyName") { $0.currencyName }
        view.text("unit") { $0.unit }
        view.html("ageing") { $0.ageing }
        view.text("comparedWith") { $0.comparedWith }
        view.list("classes", of: AgeingClassView.self) { $0.classes }
        view.money("overdue") { $0.overdue }
        view.share("overdueShare") { $0.overdueShare }
        view.count("overdueDocuments") { $0.overdueDocuments }
        view.text("overdueChange") { $0.overdueChange }
        view.money("open") { $0.open }
        view.count("openDocuments") { $0.openDocuments }
        view.text("openChange") { $0.openChange }
        view.text("currentLabel") { $0.currentLabel }
        view.text("previousLabel") { $0.previousLabel }
        view.list("figures", of: FigureView.self) { $0.figures }
        view.flag("hasRollForward") { $0.hasRollForward }
        view.text("rollPeriod") { $0.rollPeriod }
        view.money("opening") { $0.opening }
        view.money("invoiced") { $0.invoiced }
        view.money("received") { $0.received }
        view.text("otherSign") { $0.otherSign }
        view.money("other") { $0.other }
        view.money("closing") { $0.closing }
    }
}

package struct AgeingClassView: Sendable, TemplateView {
    var swatch = ""
    var label = ""
    var url: String?
    var amount = TemplateMoney.none
    var share: TemplateShare?
    var documents = 0
    var change = ""
    var isZero = false

    package static let fields = ViewFields<AgeingClassView> { row in
        row.text("swatch") { $0.swatch }
        row.text("label") { $0.label }
        row.url("url") { $0.url }
        row.money("amount") { $0.amount }
        row.share("share") { $0.share }
        row.count("documents") { $0.documents }
        row.text("change") { $0.change }
        row.flag("isZero") { $0.isZero }
    }
}

package struct FigureView: Sendable, TemplateView {
    var url = ""
    var name = ""
    /// Where what it counts stands row by row.
    var behind: String?
    var note: String?
    var isAvailable = true
    var value = ""
    var previous = ""
    var change = ""
    var isBetter = false
    var isWorse = false
    var trend: TrustedHTML?

    package static let fields = ViewFields<FigureView> { figure in
        figure.url("url") { $0.url }
        figure.text("name") { $0.name }
        figure.url("behind") { $0.behind }
        figure.text("note") { $0.note }
        figure.flag("isAvailable") { $0.isAvailable }
        figure.text("value") { $0.value }
        figure.text("previous") { $0.previous }
        figure.text("change") { $0.change }
        figure.flag("isBetter") { $0.isBetter }
        figure.flag("isWorse") { $0.isWorse }
        figure.html("trend") { $0.trend }
    }
}
