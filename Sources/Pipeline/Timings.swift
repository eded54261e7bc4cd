/// How long the phases of a run took. The one place that asks the machine's clock; no figure rests on it.
package struct Timings: Sendable {
    package enum Phase: String, Sendable, CaseIterable {
        case prepare, read, assemble, measure, recover, advise, compose, write

        /// What the terminal shows while it lasts.
        package var title: String {
            switch self {
            case .prepare: "Preparing"
            case .read: "Reading"
            case .assemble: "Assembling"
            case .measure: "Measuring"
            case .recover: "Judging promises, visits and claims"
            case .advise: "Choosing tracks"
            case .compose: "Composing"
            case .write: "Writing pages"
            }
        }
    }

    private(set) var seconds: [(phase: Phase, seconds: Double)] = []
    /// What the rows of documents, payments and allocations keep of memory.
    var retainedBytes: Int?

    mutating func time<Result>(_ phase: Phase, _ work: () throws -> Result) rethrows -> Result {
        let start = ContinuousClock.now
        defer {
            add(ContinuousClock.now - start, to: phase)
        }
        return try work()
    }

    /// A phase that is entered again counts on.
    private mutating func add(_ duration: Duration, to phase: Phase) {
        let more = Double(duration.components.seconds) + Double(duration.components.attoseconds) / 1e18
        if let place = seconds.firstIndex(where: { $0.phase == phase }) {
            seconds[place].seconds += more
        } else {
            seconds.append((phase, more))
        }
    }

    var total: Double { seconds.reduce(0) { $0 + $1.seconds } }

    /// `{"phases":[{"name":"read","seconds":0.412}],"seconds":1.9,"retained_bytes":1048576}`
    package var json: String {
        let phases = seconds.map { "{\"name\":\"\($0.phase.rawValue)\",\"seconds\":\(Timings.text($0.seconds))}" }
        let retained = retainedBytes.map { ",\"retained_bytes\":\($0)" } ?? ""
        return "{\"phases\":[\(phases.joined(separator: ","))],\"seconds\":\(Timings.text(total))\(retained)}"
    }

    /// Milliseconds are all that means anything.
    static func text(_ seconds: Double) -> String {
        let milliseconds = Int((seconds * 1000).rounded())
        let rest = String(milliseconds % 1000)
        return "\(milliseconds / 1000).\(String(repeating: "0", count: 3 - rest.count))\(rest)"
    }
}
