package import Templates

/// A collector's day on paper: the cover, then the dossier of each customer.
package struct PacketView: Sendable, TemplateView {
    var site = SiteView()
    var title = ""
    var styleHash = ""
    var rules = PacketRules()
    var lead: [SentencePart] = []
    /// Which sheet of how many, where the day has more customers than one print holds.
    var part: String?
    var stops: [PacketStop] = []
    var notes: [AdviceLine] = []

    package static let fields = ViewFields<PacketView> { view in
        view.view("site", of: SiteView.self) { $0.site }
        view.text("title") { $0.title }
        view.text("styleHash") { $0.styleHash }
        view.view("rules", of: PacketRules.self) { $0.rules }
        view.list("parts", of: SentencePart.self) { $0.lead }
        view.text("part") { $0.part }
        view.list("stops", of: PacketStop.self) { $0.stops }
        view.list("notes", of: AdviceLine.self) { $0.notes }
    }
}

/// One customer of the day: his line on the cover, and his dossier.
package struct PacketStop: Sendable, TemplateView {
    /// Within this print, from 1: names the pages and places of his dossier.
    var position = 0
    /// Within the day, from 1.
    var number = 0
    /// The hour that was agreed.
    var hour: String?
    var reason = ""
    var name = ""
    var id = ""
    var area: String?
    var address = ""
    var people: [AdviceLine] = []
    var goals: [PacketGoal] = []
    var noGoal: String?
    var gates: [AdviceLine] = []
    var bring: [String] = []
    var missing: String?
    /// From the customer before, as the crow flies.
    var distance: String?
    var dossier = DossierView()

    package static let fields = ViewFields<PacketStop> { stop in
        stop.ordinal("position") { $0.position }
        stop.count("number") { $0.number }
        stop.text("hour") { $0.hour }
        stop.text("reason") { $0.reason }
        stop.text("name") { $0.name }
        stop.text("id") { $0.id }
        stop.text("area") { $0.area }
        stop.text("address") { $0.address }
        stop.list("people", of: AdviceLine.self) { $0.people }
        stop.list("goals", of: PacketGoal.self) { $0.goals }
        stop.text("noGoal") { $0.noGoal }
        stop.list("gates", of: AdviceLine.self) { $0.gates }
        stop.list("bring", of: String.self) { $0.bring }
        stop.text("missing") { $0.missing }
        stop.text("distance") { $0.distance }
        stop.view("dossier", of: DossierView.self) { $0.dossier }
    }
}

/// The target in one currency.
package struct PacketGoal: Sendable, TemplateView {
    let ask: [SentencePart]

    package static let fields = ViewFields<PacketGoal> { goal in
        goal.list("parts", of: SentencePart.self) { $0.ask }
    }
}

/// The margins of every page of a packet.
package struct PacketRules: Sendable, TemplateView {
    var header = ""
    var owner = ""
    var footer = ""
    var pageBefore = ""
    var pageBetween = ""
    var pageAfter = ""
    var stops: [PacketRule] = []

    package static let fields = ViewFields<PacketRules> { rules in
        rules.text("header") { $0.header }
        rules.text("owner") { $0.owner }
        rules.text("footer") { $0.footer }
        rules.text("pageBefore") { $0.pageBefore }
        rules.text("pageBetween") { $0.pageBetween }
        rules.text("pageAfter") { $0.pageAfter }
        rules.list("stops", of: PacketRule.self) { $0.stops }
    }
}

/// The margins of one customer's pages, which count from 1 with him.
package struct PacketRule: Sendable, TemplateView {
    let position: Int
    let header: String
    let owner: String
    let footer: String
    let pageBefore: String
    let pageBetween: String

    package static let fields = ViewFields<PacketRule> { rule in
        rule.ordinal("position") { $0.position }
        rule.text("header") { $0.header }
        rule.text("owner") { $0.owner }
        rule.text("footer") { $0.footer }
        rule.text("pageBefore") { $0.pageBefore }
        rule.text("pageBetween") { $0.pageBetween }
    }
}
