package import Templates

package struct DossierView: Sendable, FramedView {
    package var site = SiteView()
    package var page = FrameView()
    var name = ""
    var number = ""
    /// The form for a visit, with this customer.
    var recordUrl = ""
    var facts: [FactView] = []
    var summary: [SentenceView] = []
    var checks: [SentenceView] = []
    var advice = AdviceView()
    /// Nil for a customer without a group.
    var group: GroupView?
    var paper = DossierPaper()
    var isSettled = false
    /// Closed and settled: there is nothing to say or to ask for any more.
    var isOver = false
    var blocks: [DossierBlock] = []
    var promises = DossierPromises()
    var plans = PlansView()
    var lateCharges: [LateChargesView] = []
    var limitation = DossierLimitation()
    var papers = PapersView()
    var letters = DossierLetters()
    var hasVisits = false
    var visitsLine = ""
    var visits: [VisitEntry] = []
    var visitsEmpty = ""
    var hasContacts = false
    var contacts: [ContactRow] = []
    var hasCaveats = false
    var caveats: [NoticeView] = []
    var print = PrintRules()

    package static let fields = ViewFields<DossierView> { view in
        view.frame({ $0.site }, { $0.page })
        view.text("name") { $0.name }
        view.text("number") { $0.number }
        view.url("recordUrl") { $0.recordUrl }
        view.list("facts", of: FactView.self) { $0.facts }
        view.list("summary", of: SentenceView.self) { $0.summary }
        view.list("checks", of: SentenceView.self) { $0.checks }
        view.view("advice", of: AdviceView.self) { $0.advice }
        view.view("group", of: GroupView.self) { $0.group }
        view.view("paper", of: DossierPaper.self) { $0.paper }
        view.flag("isSettled") { $0.isSettled }
        view.flag("isOver") { $0.isOver }
        view.list("blocks", of: DossierBlock.self) { $0.blocks }
        view.view("promises", of: DossierPromises.self) { $0.promises }
        view.view("plans", of: PlansView.self) { $0.plans }
        view.view("limitation", of: DossierLimitation.self) { $0.limitation }
        view.view("papers", of: PapersView.self) { $0.papers }
        view.view("letters", of: DossierLetters.self) { $0.letters }
        view.list("lateCharges", of: LateChargesView.self) { $0.lateCharges }
        view.flag("hasVisits") { $0.hasVisits }
        view.text("visitsLine") { $0.visitsLine }
        view.list("visits", of: VisitEntry.self) { $0.visits }
        view.text("visitsEmpty") { $0.visitsEmpty }
        view.flag("hasContacts") { $0.hasContacts }
        view.list("contacts", of: ContactRow.self) { $0.contacts }
        view.flag("hasCaveats") { $0.hasCaveats }
        view.list("caveats", of: NoticeView.self) { $0.caveats }
        view.view("print", of: PrintRules.self) { $0.print }
    }
}

package struct VisitEntry: Sendable, TemplateView {
    var day = TemplateDay(daysSince1970: 0)
    var dayISO = ""
    var channel = ""
    var collector = ""
    var outcome = ""
    var met: String?
    var reasons: String?
    var words: String?
    var promised: String?
    var next: String?
    /// Mood, tracks used, and how late it was entered.
    var manner: String?

    package static let fields = ViewFields<VisitEntry> { view in
        view.day("day") { $0.day }
        view.text("dayISO") { $0.dayISO }
        view.text("channel") { $0.channel }
        view.text("collector") { $0.collector }
        view.text("outcome") { $0.outcome }
        view.text("met") { $0.met }
        view.text("reasons") { $0.reasons }
        view.text("words") { $0.words }
        view.text("promised") { $0.promised }
        view.text("next") { $0.next }
        view.text("manner") { $0.manner }
    }
}

package struct ContactRow: Sendable, TemplateView {
    var name = ""
    var isDecisionMaker = false
    var role = ""
    var phone = ""
    var bestTime = ""

    package static let fields = ViewFields<ContactRow> { view in
        view.text("name") { $0.name }
        view.flag("isDecisionMaker") { $0.isDecisionMaker }
        view.text("role") { $0.role }
        view.text("phone") { $0.phone }
        view.text("bestTime") { $0.bestTime }
    }
}
