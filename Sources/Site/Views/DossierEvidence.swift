package import Templates

/// Limitation of the open documents.
package struct LimitationView: Sendable, TemplateView {
    var isShown = false
    var headline: [SentencePart] = []
    var showsCurrency = false
    var rows: [LimitationRow] = []
    var rest: [AdviceLine] = []
    /// What must be acted on within half a year: open at once and on paper.
    var urgentChains: [ChainView] = []
    var chains: [ChainView] = []
    /// Guarantees, bills, and events that name no document.
    var lines: [AdviceLine] = []
    var profile = ""

    package static let fields = ViewFields<LimitationView> { view in
        view.flag("isShown") { $0.isShown }
        view.list("parts", of: SentencePart.self) { $0.headline }
        view.flag("showsCurrency") { $0.showsCurrency }
        view.list("rows", of: LimitationRow.self) { $0.rows }
        view.list("rest", of: AdviceLine.self) { $0.rest }
        view.list("urgentChains", of: ChainView.self) { $0.urgentChains }
        view.list("chains", of: ChainView.self) { $0.chains }
        view.list("lines", of: AdviceLine.self) { $0.lines }
        view.text("profile") { $0.profile }
    }
}

package struct LimitationRow: Sendable, TemplateView {
    var numbers = ""
    var open = TemplateMoney.none
    var currency = ""
    var safe: TemplateDay?
    var daysLeft: Int?
    var state = ""
    var isUrgent = false
    var basis = ""

    package static let fields = ViewFields<LimitationRow> { view in
        view.text("numbers") { $0.numbers }
        view.money("open") { $0.open }
        view.text("currency") { $0.currency }
        view.day("safe") { $0.safe }
        view.count("daysLeft") { $0.daysLeft }
        view.text("state") { $0.state }
        view.flag("isUrgent") { $0.isUrgent }
        view.text("basis") { $0.basis }
    }
}

/// The events behind a date.
package struct ChainView: Sendable, TemplateView {
    var title = ""
    var start: String?
    var hasOlder = false
    var steps: [ChainStepView] = []

    package static let fields = ViewFields<ChainView> { view in
        view.text("title") { $0.title }
        view.text("start") { $0.start }
        view.flag("hasOlder") { $0.hasOlder }
        view.list("steps", of: ChainStepView.self) { $0.steps }
    }
}

package struct ChainStepView: Sendable, TemplateView {
    var day = ""
    var event = ""
    var source = ""
    var effect = ""
    var counts = false

    package static let fields = ViewFields<ChainStepView> { view in
        view.text("day") { $0.day }
        view.text("event") { $0.event }
        view.text("source") { $0.source }
        view.text("effect") { $0.effect }
        view.flag("counts") { $0.counts }
    }
}

/// Open documents against the papers that they need.
package struct PapersView: Sendable, TemplateView {
    var columns: [AdviceLine] = []
    var rows: [PaperRow] = []
    var more: String?

    package static let fields = ViewFields<PapersView> { view in
        view.list("columns", of: AdviceLine.self) { $0.columns }
        view.list("rows", of: PaperRow.self) { $0.rows }
        view.text("more") { $0.more }
    }
}

package struct PaperRow: Sendable, TemplateView {
    let numbers: String
    let cells: [PaperCell]

    package static let fields = ViewFields<PaperRow> { view in
        view.text("numbers") { $0.numbers }
        view.list("cells", of: PaperCell.self) { $0.cells }
    }
}

package struct PaperCell: Sendable, TemplateView {
    let text: String
    let isMissing: Bool

    package static let fields = ViewFields<PaperCell> { view in
        view.text("text") { $0.text }
        view.flag("isMissing") { $0.isMissing }
    }
}
