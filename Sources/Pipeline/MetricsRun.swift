import Findings
import Intake
import Metrics
import Receivables

/// Every figure for other programs.
package enum MetricsRun {
    package static func run(_ request: MetricsRequest, on machine: Machine) throws -> RunResult {
        var timings = Timings()
        let start = try FiguresStart(project: request.project, on: machine)
        guard let run = start.run else { return .stopped(start.findings) }
        let (figures, data, _) = try run.run(asOf: request.asOf, profiles: start.profiles, timings: &timings)
        let findings = start.findings + data
        guard let figures else { return .stopped(findings) }
        let inputs = figures.report.files.map { file in
            MetricsDocument.Input(
                table: file.table.rawValue, file: file.path, sha256: file.checksum ?? "", rows: file.rows,
                used: file.used.rows, rejected: file.rejected.rows, ignored: file.ignoredRows)
        }
        let (recovery, advisor) = run.engine(on: figures, by: start.ruleBook, timings: &timings)
        let document = MetricsDocument(
            recovery, advisor, inputs: inputs, generator: Generator.name, jobs: machine.processors)
        var result = RunResult(status: figures.rejectedRows > 0 ? .rowsRejected : .done, findings: findings)
        result.output = request.format == .json ? document.json() : document.csv()
        return result
    }
}
