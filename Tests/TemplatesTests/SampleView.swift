import Markup
import Templates

/// A view with a field of every type, for all tests of the checked face.
struct SampleView: TemplateView {
    var name = "Ann"
    var note: String?
    var open = TemplateMoney(minorUnits: 123_456, minorDigits: 2, currencyCode: "CNY")
    var credit: TemplateMoney?
    var due = TemplateDay(year: 2026, month: 6, day: 30)
    var promised: TemplateDay?
    var documents = 1234
    var place = 1234
    var rate: TemplateShare?
    var dso: TemplateNumber?
    var overdue = true
    var chart = TrustedHTML(minting: ByteWriter())
    var picture: TrustedHTML?
    var href = "customers/C1.html"
    var rows: [SampleRow] = []
    var tags: [String] = []
    var header = SampleHeader()
    var collector: SampleHeader?

    static let fields = ViewFields<SampleView> { view in
        view.text("name") { $0.name }
        view.text("note") { $0.note }
        view.money("open") { $0.open }
        view.money("credit") { $0.credit }
        view.day("due") { $0.due }
        view.day("promised") { $0.promised }
        view.count("documents") { $0.documents }
        view.ordinal("place") { $0.place }
        view.share("rate") { $0.rate }
        view.number("dso") { $0.dso }
        view.flag("overdue") { $0.overdue }
        view.html("chart") { $0.chart }
        view.html("picture") { $0.picture }
        view.url("href") { $0.href }
        view.list("rows", of: SampleRow.self) { $0.rows }
        view.list("tags", of: String.self) { $0.tags }
        view.view("header", of: SampleHeader.self) { $0.header }
        view.view("collector", of: SampleHeader.self) { $0.collector }
    }
}

struct SampleRow: TemplateView {
    var number: String
    var isLate = false

    static let fields = ViewFields<SampleRow> { row in
        row.text("number") { $0.number }
        row.flag("late") { $0.isLate }
    }
}

struct SampleHeader: TemplateView {
    var title = "Dossier"
    var isDraft = false
    var rows: [SampleRow] = []
    var initial: String? { title.first.map(String.init) }
    var lateRows: [SampleRow] { rows.filter(\.isLate) }

    static let fields = ViewFields<SampleHeader> { header in
        header.text("title") { $0.title }
        header.text("initial") { $0.initial }
        header.list("lateRows", of: SampleRow.self) { $0.lateRows }
        header.flag("draft") { $0.isDraft }
        header.list("rows", of: SampleRow.self) { $0.rows }
    }
}
