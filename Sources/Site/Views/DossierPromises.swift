package import Templates

/// The customer's promises, judged by his receipts.
package struct DossierPromises: Sendable, TemplateView {
    /// False where receipts are not known: nothing can be said of what became of them.
    var isJudged = false
    var rows: [PromiseRow] = []
    /// What became of those that have no row.
    var older: String?
    var rate: SentenceView?
    var empty = ""

    package static let fields = ViewFields<DossierPromises> { view in
        view.flag("isJudged") { $0.isJudged }
        view.list("rows", of: PromiseRow.self) { $0.rows }
        view.text("older") { $0.older }
        view.view("rate", of: SentenceView.self) { $0.rate }
        view.text("empty") { $0.empty }
    }
}

package struct PromiseRow: Sendable, TemplateView {
    var madeOn: TemplateDay?
    var dueOn: TemplateDay?
    var amount = TemplateMoney.none
    var currency: String?
    var mark = ""
    var state = ""
    var isBroken = false
    var received: TemplateMoney?
    var missing: TemplateMoney?
    var last: TemplateDay?
    var level = 1
    var keptOn: TemplateDay?
    var about = ""
    var fills: String?

    package static let fields = ViewFields<PromiseRow> { view in
        view.day("madeOn") { $0.madeOn }
        view.day("dueOn") { $0.dueOn }
        view.money("amount") { $0.amount }
        view.text("currency") { $0.currency }
        view.text("mark") { $0.mark }
        view.text("state") { $0.state }
        view.flag("isBroken") { $0.isBroken }
        view.money("received") { $0.received }
        view.money("missing") { $0.missing }
        view.day("last") { $0.last }
        view.count("level") { $0.level }
        view.day("keptOn") { $0.keptOn }
        view.text("about") { $0.about }
        view.text("fills") { $0.fills }
    }
}
