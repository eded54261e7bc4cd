import Receivables

/// Words and colours of the ageing classes, whose bounds the configuration chooses.
struct AgeingLabels: Sendable {
    let scheme: AgingScheme
    private let language: Language

    init(_ scheme: AgingScheme, _ language: Language) {
        self.scheme = scheme
        self.language = language
    }

    /// From what is not due yet to the oldest, then what stands apart.
    var displayOrder: [AgingClass] {
        [.notDue, .dueToday] + (0...scheme.bounds.count).map { .overdue(step: $0) }
            + [.noDueDate, .retention, .billPending, .credit, .unapplied]
    }

    func label(_ aging: AgingClass) -> String { label(aging, prefix: "overdue") }

    /// Without the word overdue, for narrow places.
    func shortLabel(_ aging: AgingClass) -> String { label(aging, prefix: "short") }

    /// The class in the style sheet: overdue classes by position, the last one always 7.
    func swatch(_ aging: AgingClass) -> String {
        guard case .overdue(let step) = aging else { return "age-" + scheme.id(of: aging) }
        return "age-overdue-\(step == scheme.bounds.count ? 7 : min(step + 1, 6))"
    }

    private func label(_ aging: AgingClass, prefix: String) -> String {
        guard case .overdue(let step) = aging else { return language.word("class." + scheme.id(of: aging)) }
        let first = scheme.firstDay(of: step)
        let before = first - 1
        if step == scheme.bounds.count {
            let isYears = before > 0 && before % 365 == 0
            let from = isYears ? before / 365 : before
            return language.phrase(
                "class.\(prefix)From" + (isYears ? "Years" : ""), ["from": language.text(count: from)])
        }
        let last = scheme.bounds[step]
        let isYears = before > 0 && before % 365 == 0 && last % 365 == 0
        let suffix = prefix == "short" ? (isYears ? "Years" : "Range") : (isYears ? "Years" : "Range")
        return language.phrase(
            "class.\(prefix)\(suffix)",
            [
                "from": language.text(count: isYears ? before / 365 : first),
                "to": language.text(count: isYears ? last / 365 : last),
            ])
    }
}
