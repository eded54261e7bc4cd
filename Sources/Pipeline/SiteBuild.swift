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
        // What pages are made with is made ready while one thread puts the rows in order. What is wrong with it is told
        // before what is wrong with the rows.
        let preparing = Deferred { Result { () throws(MachineFailure) in try BuildPreparation(start, jobs: jobs) } }
        let obstacle = request.audience == .all ? TreeFolder(path: request.outputFolder).obstacle : nil
        var run = FiguresRun(folder: folder, configuration: start.configuration, jobs: jobs)
        // Nothing is made beside by one thread, and what people are called instead of their names is a matter of words.
        if jobs == 1 || request.isRedacted {
            let prepared = try timings.time(.prepare) { try preparing.value.get() }
            guard let stage = prepared.stage else { return .stopped(prepared.findings, timings: timings) }
            if request.isRedacted { run.pseudonyms = stage.language.pseudonyms }
        }
        var reading: Result<FiguresRun.Outcome, any Error>?
        // The edition of the playbook is published without a look at any data.
        if request.audience != .one(.playbook), start.isSound, obstacle == nil {
            progress(.read)
            reading = Result {
                try run.run(asOf: request.asOf, profiles: start.content.profiles, timings: &timings) {
                    _ = preparing.value
                }
            }
        }
        let prepared = try timings.time(.prepare) { try preparing.value.get() }
        guard let stage = prepared.stage else { return .stopped(prepared.findings, timings: timings) }
        if let obstacle { return .stopped(prepared.findings + [obstacle], timings: timings) }
        let trees = TreePublishing(
            request: request, prepared: prepared, stage: stage, privatePaths: folder.privatePaths(machine),
            machine: machine, jobs: jobs)
        var report = BuildReport(request, findings: prepared.findings)
        guard let reading = try reading?.get() else {
            progress(.write)
            report.add(try timings.time(.write) { try trees.edition(&report.findings) })
            return report.result(timings)
        }
        try RejectFolder(request.rejects ?? folder.path + "/rejects").write(reading.rejects)
        return try publish(reading, run, trees, &report, &timings, progress)
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

        let company = Company(figures, run, trees.stage.ruleBook)
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
