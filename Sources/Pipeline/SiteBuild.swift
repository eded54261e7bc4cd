import Advice
import Findings
import Metrics
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
        let prepared = try timings.time(.prepare) {
            try BuildPreparation(folder, language: request.language, on: machine, jobs: jobs)
        }
        guard let stage = prepared.stage else { return .stopped(prepared.findings, timings: timings) }
        var report = BuildReport(request, findings: prepared.findings)
        let place = TreeFolder(path: request.outputFolder)
        if request.audience == .all, let obstacle = place.obstacle {
            return .stopped(prepared.findings + [obstacle], timings: timings)
        }
        let trees = TreePublishing(
            request: request, prepared: prepared, stage: stage, privatePaths: folder.privatePaths(machine),
            machine: machine, jobs: jobs)

        // The edition of the playbook is published without a look at any data.
        if request.audience == .one(.playbook) {
            progress(.write)
            report.add(try timings.time(.write) { try trees.edition(&report.findings) })
            return report.result(timings)
        }

        progress(.read)
        let run = FiguresRun(
            folder: folder, configuration: prepared.configuration, ruleBook: stage.ruleBook, jobs: jobs,
            pseudonyms: request.isRedacted ? stage.language.pseudonyms : nil)
        let (read, found, rejects) = try run.run(asOf: request.asOf, profiles: stage.profiles, timings: &timings)
        report.findings += found.map { $0.code == .balanceDiffers ? $0.softened(to: .warning) : $0 }
        try RejectFolder(request.rejects ?? folder.path + "/rejects").write(rejects)
        guard let figures = report.accepting(read) else { return report.stopped(timings) }
        timings.retainedBytes = figures.metrics.portfolio.retainedBytes

        let company = Company(figures, run)
        let health = DataHealth(
            figures.report, findings: request.isRedacted ? report.findings.map(\.withoutWords) : report.findings)
        do {
            let audiences = try company.collectors.audiences(of: request.audience)
            if request.audience == .all { report.findings += place.staleTrees(beside: audiences) }
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
