import Metrics

/// A measure with its words, which are looked up once for all pages.
final class LabelledMeasure: Sendable {
    let measure: Measure
    let name: String
    /// Where it is defined.
    let url: String
    /// Nil for a measure whose months are not shown.
    let course: MonthlyCourse?
    /// How its course is told where it is not seen.
    let description: Pattern

    /// - Parameter root: from the page up to the site's root.
    init(_ measure: Measure, _ language: Language, root: String) {
        self.measure = measure
        name = language.word("measure.\(measure.id).name")
        url = "\(root)definitions.html#\(measure.id)"
        course = MonthlyCourse(measure)
        description = language.pattern("figures.trendDescription")
    }
}
