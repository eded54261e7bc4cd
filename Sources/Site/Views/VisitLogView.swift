package import Templates

/// The latest visits and contacts, one a row, with the codes by which its script shows some of them.
package struct VisitLogView: Sendable, FramedView {
    package var site = SiteView()
    package var page = FrameView()
    var line = ""
    /// What the page leaves out, and where it stands.
    var rest = ""
    var rows: [VisitLogRow] = []
    var stages: [VisitLogChoice] = []
    var outcomes: [VisitLogChoice] = []
    var reasons: [VisitLogChoice] = []
    var collectors: [VisitLogChoice] = []
    var earnings: [VisitLogChoice] = []

    package static let fields = ViewFields<VisitLogView> { view in
        view.frame({ $0.site }, { $0.page })
        view.text("line") { $0.line }
        view.text("rest") { $0.rest }
        view.list("rows", of: VisitLogRow.self) { $0.rows }
        view.list("stages", of: VisitLogChoice.self) { $0.stages }
        view.list("outcomes", of: VisitLogChoice.self) { $0.outcomes }
        view.list("reasons", of: VisitLogChoice.self) { $0.reasons }
        view.list("collectors", of: VisitLogChoice.self) { $0.collectors }
        view.list("earnings", of: VisitLogChoice.self) { $0.earnings }
    }
}

package struct VisitLogRow: Sendable, TemplateView {
    var day: TemplateDay?
    var name = ""
    /// To his visits on his own page.
    var url = ""
    var collector = ""
    var channel = ""
    var outcome = ""
    var reasons = ""
    var tracks = ""
    var promise: String?
    var cash: String?
    /// `commitment`; none for a contact that is no visit in person.
    var stage: String?
    var outcomeCode: String?
    /// Separated by blanks, the main one first.
    var reasonCodes: String?
    var earning: String?

    package static let fields = ViewFields<VisitLogRow> { row in
        row.day("day") { $0.day }
        row.text("name") { $0.name }
        row.url("url") { $0.url }
        row.text("collector") { $0.collector }
        row.text("channel") { $0.channel }
        row.text("outcome") { $0.outcome }
        row.text("reasons") { $0.reasons }
        row.text("tracks") { $0.tracks }
        row.text("promise") { $0.promise }
        row.text("cash") { $0.cash }
        row.text("stage") { $0.stage }
        row.text("outcomeCode") { $0.outcomeCode }
        row.text("reasonCodes") { $0.reasonCodes }
        row.text("earning") { $0.earning }
    }
}

package struct VisitLogChoice: Sendable, TemplateView {
    let code: String
    let name: String

    package static let fields = ViewFields<VisitLogChoice> { choice in
        choice.text("code") { $0.code }
        choice.text("name") { $0.name }
    }
}
