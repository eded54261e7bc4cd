import Markup
package import Templates

/// What visits come to: funnel, cash, reasons, talk tracks, and the collectors' figures.
package struct VisitsView: Sendable, FramedView {
    package var site = SiteView()
    package var page = FrameView()
    var sentences: [SentenceView] = []
    var period = ""
    /// Why there are no visits to show, and what would change that.
    var empty: String?
    var notices: [NoticeView] = []
    var hasVisits = false
    var funnelChart = TrustedHTML.empty
    var funnel: [FunnelRow] = []
    var funnelNotes: [String] = []
    var cash: [VisitCashTable] = []
    var cashMissing: String?
    var reasons: ReasonsView?
    var outcomes: [OutcomeRow] = []
    var late: SentenceView?
    var collectors: [CollectorRow] = []
    var collectorsRest: String?
    var tracks: [TrackRow] = []
    var tracksRest: String?
    /// Tracks with too few contacts to compare, and how many there are.
    var fewTracks: [TrackRow] = []
    var fewTracksLine: String?
    var fewTracksRest: String?
    var hasTracks: Bool { !tracks.isEmpty || !fewTracks.isEmpty }
    var indices: [CollectorIndexTable] = []
    var indexEmpty = ""
    var targets: TargetsView?
    var targetsEmpty = ""

    package static let fields = ViewFields<VisitsView> { view in
        view.frame()
        view.list("sentences", of: SentenceView.self) { $0.sentences }
        view.text("period") { $0.period }
        view.text("empty") { $0.empty }
        view.list("notices", of: NoticeView.self) { $0.notices }
        view.flag("hasVisits") { $0.hasVisits }
        view.html("funnelChart") { $0.funnelChart }
        view.list("funnel", of: FunnelRow.self) { $0.funnel }
        view.list("funnelNotes", of: LineView.self) { $0.funnelNotes.map { LineView(text: $0) } }
        view.list("cash", of: VisitCashTable.self) { $0.cash }
        view.text("cashMissing") { $0.cashMissing }
        view.view("reasons", of: ReasonsView.self) { $0.reasons }
        view.list("outcomes", of: OutcomeRow.self) { $0.outcomes }
        view.view("late", of: SentenceView.self) { $0.late }
        view.list("collectors", of: CollectorRow.self) { $0.collectors }
        view.text("collectorsRest") { $0.collectorsRest }
        view.list("tracks", of: TrackRow.self) { $0.tracks }
        view.text("tracksRest") { $0.tracksRest }
        view.list("fewTracks", of: TrackRow.self) { $0.fewTracks }
        view.text("fewTracksLine") { $0.fewTracksLine }
        view.text("fewTracksRest") { $0.fewTracksRest }
        view.flag("hasTracks") { $0.hasTracks }
        view.list("indices", of: CollectorIndexTable.self) { $0.indices }
        view.text("indexEmpty") { $0.indexEmpty }
        view.view("targets", of: TargetsView.self) { $0.targets }
        view.text("targetsEmpty") { $0.targetsEmpty }
    }
}

/// A line of words in a list.
package struct LineView: Sendable, TemplateView {
    let text: String

    package static let fields = ViewFields<LineView> { line in
        line.text("text") { $0.text }
    }
}
