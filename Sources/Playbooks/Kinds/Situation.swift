/// What may meet a collector, and how to answer it.
package struct Situation: Sendable, Hashable {
    package let article: Article
    package let branches: [Branch]
    /// Nil when one of its halves is missing.
    package let example: WorkedExample?
    package let quiz: [QuizQuestion]
}
