import Templates

/// All gates and rules by which talk tracks are chosen.
struct RuleBookView: Sendable, TemplateView {
    var gates: [RuleRowView] = []
    var rules: [RuleRowView] = []
    /// How what visits told loses weight.
    var decay: [RuleView] = []

    static let fields = ViewFields<RuleBookView> { view in
        view.list("gates", of: RuleRowView.self) { $0.gates }
        view.list("rules", of: RuleRowView.self) { $0.rules }
        view.list("decay", of: RuleView.self) { $0.decay }
    }
}

struct RuleRowView: Sendable, TemplateView {
    var id = ""
    var condition = ""
    /// What a gate does.
    var effect = ""
    var tracks: [RuleTrackView] = []
    var fades = ""

    static let fields = ViewFields<RuleRowView> { row in
        row.text("id") { $0.id }
        row.text("condition") { $0.condition }
        row.text("effect") { $0.effect }
        row.list("tracks", of: RuleTrackView.self) { $0.tracks }
        row.text("fades") { $0.fades }
    }
}

struct RuleTrackView: Sendable, TemplateView {
    var text = ""
    /// Absent where the playbook does not have it yet.
    var url: String?

    static let fields = ViewFields<RuleTrackView> { track in
        track.text("text") { $0.text }
        track.url("url") { $0.url }
    }
}

/// The law's clock as the site uses it.
struct LimitationProfileView: Sendable, TemplateView {
    /// Instead of all else where the clock is switched off.
    var off: String?
    var facts: [ParameterView] = []
    var notes: [RuleView] = []
    var hasNotes = false

    static let fields = ViewFields<LimitationProfileView> { view in
        view.text("off") { $0.off }
        view.list("facts", of: ParameterView.self) { $0.facts }
        view.list("notes", of: RuleView.self) { $0.notes }
        view.flag("hasNotes") { $0.hasNotes }
    }
}
