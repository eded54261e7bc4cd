import Markup
package import Templates

/// What visits come to: funnel, cash, reasons, talk tracks.
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
    var funnelNotes: [LineView] = []
    var cash: [VisitCashTable] = []
    var cashMissing: String?
    var reasons: ReasonsView?
    var outcomes: [OutcomeRow] = []
    var tracks: [TrackRow] = []
    var tracksRest: String?
    /// Tracks with too few contacts to compare, and how many there are.
    var fewTracks: [TrackRow] = []
    var fewTracksLine: String?
    var fewTracksRest: String?
    var hasTracks: Bool { !tracks.isEmpty || !fewTracks.isEmpty }
    /// The page with the figures by collector.
    var collectorsUrl: String?

    package static let fields = ViewFields<VisitsView> { view in
        view.frame({ $0.site }, { $0.page })
        view.list("sentences", of: SentenceView.self) { $0.sentences }
        view.text("period") { $0.period }
        view.text("empty") { $0.empty }
        view.list("notices", of: NoticeView.self) { $0.notices }
        view.flag("hasVisits") { $0.hasVisits }
        view.html("funnelChart") { $0.funnelChart }
        view.list("funnel", of: FunnelRow.self) { $0.funnel }
        view.list("funnelNotes", of: LineView.self) { $0.funnelNotes }
        view.list("cash", of: VisitCashTable.self) { $0.cash }
        view.text("cashMissing") { $0.cashMissing }
        view.view("reasons", of: ReasonsView.self) { $0.reasons }
        view.list("outcomes", of: OutcomeRow.self) { $0.outcomes }
        view.list("tracks", of: TrackRow.self) { $0.tracks }
        view.text("tracksRest") { $0.tracksRest }
        view.list("fewTracks", of: TrackRow.self) { $0.fewTracks }
        view.text("fewTracksLine") { $0.fewTracksLine }
        view.text("fewTracksRest") { $0.fewTracksRest }
        view.flag("hasTracks") { $0.hasTracks }
        view.url("collectorsUrl") { $0.collectorsUrl }
    }
}

/// A line of words in a list.
package struct LineView: Sendable, TemplateView {
    let text: String

    package static let fields = ViewFields<LineView> { line in
        line.text("text") { $0.text }
    }
}
