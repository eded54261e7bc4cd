/// What the preview shows now.
actor PreviewState {
    struct Moment: Equatable {
        /// Counts the builds, whether they went well or not.
        var number = 0
        /// Counts those that went well: a page of an older one is out of date.
        var version = 0
        /// What stopped the last build, for people to read.
        var problem: String?
    }

    private(set) var moment = Moment()

    func succeed() { moment = Moment(number: moment.number + 1, version: moment.version + 1) }

    func fail(_ problem: String) {
        moment.number += 1
        moment.problem = problem
    }

    /// The state as soon as it is another than the one a page knows, or after a while as it is.
    func next(after known: Int) async throws -> Moment {
        for _ in 0..<Self.looks where moment.number == known { try await Task.sleep(for: .milliseconds(100)) }
        return moment
    }

    /// A question is answered after 20 seconds at the latest, before a browser loses its patience.
    private static let looks = 200
}
