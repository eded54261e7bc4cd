import Advice
import Findings
import Metrics
import Receivables
import Site

/// The plot: from a folder of exports to a tree of pages for each audience, each stage a value that the next one takes.
package enum SiteBuild {
    /// - Parameter progress: told when a phase begins.
    /// - Throws: `MachineFailure` when the machine, not the input, is at fault.
    package static func run(
        _ request: BuildRequest, on machine: Machine, progress: (Timings.Phase) -> Void
    ) throws -> RunResult {
        var timings = Timings()
        progress(.prepare)
        let folder = PortfolioFolder(request.project)
        let jobs = request.jobs ?? machine.processors
        let start = try timings.time(.prepare) { try BuildStart(folder, language: request.language, on: machine) }
        // What pages are made with is made ready while one thread puts the rows in order.
        let preparing = Preparing { Result { () throws(MachineFailure) in try BuildPreparation(start, jobs: jobs) } }
        let obstacle = request.audience == .all ? TreeFolder(path: request.outputFolder).obstacle : nil
        var run = FiguresRun(folder: folder, configuration: start.configuration, jobs: jobs)
        var reading: FiguresRun.Outcome?
        // The edition of the playbook is published without a look at any data.
        if request.audience != .one(.playbook), start.isSound, obstacle == nil {
            progress(.read)
            reading = try read(request, start, &run, preparing, &timings)
        }
        let prepared = try timings.time(.prepare) { try preparing.value.get() }
        guard let stage = prepared.stage else { return .stopped(prepared.findings, timings: timings) }
        if let obstacle { return .stopped(prepared.findings + [obstacle], timings: timings) }
        let trees = TreePublishing(
            request: request, prepared: prepared, stage: stage, privatePaths: folder.privatePaths(machine),
            machine: machine, jobs: jobs)
        var report = BuildReport(request, findings: prepared.findings)
        guard let reading else {
            progress(.write)
            report.add(try timings.time(.write) { try trees.edition(&report.findings) })
            return report.result(timings)
        }
        run.ruleBook = stage.ruleBook
        try RejectFolder(request.rejects ?? folder.path + "/rejects").write(reading.rejects)
        return try publish(reading, run, trees, &report, &timings, progress)
    }

    private typealias Preparing = Deferred<Result<BuildPreparation, MachineFailure>>

    private static func read(
        _ request: BuildRequest, _ start: BuildStart, _ run: inout FiguresRun, _ preparing: Preparing,
        _ timings: inout Timings
    ) throws -> FiguresRun.Outcome {
        // What people are called instead of their names is said in the pages' language.
        if request.isRedacted { run.pseudonyms = try preparing.value.get().stage?.language.pseudonyms }
        return try run.run(asOf: request.asOf, profiles: start.content.profiles, timings: &timings) {
            _ = preparing.value
        }
    }

    /// A tree for each audience that is asked for.
    private static func publish(
        _ reading: FiguresRun.Outcome, _ run: FiguresRun, _ trees: TreePublishing, _ report: inout BuildReport,
        _ timings: inout Timings, _ progress: (Timings.Phase) -> Void
    ) throws -> RunResult {
        let request = trees.request
        report.findings += reading.findings.map { $0.code == .balanceDiffers ? $0.softened(to: .warning) : $0 }
        guard let figures = report.accepting(reading.figures) else { return report.stopped(timings) }
        timings.retainedBytes = figures.metrics.portfolio.retainedBytes

        let company = Company(figures, run)
        let health = DataHealth(
            figures.report, findings: request.isRedacted ? report.findings.map(\.withoutWords) : report.findings)
        do {
            let audiences = try company.collectors.audiences(of: request.audience)
            if request.audience == .all {
                report.findings += TreeFolder(path: request.outputFolder).staleTrees(beside: audiences)
            }
            for audience in audiences {
                progress(.compose)
                let tree =
                    audience == .playbook
                    ? try timings.time(.write) { try trees.edition(&report.findings, without: company) }
                    : try trees.tree(for: audience, of: company, health, &report.findings, &timings)
                guard report.add(tree) else { break }
            }
        } catch let unknown as UnknownCollector {
            return report.misused(unknown, timings)
        }
        return report.result(timings)
    }
}
