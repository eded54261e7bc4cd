package import Templates

package struct DefinitionsView: Sendable, FramedView {
    package var site = SiteView()
    package var page = FrameView()
    var rules: [RuleView] = []
    var parameters: [ParameterView] = []
    var groups: [MeasureGroupView] = []
    var profile = LimitationProfileView()
    var ruleBook = RuleBookView()

    package static let fields = ViewFields<DefinitionsView> { view in
        view.frame({ $0.site }, { $0.page })
        view.list("rules", of: RuleView.self) { $0.rules }
        view.list("parameters", of: ParameterView.self) { $0.parameters }
        view.list("groups", of: MeasureGroupView.self) { $0.groups }
        view.view("profile", of: LimitationProfileView.self) { $0.profile }
        view.view("ruleBook", of: RuleBookView.self) { $0.ruleBook }
    }
}

package struct RuleView: Sendable, TemplateView {
    var text = ""

    package static let fields = ViewFields<RuleView> { view in
        view.text("text") { $0.text }
    }
}

package struct ParameterView: Sendable, TemplateView {
    var name = ""
    var value = ""
    var key = ""

    package static let fields = ViewFields<ParameterView> { view in
        view.text("name") { $0.name }
        view.text("value") { $0.value }
        view.text("key") { $0.key }
    }
}

package struct MeasureGroupView: Sendable, TemplateView {
    var anchor = ""
    var title = ""
    var measures: [MeasureView] = []

    package static let fields = ViewFields<MeasureGroupView> { view in
        view.text("anchor") { $0.anchor }
        view.text("title") { $0.title }
        view.list("measures", of: MeasureView.self) { $0.measures }
    }
}

package struct MeasureView: Sendable, TemplateView {
    var anchor = ""
    /// The name in data files; absent where they do not have it.
    var id: String?
    var name = ""
    var summary = ""
    var formula = ""
    var unit = ""
    var undefined: String?
    var better: String?
    var source: String?

    package static let fields = ViewFields<MeasureView> { view in
        view.text("anchor") { $0.anchor }
        view.text("id") { $0.id }
        view.text("name") { $0.name }
        view.text("summary") { $0.summary }
        view.text("formula") { $0.formula }
        view.text("unit") { $0.unit }
        view.text("undefined") { $0.undefined }
        view.text("better") { $0.better }
        view.text("source") { $0.source }
    }
}
