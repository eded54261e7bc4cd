package import Templates

package struct DataHealthView: Sendable, FramedView {
    package var site = SiteView()
    package var page = FrameView()
    var headline: SentenceView?
    var files: [FileRow] = []
    var controls: [ControlView] = []
    var hasFindings = false
    var findings: [FindingView] = []
    var hasMissing = false
    var missing: [RuleView] = []

    package static let fields = ViewFields<DataHealthView> { view in
        view.frame({ $0.site }, { $0.page })
        view.view("headline", of: SentenceView.self) { $0.headline }
        view.list("files", of: FileRow.self) { $0.files }
        view.list("controls", of: ControlView.self) { $0.controls }
        view.flag("hasFindings") { $0.hasFindings }
        view.list("findings", of: FindingView.self) { $0.findings }
        view.flag("hasMissing") { $0.hasMissing }
        view.list("missing", of: RuleView.self) { $0.missing }
    }
}

package struct FileRow: Sendable, TemplateView {
    var table = ""
    var file = ""
    var rows = 0
    var used = 0
    var rejected = 0
    var hasRejected = false
    var ignored = 0
    var format = ""
    var hash = ""

    package static let fields = ViewFields<FileRow> { view in
        view.text("table") { $0.table }
        view.text("file") { $0.file }
        view.count("rows") { $0.rows }
        view.count("used") { $0.used }
        view.count("rejected") { $0.rejected }
        view.flag("hasRejected") { $0.hasRejected }
        view.count("ignored") { $0.ignored }
        view.text("format") { $0.format }
        view.text("hash") { $0.hash }
    }
}

package struct ControlView: Sendable, TemplateView {
    var anchor = ""
    var currencyName = ""
    var unit = ""
    var lines: [ControlLine] = []
    var ledger: String?
    var isWarning = false

    package static let fields = ViewFields<ControlView> { view in
        view.text("anchor") { $0.anchor }
        view.text("currencyName") { $0.currencyName }
        view.text("unit") { $0.unit }
        view.list("lines", of: ControlLine.self) { $0.lines }
        view.text("ledger") { $0.ledger }
        view.flag("isWarning") { $0.isWarning }
    }
}

package struct ControlLine: Sendable, TemplateView {
    var label = ""
    var amount = TemplateMoney.none
    var count: Int?
    var isTotal = false

    package static let fields = ViewFields<ControlLine> { view in
        view.text("label") { $0.label }
        view.money("amount") { $0.amount }
        view.count("count") { $0.count }
        view.flag("isTotal") { $0.isTotal }
    }
}

package struct FindingView: Sendable, TemplateView {
    var severity = ""
    var severityLabel = ""
    var title = ""
    var code = ""
    var mend = ""
    var count = 0
    var places: [RuleView] = []
    /// What was seen there, in the program's own English.
    var messages: [RuleView] = []

    package static let fields = ViewFields<FindingView> { view in
        view.text("severity") { $0.severity }
        view.text("severityLabel") { $0.severityLabel }
        view.text("title") { $0.title }
        view.text("code") { $0.code }
        view.text("mend") { $0.mend }
        view.count("count") { $0.count }
        view.list("places", of: RuleView.self) { $0.places }
        view.list("messages", of: RuleView.self) { $0.messages }
    }
}
