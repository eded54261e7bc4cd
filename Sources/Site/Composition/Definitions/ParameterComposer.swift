import Metrics
import Receivables

/// The company's choices that the figures rest on, as they are in force.
struct ParameterComposer {
    let contents: SiteContents

    private typealias Row = (name: String, value: String, key: String)
    private var language: Language { contents.language }
    private var policy: Policy { contents.portfolio.policy }

    func compose() -> [ParameterView] {
        let rows = promises + charges + plans + allowance + expectation
        return rows.map { name, value, key in
            ParameterView(name: language.word("definition.parameter." + name), value: value, key: key)
        }
    }

    private var promises: [Row] {
        let tolerance = Money(minorUnits: Int128(policy.promiseTolerance), currency: policy.currency)
        return [
            ("grace", language.text(count: policy.promiseGraceWorkingDays), "promise.grace_working_days"),
            ("tolerance", language.text(tolerance), "promise.tolerance"),
            ("quiet", language.text(count: policy.quietDays), "visits.quiet_days"),
            ("attribution", language.text(count: policy.attributionDays), "visits.attribution_days"),
            ("limitation", policy.limitation?.id ?? none, "limitation"),
        ]
    }

    private var charges: [Row] {
        let order = policy.late.order.map { language.word("definition.lateBasis." + $0.rawValue) }
        return [
            ("lateOrder", order.joined(separator: " → "), "late.order"),
            ("lateBasis", language.text(count: policy.late.basis), "late.basis"),
        ]
    }

    private var plans: [Row] {
        let plan = policy.plan
        let down = language.phrase(
            "definition.value.down",
            ["good": percent(plan.downGood), "normal": percent(plan.downNormal), "poor": percent(plan.downPoor)])
        let longest = language.phrase("definition.value.months", count: plan.mostMonths)
        let levels = policy.authority.map { level in
            language.phrase(
                "definition.value.level",
                [
                    "level": language.authority(level.level), "discount": percent(level.discount),
                    "days": language.text(days: level.extensionDays),
                ])
        }
        return [
            ("downUnit", whole(plan.downUnit), "plan.down_unit"), ("unit", whole(plan.unit), "plan.unit"),
            ("down", down, "plan.down"), ("capacity", percent(plan.capacity), "plan.capacity"),
            ("longest", longest, "plan.max_months"),
            ("authority", levels.isEmpty ? none : language.list(levels), "authority"),
        ]
    }

    private var allowance: [Row] {
        let provision = policy.provision
        let basis = language.word("definition.basis." + provision.basis.rawValue)
        let classes = contents.recovery.provisions.first?.classes ?? []
        let rates = classes.map { aging in
            language.phrase(
                "definition.value.class",
                ["class": language.words["age." + aging.id] ?? aging.id, "rate": percent(aging.rate)])
        }
        return [
            ("allowance", basis, "provision.basis"),
            ("rates", language.list(rates), "provision.rates"),
            ("lossGivenDefault", percent(provision.lossGivenDefault), "provision.lgd"),
        ]
    }

    private var expectation: [Row] {
        let weights = policy.priority
        let parts = language.phrase(
            "definition.value.weights",
            [
                "amount": percent(weights.amount), "overdue": percent(weights.overdue),
                "broken": percent(weights.broken), "limitation": percent(weights.limitation),
                "contact": percent(weights.contact),
            ])
        let segment = language.word("definition.segment." + policy.forecast.segment.rawValue)
        let years = contents.portfolio.calendar.knownYears.sorted().map(String.init)
        let shrinkage = language.text(count: policy.forecast.shrinkage)
        return [
            ("weights", parts, "priority"),
            ("segment", segment, "forecast.segment"), ("shrinkage", shrinkage, "forecast.shrinkage"),
            ("calendar", policy.officialDays.name.isEmpty ? none : policy.officialDays.name, "calendar"),
            ("knownYears", years.isEmpty ? none : language.list(years), "calendar"),
        ]
    }

    private var none: String { language.word("definition.value.none") }

    private func percent(_ billionths: Int64) -> String {
        Ratio(Int128(billionths), over: 1_000_000_000).map(language.percent) ?? ""
    }

    private func whole(_ units: Int) -> String {
        let minor = Int128(units) * Int128(policy.currency.minorUnitsPerUnit)
        return language.text(Money(minorUnits: minor, currency: policy.currency))
    }
}
