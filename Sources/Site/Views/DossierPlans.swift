package import Templates

/// The plans that may be offered.
package struct PlansView: Sendable, TemplateView {
    /// Why none is shown.
    var withheld: String?
    var currencies: [CurrencyPlansView] = []

    package static let fields = ViewFields<PlansView> { view in
        view.text("withheld") { $0.withheld }
        view.list("currencies", of: CurrencyPlansView.self) { $0.currencies }
    }
}

package struct CurrencyPlansView: Sendable, TemplateView {
    var currency: String?
    var plans: [PlanView] = []
    var lines: [AdviceLine] = []

    package static let fields = ViewFields<CurrencyPlansView> { view in
        view.text("currency") { $0.currency }
        view.list("plans", of: PlanView.self) { $0.plans }
        view.list("lines", of: AdviceLine.self) { $0.lines }
    }
}

package struct PlanView: Sendable, TemplateView {
    var name = ""
    var payments: [PlanPaymentRow] = []
    var total = TemplateMoney.none
    var requirements = ""
    var authority = ""
    var note: String?

    package static let fields = ViewFields<PlanView> { view in
        view.text("name") { $0.name }
        view.list("payments", of: PlanPaymentRow.self) { $0.payments }
        view.money("total") { $0.total }
        view.text("requirements") { $0.requirements }
        view.text("authority") { $0.authority }
        view.text("note") { $0.note }
    }
}

package struct PlanPaymentRow: Sendable, TemplateView {
    let day: TemplateDay
    let amount: TemplateMoney

    package static let fields = ViewFields<PlanPaymentRow> { view in
        view.day("day") { $0.day }
        view.money("amount") { $0.amount }
    }
}
