/// What the audit cannot know from the pages alone.
package struct AuditPolicy: Sendable {
    /// Folders of this computer (the portfolio's, the user's own) that no page may show. Empty ones are ignored.
    package var privatePaths: [String]

    /// What a tree for some readers must not hold of others; nil where there are no others.
    package var leaks: LeakSearch?

    /// Whether a text that looks like a program's leftover came from the input or the content: a customer may be
    /// called "NaN GmbH", a note may hold `{{`. Asked only when such a text is found, with the leftover (`{{`), the
    /// page's index in the list, and the passage it stands in (a whole text or attribute value, entities resolved).
    package var isExpected: @Sendable (_ tellTale: String, _ page: Int, _ passage: String) -> Bool

    package init(
        privatePaths: [String] = [],
        isExpected: @escaping @Sendable (_ tellTale: String, _ page: Int, _ passage: String) -> Bool = { _, _, _ in
            false
        }
    ) {
        self.privatePaths = privatePaths
        self.isExpected = isExpected
    }
}
