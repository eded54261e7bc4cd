/// What is explained beside the measures: states, dates, tables and lists. The one list to add to; the definitions
/// page has an entry for each, in this order, and the words of each stand under `definition.figure.<id>`.
package enum FigureCatalogue {
    package struct Entry: Sendable, Hashable {
        /// Kebab-case: the anchor on the definitions page and the stem of its words.
        package let id: String
        /// The name in data files; nil for what stands on pages alone.
        package let key: String?
        package let better: Measure.Direction

        init(_ id: String, key: String? = nil, better: Measure.Direction = .none) {
            self.id = id
            self.key = key
            self.better = better
        }
    }

    /// By subject.
    package static let groups: [(key: String, entries: [Entry])] = [
        (
            "promises-and-visits",
            [
                Entry("promise-state", key: "promises"),
                Entry("promise-kept-rate", key: "promise_kept_rate", better: .higher),
                Entry("visit-funnel", key: "visit_funnel"), Entry("visit-reasons", key: "visit_reasons"),
                Entry("attributed-cash", key: "visit_funnel.cash", better: .higher),
                Entry("track-effect", key: "track_effect", better: .higher),
            ]
        ),
        (
            "claims",
            [
                Entry("limitation-date", key: "limitation", better: .higher), Entry("evidence-grade"),
                Entry("guarantee-period"), Entry("bill-rights"), Entry("open-dispute", better: .lower),
                Entry("open-task", better: .lower),
            ]
        ),
        (
            "plans-and-charges",
            [
                Entry("late-charge", key: "late_charges", better: .lower), Entry("payment-plan"),
                Entry("early-settlement"),
            ]
        ),
        (
            "expectation",
            [
                Entry("days-to-pay", key: "days_to_pay", better: .lower), Entry("forecast", key: "forecast"),
                Entry("forecast-backtest", key: "forecast_backtest", better: .lower),
                Entry("roll-rate", key: "roll_rates", better: .lower),
                Entry("loss-allowance", key: "provision", better: .lower),
            ]
        ),
        (
            "comparison",
            [
                Entry("collector-index", key: "collector_index", better: .higher),
                Entry("target-attainment", key: "targets", better: .higher),
            ]
        ),
        ("changes", [Entry("roll-forward"), Entry("class-movement")]),
        ("customers", [Entry("size-class")]),
        ("advice", [Entry("priority", key: "priority"), Entry("track-choice")]),
    ]

    package static var all: [Entry] { groups.flatMap(\.entries) }
}
