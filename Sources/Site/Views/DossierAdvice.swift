package import Templates

/// What gates and rules say of a customer: page one of his dossier.
package struct AdviceView: Sendable, TemplateView {
    var gates: [GateView] = []
    var ladders: [LadderView] = []
    var legalOnly: String?
    var tracks: [TrackView] = []
    var hasMore = false
    var moreLine = ""
    var further: [AdviceLine] = []
    var lapsed: [AdviceLine] = []
    var notJudged: [AdviceLine] = []
    var priority: PriorityView?

    package static let fields = ViewFields<AdviceView> { view in
        view.list("gates", of: GateView.self) { $0.gates }
        view.list("ladders", of: LadderView.self) { $0.ladders }
        view.text("legalOnly") { $0.legalOnly }
        view.list("tracks", of: TrackView.self) { $0.tracks }
        view.flag("hasMore") { $0.hasMore }
        view.text("moreLine") { $0.moreLine }
        view.list("further", of: AdviceLine.self) { $0.further }
        view.list("lapsed", of: AdviceLine.self) { $0.lapsed }
        view.list("notJudged", of: AdviceLine.self) { $0.notJudged }
        view.view("priority", of: PriorityView.self) { $0.priority }
    }
}

/// A gate that fired.
package struct GateView: Sendable, TemplateView {
    /// `stop`, `caution` or `note`: the colour, which the name says in words.
    var level = ""
    var levelName = ""
    var title = ""
    var text: String?
    var duties: String?
    var inputs: String?
    var cardUrl: String?
    var card = ""
    var hasNote: Bool { duties != nil || inputs != nil || cardUrl != nil }

    package static let fields = ViewFields<GateView> { view in
        view.text("level") { $0.level }
        view.text("levelName") { $0.levelName }
        view.text("title") { $0.title }
        view.text("text") { $0.text }
        view.flag("hasNote") { $0.hasNote }
        view.text("duties") { $0.duties }
        view.text("inputs") { $0.inputs }
        view.url("cardUrl") { $0.cardUrl }
        view.text("card") { $0.card }
    }
}

/// Best, target and floor in one currency.
package struct LadderView: Sendable, TemplateView {
    var currency: String?
    var rungs: [RungView] = []
    /// What a visit aims at, in one line: the target, or the best and the floor where no plan can be made.
    var goal: [SentencePart] = []

    package static let fields = ViewFields<LadderView> { view in
        view.text("currency") { $0.currency }
        view.list("rungs", of: RungView.self) { $0.rungs }
    }
}

package struct RungView: Sendable, TemplateView {
    let name: String
    let ask: [SentencePart]
    let authority: String

    package static let fields = ViewFields<RungView> { view in
        view.text("name") { $0.name }
        view.list("parts", of: SentencePart.self) { $0.ask }
        view.text("authority") { $0.authority }
    }
}

package struct TrackView: Sendable, TemplateView {
    var url: String?
    var code = ""
    var title = ""
    var points = ""
    var goal: String?
    /// Lines to speak, with the customer's figures.
    var say: [AdviceLine] = []
    var never: String?
    var reasons: [ReasonView] = []

    package static let fields = ViewFields<TrackView> { view in
        view.url("url") { $0.url }
        view.text("code") { $0.code }
        view.text("title") { $0.title }
        view.text("points") { $0.points }
        view.text("goal") { $0.goal }
        view.list("say", of: AdviceLine.self) { $0.say }
        view.text("never") { $0.never }
        view.list("reasons", of: ReasonView.self) { $0.reasons }
    }
}

/// Why a track is offered, in words, with the values and the points.
package struct ReasonView: Sendable, TemplateView {
    let text: String
    var inputs: String?
    var points: String?

    package static let fields = ViewFields<ReasonView> { view in
        view.text("text") { $0.text }
        view.text("inputs") { $0.inputs }
        view.text("points") { $0.points }
    }
}

package struct AdviceLine: Sendable, TemplateView {
    let text: String

    package static let fields = ViewFields<AdviceLine> { view in
        view.text("text") { $0.text }
    }
}

/// The customer's place in the order of visits.
package struct PriorityView: Sendable, TemplateView {
    var score = ""
    var parts: [PriorityPartView] = []
    var keptOff: String?

    package static let fields = ViewFields<PriorityView> { view in
        view.text("score") { $0.score }
        view.list("parts", of: PriorityPartView.self) { $0.parts }
        view.text("keptOff") { $0.keptOff }
    }
}

package struct PriorityPartView: Sendable, TemplateView {
    let name: String
    let input: String
    let sum: String

    package static let fields = ViewFields<PriorityPartView> { view in
        view.text("name") { $0.name }
        view.text("input") { $0.input }
        view.text("sum") { $0.sum }
    }
}
