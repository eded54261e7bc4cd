import Receivables

/// Words and colours of the ageing classes, whose bounds the configuration chooses.
final class AgeingLabels: Sendable {
    let scheme: AgingScheme
    /// From what is not due yet to the oldest, then what stands apart.
    let displayOrder: [AgingClass]
    /// By the classes' index.
    private let labels: [String]
    private let ids: [String]
    private let swatches: [String]

    init(_ scheme: AgingScheme, _ language: Language) {
        self.scheme = scheme
        displayOrder =
            [.notDue, .dueToday] + (0...scheme.bounds.count).map { .overdue(step: $0) }
            + [.noDueDate, .retention, .billPending, .credit, .unapplied]
        let classes = scheme.classes
        labels = classes.map { AgeingLabels.label($0, scheme, language) }
        ids = classes.map { scheme.id(of: $0) }
        swatches = classes.map { AgeingLabels.swatch($0, scheme) }
    }

    func label(_ aging: AgingClass) -> String { labels[aging.index] }
    func id(of aging: AgingClass) -> String { ids[aging.index] }
    func swatch(_ aging: AgingClass) -> String { swatches[aging.index] }

    /// The class in the style sheet: overdue classes by position, the last one always 7.
    private static func swatch(_ aging: AgingClass, _ scheme: AgingScheme) -> String {
        guard case .overdue(let step) = aging else { return "age-" + scheme.id(of: aging) }
        return "age-overdue-\(step == scheme.bounds.count ? 7 : min(step + 1, 6))"
    }

    private static func label(_ aging: AgingClass, _ scheme: AgingScheme, _ language: Language) -> String {
        guard case .overdue(let step) = aging else { return language.word("class." + scheme.id(of: aging)) }
        let first = scheme.firstDay(of: step)
        let before = first - 1
        if step == scheme.bounds.count {
            let isYears = before > 0 && before % 365 == 0
            let from = isYears ? before / 365 : before
            return language.phrase(
                "class.overdueFrom" + (isYears ? "Years" : ""), ["from": language.text(count: from)])
        }
        let last = scheme.bounds[step]
        let isYears = before > 0 && before % 365 == 0 && last % 365 == 0
        return language.phrase(
            isYears ? "class.overdueYears" : "class.overdueRange",
            [
                "from": language.text(count: isYears ? before / 365 : first),
                "to": language.text(count: isYears ? last / 365 : last),
            ])
    }
}
