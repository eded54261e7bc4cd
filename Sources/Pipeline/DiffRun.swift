import Findings
import Metrics
package import Receivables

package struct DiffRequest: Sendable {
    package enum Format: Sendable { case human, json }

    package let project: String
    package let from: CalendarDay
    package let to: CalendarDay
    package let format: Format

    package init(project: String, from: CalendarDay, to: CalendarDay, format: Format) {
        self.project = project
        self.from = from
        self.to = to
        self.format = format
    }
}

/// What changed between two days of one portfolio.
package enum DiffRun {
    package static func run(_ request: DiffRequest, on machine: Machine) throws -> RunResult {
        var timings = Timings()
        let start = try FiguresStart(project: request.project, on: machine) {
            $0.policy.comparison = .day(request.from)
        }
        guard let run = start.run else { return .stopped(start.findings) }
        let (figures, data, _) = try run.run(asOf: request.to, profiles: start.profiles, timings: &timings)
        let findings = start.findings + data
        guard let figures else { return .stopped(findings) }
        guard let changes = Changes(figures.metrics, figures.basis.promises, jobs: machine.processors) else {
            let finding = Finding(.noEarlierDay, "nothing is known of \(request.from); choose a later first day")
            return .stopped(findings + [finding])
        }
        var result = RunResult(status: figures.rejectedRows > 0 ? .rowsRejected : .done, findings: findings)
        let document = ChangesDocument(changes, figures.metrics)
        result.output = request.format == .json ? document.json() : document.text()
        return result
    }
}
