package import Templates

/// The blank form for a visit: the vocabularies as rows of boxes to tick, the same for every customer.
package struct RecordSheetView: Sendable, TemplateView {
    var channels = ""
    var places = ""
    var roles = ""
    var outcomes = ""
    var reasons = ""
    var demands = ""
    var deliveries = ""
    var acknowledgements = ""
    var moods = ""
    var observations = ""
    var risks = ""
    var papers = ""
    var forms = ""
    var nextSteps = ""
    var answers = ""

    package static let fields = ViewFields<RecordSheetView> { view in
        view.text("channels") { $0.channels }
        view.text("places") { $0.places }
        view.text("roles") { $0.roles }
        view.text("outcomes") { $0.outcomes }
        view.text("reasons") { $0.reasons }
        view.text("demands") { $0.demands }
        view.text("deliveries") { $0.deliveries }
        view.text("acknowledgements") { $0.acknowledgements }
        view.text("moods") { $0.moods }
        view.text("observations") { $0.observations }
        view.text("risks") { $0.risks }
        view.text("papers") { $0.papers }
        view.text("forms") { $0.forms }
        view.text("nextSteps") { $0.nextSteps }
        view.text("answers") { $0.answers }
    }
}
