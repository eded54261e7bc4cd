package import Templates

/// Late charges of the open documents in one currency.
package struct LateChargesView: Sendable, TemplateView {
    var anchor = ""
    var unit = ""
    var total: [SentencePart] = []
    var lines: [AdviceLine] = []
    var rows: [LateChargeRow] = []
    var more: String?

    package static let fields = ViewFields<LateChargesView> { view in
        view.text("anchor") { $0.anchor }
        view.text("unit") { $0.unit }
        view.list("parts", of: SentencePart.self) { $0.total }
        view.list("lines", of: AdviceLine.self) { $0.lines }
        view.list("rows", of: LateChargeRow.self) { $0.rows }
        view.text("more") { $0.more }
    }
}

package struct LateChargeRow: Sendable, TemplateView {
    let number: String
    let rate: String
    let spans: String
    let disputed: TemplateMoney?
    let amount: TemplateMoney

    package static let fields = ViewFields<LateChargeRow> { view in
        view.text("number") { $0.number }
        view.text("rate") { $0.rate }
        view.text("spans") { $0.spans }
        view.money("disputed") { $0.disputed }
        view.money("amount") { $0.amount }
    }
}
