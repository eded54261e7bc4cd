import Metrics

/// A measure with its words, which are looked up once for all pages.
final class LabelledMeasure: Sendable {
    let measure: Measure
    let name: String
    /// From the site's root: where it is defined.
    let definition: String
    /// Nil for a measure whose months are not shown.
    let course: MonthlyCourse?

    init(_ measure: Measure, _ language: Language) {
        self.measure = measure
        name = language.word("measure.\(measure.id).name")
        definition = "definitions.html#\(measure.id)"
        course = MonthlyCourse(measure)
    }
}
