package import Receivables

/// What `huikuan print` is asked for.
package struct PrintRequest: Sendable {
    package var project: String
    package var output: String
    package var asOf: CalendarDay?
    package var language: String?
    /// Customers' ids, in the order in which they are to be printed.
    package var customers: [String] = []
    package var collector: String?
    package var day: CalendarDay?
    package var wantsLetters = false
    package var wantsBooklet = false
    package var jobs: Int?

    package init(project: String, output: String) {
        self.project = project
        self.output = output
    }

    /// Whether anything is to be printed that the data must be read for.
    var needsFigures: Bool { wantsPackets || wantsLetters || !customers.isEmpty }
    /// With a collector or a day dossiers go into packets; without, each is a print of its own.
    var wantsPackets: Bool { collector != nil || day != nil }
}
