package import Templates

/// Whether tracks work, and who is trained for them: for those who run the company.
package struct ReadinessView: Sendable, FramedView {
    package var site = SiteView()
    package var page = FrameView()
    var shelf: [NavigationView] = []
    var period = ""
    var effects: [EffectRow] = []
    var hasUses = false
    var rules = ""
    /// Why there is no table of people.
    var trainingEmpty: String?
    var tracks: [ArticleEntry] = []
    var people: [ReadyPerson] = []
    var gaps: [GapRow] = []
    var gapsRest: String?

    package static let fields = ViewFields<ReadinessView> { view in
        view.frame({ $0.site }, { $0.page })
        view.list("shelf", of: NavigationView.self) { $0.shelf }
        view.text("period") { $0.period }
        view.list("effects", of: EffectRow.self) { $0.effects }
        view.flag("hasUses") { $0.hasUses }
        view.text("rules") { $0.rules }
        view.text("trainingEmpty") { $0.trainingEmpty }
        view.list("tracks", of: ArticleEntry.self) { $0.tracks }
        view.list("people", of: ReadyPerson.self) { $0.people }
        view.list("gaps", of: GapRow.self) { $0.gaps }
        view.text("gapsRest") { $0.gapsRest }
    }
}

package struct EffectRow: Sendable, TemplateView {
    /// Of a track's first row.
    var anchor: String?
    var url: String?
    var code = ""
    var title = ""
    var version = ""
    var isVersion = false
    var uses = 0
    var commitments = 0
    /// Absent where there are too few uses.
    var rate: RateView?
    /// Per use, by currency, with the interval; absent where there are too few.
    var keptPerUse: String?
    var keptInterval: String?
    var keptTotal: String?
    /// Why the figures are hidden.
    var reason: String?

    package static let fields = ViewFields<EffectRow> { row in
        row.text("anchor") { $0.anchor }
        row.url("url") { $0.url }
        row.text("code") { $0.code }
        row.text("title") { $0.title }
        row.text("version") { $0.version }
        row.flag("isVersion") { $0.isVersion }
        row.count("uses") { $0.uses }
        row.count("commitments") { $0.commitments }
        row.view("rate", of: RateView.self) { $0.rate }
        row.text("keptPerUse") { $0.keptPerUse }
        row.text("keptInterval") { $0.keptInterval }
        row.text("keptTotal") { $0.keptTotal }
        row.text("reason") { $0.reason }
    }
}

package struct ReadyPerson: Sendable, TemplateView {
    var name = ""
    var ready = 0
    var knows = 0
    var open = 0
    var cells: [BadgeCell] = []

    package static let fields = ViewFields<ReadyPerson> { person in
        person.text("name") { $0.name }
        person.count("ready") { $0.ready }
        person.count("knows") { $0.knows }
        person.count("open") { $0.open }
        person.list("cells", of: BadgeCell.self) { $0.cells }
    }
}

package struct BadgeCell: Sendable, TemplateView {
    /// One character that stands for the level; absent where nothing was trained.
    var mark: String?
    /// The badge's state in the style sheet.
    var state = ""
    /// The cell in words.
    var words = ""

    package static let fields = ViewFields<BadgeCell> { cell in
        cell.text("mark") { $0.mark }
        cell.text("state") { $0.state }
        cell.text("words") { $0.words }
    }
}

package struct GapRow: Sendable, TemplateView {
    var due = ""
    var isPast = false
    var person = ""
    var code = ""
    var title = ""
    var url: String?
    var reason = ""
    var uses = 0

    package static let fields = ViewFields<GapRow> { row in
        row.text("due") { $0.due }
        row.flag("isPast") { $0.isPast }
        row.text("person") { $0.person }
        row.text("code") { $0.code }
        row.text("title") { $0.title }
        row.url("url") { $0.url }
        row.text("reason") { $0.reason }
        row.count("uses") { $0.uses }
    }
}
