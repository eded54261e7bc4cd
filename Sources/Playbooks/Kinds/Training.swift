/// A course or an exercise: its task lists are tasks to tick off.
package struct Training: Sendable, Hashable {
    package struct Task: Sendable, Hashable {
        /// Of its check box on the page: the same in every language, and the same while other days are rewritten.
        package let id: String
        /// The heading under which it stands; empty before the first one.
        package let day: String
        package let text: String
    }

    package let article: Article
    package let tasks: [Task]
}
