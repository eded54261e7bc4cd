package import Receivables

/// Which version of each talk track held from which day on: from the playbook's own history, handed over as values.
package struct TrackVersions: Sendable {
    package struct Start: Sendable, Hashable {
        /// `T01`.
        let track: String
        let version: Int
        let on: CalendarDay

        package init(track: String, version: Int, on: CalendarDay) {
            self.track = track
            self.version = version
            self.on = on
        }
    }

    private let starts: [String: [Start]]

    package init(_ starts: [Start]) {
        self.starts = Dictionary(grouping: starts, by: \.track).mapValues { own in
            own.sorted { ($0.on, $0.version) < ($1.on, $1.version) }
        }
    }

    /// The version that held on the day, nil before the first one.
    package func version(of track: String, on day: CalendarDay) -> Int? {
        starts[track]?.last { $0.on <= day }?.version
    }

    /// The day from which the version that holds on `day` has held.
    func start(of track: String, on day: CalendarDay) -> CalendarDay? {
        starts[track]?.last { $0.on <= day }?.on
    }
}
