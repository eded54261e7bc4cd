import Findings
import Intake
import Metrics
import Receivables

/// Every figure for other programs.
package enum MetricsRun {
    package static func run(_ request: MetricsRequest, on machine: Machine) throws -> RunResult {
        var timings = Timings()
        let folder = PortfolioFolder(request.project)
        let (read, mistakes) = try folder.configuration()
        guard !mistakes.contains(where: { $0.severity == .error }) else { return .stopped(mistakes) }
        let content = try Content.shipped(with: folder, on: machine)
        let (configuration, ruled) = try content.completing(read)
        let found = mistakes + ruled
        guard !found.contains(where: { $0.severity == .error }) else { return .stopped(found) }
        let (ruleBook, _) = try content.ruleBook(try content.playbook(configuration.language).0.tracks)
        let run = FiguresRun(
            folder: folder, configuration: configuration, ruleBook: ruleBook, jobs: machine.processors)
        let (figures, data, _) = try run.run(asOf: request.asOf, profiles: content.profiles, timings: &timings)
        guard let figures else { return .stopped(found + data) }
        let inputs = figures.report.files.map { file in
            MetricsDocument.Input(
                table: file.table.rawValue, file: file.path, sha256: file.checksum ?? "", rows: file.rows,
                used: file.used.rows, rejected: file.rejected.rows, ignored: file.ignoredRows)
        }
        let (recovery, advisor) = run.engine(on: figures, timings: &timings)
        let document = MetricsDocument(
            recovery, advisor, inputs: inputs, generator: Generator.name, jobs: machine.processors)
        var result = RunResult(status: figures.rejectedRows > 0 ? .rowsRejected : .done, findings: found + data)
        result.output = request.format == .json ? document.json() : document.csv()
        return result
    }
}
