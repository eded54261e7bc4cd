package import Templates

/// What happened between the parties, in order, with what proves it: made for a lawyer.
package struct EvidenceView: Sendable, FramedView {
    package var site = SiteView()
    package var page = FrameView()
    var name = ""
    var number = ""
    var customerUrl = ""
    var facts: [FactView] = []
    var headline = ""
    var claims: [EvidenceClaimRow] = []
    var events: [EvidenceEventRow] = []
    var missing: [MissingPaperRow] = []
    var guarantees: [AdviceLine] = []
    var profile = ""
    var print = PrintRules()

    package static let fields = ViewFields<EvidenceView> { view in
        view.frame({ $0.site }, { $0.page })
        view.text("name") { $0.name }
        view.text("number") { $0.number }
        view.url("customerUrl") { $0.customerUrl }
        view.list("facts", of: FactView.self) { $0.facts }
        view.text("headline") { $0.headline }
        view.list("claims", of: EvidenceClaimRow.self) { $0.claims }
        view.list("events", of: EvidenceEventRow.self) { $0.events }
        view.list("missing", of: MissingPaperRow.self) { $0.missing }
        view.list("guarantees", of: AdviceLine.self) { $0.guarantees }
        view.text("profile") { $0.profile }
        view.view("print", of: PrintRules.self) { $0.print }
    }
}

/// An open document, what it rests on, and until when it is safe.
package struct EvidenceClaimRow: Sendable, TemplateView {
    var number = ""
    var contract: String?
    var delivery: String?
    var taxInvoice: String?
    var amount = TemplateMoney.none
    var open = TemplateMoney.none
    var currency = ""
    var due: TemplateDay?
    var safe: TemplateDay?
    var state = ""

    package static let fields = ViewFields<EvidenceClaimRow> { view in
        view.text("number") { $0.number }
        view.text("contract") { $0.contract }
        view.text("delivery") { $0.delivery }
        view.text("taxInvoice") { $0.taxInvoice }
        view.money("amount") { $0.amount }
        view.money("open") { $0.open }
        view.text("currency") { $0.currency }
        view.day("due") { $0.due }
        view.day("safe") { $0.safe }
        view.text("state") { $0.state }
    }
}

/// One line of the chronology.
package struct EvidenceEventRow: Sendable, TemplateView {
    var day: TemplateDay?
    var kind = ""
    var what: String?
    var documents: String?
    var source = ""
    var grade: String?
    var effect: String?
    /// Whether it moved a date.
    var counts = false
    var original: String?
    var file: String?

    package static let fields = ViewFields<EvidenceEventRow> { view in
        view.day("day") { $0.day }
        view.text("kind") { $0.kind }
        view.text("what") { $0.what }
        view.text("documents") { $0.documents }
        view.text("source") { $0.source }
        view.text("grade") { $0.grade }
        view.text("effect") { $0.effect }
        view.flag("counts") { $0.counts }
        view.text("original") { $0.original }
        view.text("file") { $0.file }
    }
}

package struct MissingPaperRow: Sendable, TemplateView {
    var owner = ""
    var paper = ""
    var count = 0
    var documents = ""

    package static let fields = ViewFields<MissingPaperRow> { view in
        view.text("owner") { $0.owner }
        view.text("paper") { $0.paper }
        view.count("count") { $0.count }
        view.text("documents") { $0.documents }
    }
}
