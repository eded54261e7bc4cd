package import Templates

/// The form in which a visit is recorded in the browser: its vocabularies, people and currencies. The customer comes
/// from the address.
package struct RecordView: Sendable, FramedView {
    package var site = SiteView()
    package var page = FrameView()
    var dataFile = ""
    var channels: [ChoiceView] = []
    var places: [ChoiceView] = []
    var roles: [ChoiceView] = []
    var answers: [ChoiceView] = []
    var currencies: [CurrencyChoiceView] = []
    var demands: [ChoiceView] = []
    var deliveries: [ChoiceView] = []
    var acknowledgements: [ChoiceView] = []
    var outcomes: [ChoiceView] = []
    var instruments: [ChoiceView] = []
    var reasons: [ChoiceView] = []
    var forms: [ChoiceView] = []
    var moods: [ChoiceView] = []
    var observations: [ChoiceView] = []
    var risks: [ChoiceView] = []
    var nextSteps: [ChoiceView] = []
    /// Ids with names; empty where there is no table of people.
    var people: [ChoiceView] = []

    package static let fields = ViewFields<RecordView> { view in
        view.frame({ $0.site }, { $0.page })
        view.url("dataFile") { $0.dataFile }
        view.list("channels", of: ChoiceView.self) { $0.channels }
        view.list("places", of: ChoiceView.self) { $0.places }
        view.list("roles", of: ChoiceView.self) { $0.roles }
        view.list("answers", of: ChoiceView.self) { $0.answers }
        view.list("currencies", of: CurrencyChoiceView.self) { $0.currencies }
        view.list("demands", of: ChoiceView.self) { $0.demands }
        view.list("deliveries", of: ChoiceView.self) { $0.deliveries }
        view.list("acknowledgements", of: ChoiceView.self) { $0.acknowledgements }
        view.list("outcomes", of: ChoiceView.self) { $0.outcomes }
        view.list("instruments", of: ChoiceView.self) { $0.instruments }
        view.list("reasons", of: ChoiceView.self) { $0.reasons }
        view.list("forms", of: ChoiceView.self) { $0.forms }
        view.list("moods", of: ChoiceView.self) { $0.moods }
        view.list("observations", of: ChoiceView.self) { $0.observations }
        view.list("risks", of: ChoiceView.self) { $0.risks }
        view.list("nextSteps", of: ChoiceView.self) { $0.nextSteps }
        view.list("people", of: ChoiceView.self) { $0.people }
    }
}

/// A code with its word.
package struct ChoiceView: Sendable, TemplateView {
    let code: String
    let label: String

    package static let fields = ViewFields<ChoiceView> { choice in
        choice.text("code") { $0.code }
        choice.text("label") { $0.label }
    }
}

/// A currency with the decimals that its amounts have.
package struct CurrencyChoiceView: Sendable, TemplateView {
    let code: String
    let digits: Int

    package static let fields = ViewFields<CurrencyChoiceView> { choice in
        choice.text("code") { $0.code }
        choice.count("digits") { $0.digits }
    }
}
