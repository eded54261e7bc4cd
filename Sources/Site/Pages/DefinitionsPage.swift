import Metrics
import Receivables

/// About these figures: every measure and figure of the catalogues with its formula, the rules for all, this site's
/// parameters, the law's clock, and every rule by which tracks are chosen.
struct DefinitionsPage {
    let contents: SiteContents
    let setting: PageSetting

    private var language: Language { contents.language }

    private static let rules = [
        "exact", "unavailable", "currency", "once", "period", "negative", "disputed",
    ]

    private static let groups: [(key: String, measures: [Measure])] = [
        ("balances", [.open, .overdue, .claimable, .disputed, .unapplied, .credit, .sales, .receipts]),
        (
            "time",
            [
                .daysSalesOutstanding, .countBackDays, .bestPossibleDays, .averageDaysDelinquent, .daysLate,
                .daysLatePaid,
            ]
        ),
        (
            "collection",
            [
                .collectionEffectiveness, .collectionEffectivenessOverYear, .recoveryRate, .dueRecoveryRate,
                .onTimeRate,
            ]
        ),
    ]

    func compose() -> DefinitionsView {
        var view = DefinitionsView()
        view.site = setting.site
        view.page = setting.frame(language.word("definitions.title"), section: .definitions, depth: 0)
        let asOf = language.phrase("definitions.rule.asOf", ["date": language.text(contents.asOf)])
        view.rules = ([asOf] + Self.rules.map { language.word("definitions.rule." + $0) }).map { rule($0) }
        view.parameters = parameters + ParameterComposer(contents: contents).compose()
        view.profile = LimitationProfileComposer(contents: contents).compose()
        view.ruleBook = RuleBookComposer(contents: contents).compose()
        let listed = Self.groups.flatMap(\.measures).map(\.id)
        let rest = MeasureCatalogue.all.filter { !listed.contains($0.id) }
        view.groups = Self.groups.map { group($0.key, $0.measures) } + (rest.isEmpty ? [] : [group("others", rest)])
        view.groups += FigureCatalogue.groups.map { group($0.key, $0.entries) }
        return view
    }

    private func rule(_ text: String) -> RuleView {
        var rule = RuleView()
        rule.text = text
        return rule
    }

    private func group(_ key: String, _ measures: [Measure]) -> MeasureGroupView {
        var group = MeasureGroupView()
        group.anchor = key
        group.title = language.word("definitions.groups." + key)
        group.measures = measures.map { measure($0) }
        return group
    }

    private func measure(_ measure: Measure) -> MeasureView {
        let key = "measure.\(measure.id)."
        var view = MeasureView()
        view.anchor = measure.id
        view.id = measure.key
        view.name = language.word(key + "name")
        view.summary = language.word(key + "meaning")
        view.formula = language.word(key + "formula")
        view.unit = language.word("definitions.units." + measure.unit.rawValue)
        view.undefined = language.words[key + "undefined"]
        view.better = measure.better == .none ? nil : language.word("definitions." + measure.better.rawValue)
        view.source = language.words[key + "source"]
        return view
    }

    private func group(_ key: String, _ entries: [FigureCatalogue.Entry]) -> MeasureGroupView {
        var group = MeasureGroupView()
        group.anchor = key
        group.title = language.word("definition.groups." + key)
        group.measures = entries.map { figure($0) }
        return group
    }

    private func figure(_ entry: FigureCatalogue.Entry) -> MeasureView {
        let key = "definition.figure.\(entry.id)."
        var view = MeasureView()
        view.anchor = entry.id
        view.id = entry.key
        view.name = language.word(key + "name")
        view.summary = language.word(key + "meaning")
        view.formula = language.word(key + "formula")
        view.unit = language.word(key + "unit")
        view.undefined = language.word(key + "undefined")
        view.better = entry.better == .none ? nil : language.word("definitions." + entry.better.rawValue)
        view.source = language.words[key + "source"]
        return view
    }

    private var parameters: [ParameterView] {
        let policy = contents.portfolio.policy
        let values: [(name: String, value: String, key: String)] = [
            ("aging", language.list(policy.agingBounds.map { language.text(count: $0) }), "aging"),
            ("dsoWindow", language.text(count: policy.salesWindowDays), "dso.window_days"),
            ("compareWith", contents.metrics.comparisonDay.map { language.text($0) } ?? "", "compare_with"),
            ("currency", policy.currency.code, "currency"),
        ]
        return values.map { name, value, key in
            ParameterView(name: language.word("definitions.parameterNames." + name), value: value, key: key)
        }
    }
}
