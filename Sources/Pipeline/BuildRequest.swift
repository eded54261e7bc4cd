package import Receivables

/// What `huikuan build` is asked for.
package struct BuildRequest: Sendable {
    package var project: String
    package var asOf: CalendarDay?
    package var output: String?
    package var language: String?
    package var isStrict = false
    /// So many rejected rows are no reason for exit code 3.
    package var allowedRejects = 0
    package var rejects: String?
    package var jobs: Int?
    package var audience = AudienceChoice.manager
    /// Pseudonyms instead of the names of customers and people: for demonstrations.
    package var isRedacted = false

    package init(project: String) { self.project = project }
}

package struct CheckRequest: Sendable {
    package var project: String
    package var asOf: CalendarDay?
    package var checksData = true
    package var checksPlaybook = true
    package var checksTemplates = true
    /// Whether what may be mended without asking is mended in the portfolio's own articles.
    package var fixes = false

    package init(project: String) { self.project = project }
}

package struct MetricsRequest: Sendable {
    package enum Format: Sendable { case json, csv }

    package let project: String
    package let asOf: CalendarDay?
    package let format: Format

    package init(project: String, asOf: CalendarDay?, format: Format) {
        self.project = project
        self.asOf = asOf
        self.format = format
    }
}

/// What `huikuan visits add` is asked for.
package struct VisitsRequest: Sendable {
    package let project: String
    /// As the user typed them: relative ones start at the working folder.
    package let files: [String]

    package init(project: String, files: [String]) {
        self.project = project
        self.files = files
    }
}
