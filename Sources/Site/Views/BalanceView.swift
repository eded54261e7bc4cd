import Markup
package import Templates

/// One currency's balance: ageing, figures, roll-forward. The overview and every dossier show it alike.
package struct BalanceView: Sendable {
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
}

/// A view that holds one currency's balance among other things.
package protocol BalanceBearing: TemplateView {
    var balance: BalanceView { get }
}

extension ViewFields where View: BalanceBearing {
    /// The names of `partials/ageing`, `partials/figures` and `partials/roll-forward`.
    mutating func balance() {
        text("anchor") { $0.balance.anchor }
        text("currency") { $0.balance.currency }
        text("currencyName") { $0.balance.currencyName }
        text("unit") { $0.balance.unit }
        html("ageing") { $0.balance.ageing }
        text("comparedWith") { $0.balance.comparedWith }
        list("classes", of: AgeingClassView.self) { $0.balance.classes }
        money("overdue") { $0.balance.overdue }
        share("overdueShare") { $0.balance.overdueShare }
        count("overdueDocuments") { $0.balance.overdueDocuments }
        text("overdueChange") { $0.balance.overdueChange }
        money("open") { $0.balance.open }
        count("openDocuments") { $0.balance.openDocuments }
        text("openChange") { $0.balance.openChange }
        text("currentLabel") { $0.balance.currentLabel }
        text("previousLabel") { $0.balance.previousLabel }
        list("figures", of: FigureView.self) { $0.balance.figures }
        flag("hasRollForward") { $0.balance.hasRollForward }
        text("rollPeriod") { $0.balance.rollPeriod }
        money("opening") { $0.balance.opening }
        money("invoiced") { $0.balance.invoiced }
        money("received") { $0.balance.received }
        text("otherSign") { $0.balance.otherSign }
        money("other") { $0.balance.other }
        money("closing") { $0.balance.closing }
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
