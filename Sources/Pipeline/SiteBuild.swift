import Advice
import Findings
import Metrics
import Site

/// The plot: from a folder of exports to a site, each stage a value that the next one takes.
package enum SiteBuild {
    /// - Parameter progress: told when a phase begins.
    /// - Throws: `MachineFailure` when the machine, not the input, is at fault.
    package static func run(
        _ request: BuildRequest, on machine: Machine, progress: (Timings.Phase) -> Void
    ) throws -> RunResult {
        var timings = Timings()
        progress(.prepare)
        let folder = PortfolioFolder(request.project)
        let prepared = try timings.time(.prepare) {
            try BuildPreparation(folder, language: request.language, on: machine)
        }
        guard let stage = prepared.stage else { return .stopped(prepared.findings, timings: timings) }

        progress(.read)
        let jobs = request.jobs ?? machine.processors
        let run = FiguresRun(
            folder: folder, configuration: prepared.configuration, ruleBook: stage.ruleBook, jobs: jobs)
        let (figures, found, rejects) = try run.run(
            asOf: request.asOf, profiles: stage.profiles, timings: &timings)
        var findings = prepared.findings + found.map { $0.code == .balanceDiffers ? $0.softened(to: .warning) : $0 }
        try RejectFolder(request.rejects ?? folder.path + "/rejects").write(rejects)
        guard let figures else { return .stopped(findings, timings: timings) }
        timings.retainedBytes = figures.metrics.portfolio.retainedBytes
        if request.isStrict, figures.rejectedRows > request.allowedRejects {
            findings.append(
                Finding(.tooManyRejects, "\(counted(figures.rejectedRows, "row", "rows")) rejected by --strict"))
            return .stopped(findings, timings: timings)
        }

        let identity = BuildIdentity(prepared.configurationText, stage, figures)
        let health = DataHealth(figures.report, findings: findings)
        let privatePaths = folder.privatePaths(machine)
        let publishing = SitePublishing(
            output: request.output ?? folder.path + "/site", jobs: jobs, privatePaths: privatePaths,
            build: identity.hash,
            inputs: SiteInputs(identity, health: health, privatePaths: privatePaths, on: machine))
        var remains: [any Sendable] = [figures]
        var publication = try timings.time(.write) { try publishing.unchanged() }
        if let publication {
            findings += publication.findings
        } else {
            progress(.recover)
            let (recovery, advisor) = run.engine(on: figures, timings: &timings)
            progress(.compose)
            let site = SiteIdentity(
                company: prepared.configuration.company ?? stage.language.word("site.unnamed"),
                generator: Generator.name, build: identity.hash)
            let (contents, map) = timings.time(.compose) { compose(recovery, advisor, stage, site, health) }
            remains += [contents, map]
            progress(.write)
            publication = try timings.time(.write) {
                try publishing.publish(map, contents: contents, findings: &findings)
            }
        }
        var result = SiteBuild.result(
            request, figures, publication, findings: findings, timings: timings, output: publishing.output)
        result.remains = remains
        return result
    }

    private static func compose(
        _ recovery: Recovery, _ advisor: Advisor, _ stage: BuildPreparation.Stage, _ identity: SiteIdentity,
        _ health: DataHealth
    ) -> (SiteContents, SiteMap) {
        let contents = SiteContents(
            recovery: recovery, advisor: advisor, playbook: stage.playbook,
            language: stage.language, identity: identity, health: health, pinyin: stage.pinyin)
        return (contents, SiteMap(contents, templates: stage.templates, assets: stage.assets))
    }

    private static func result(
        _ request: BuildRequest, _ figures: FiguresRun.Figures, _ publication: Publication?, findings: [Finding],
        timings: Timings, output: String
    ) -> RunResult {
        guard let publication, publication.outcome != .refused else { return .stopped(findings, timings: timings) }
        let hasRejects = figures.rejectedRows > request.allowedRejects
        var result = RunResult(status: hasRejects ? .rowsRejected : .done, findings: findings)
        result.timings = timings
        let pages = publication.written + publication.kept
        let customers = Set(figures.metrics.customers.lazy.map(\.customer)).count
        let change =
            publication.outcome == .unchanged
            ? "nothing changed" : "\(publication.written) written, \(publication.removed) removed"
        result.lastLine =
            "Built \(pages) files (\(change)) for \(counted(customers, "customer", "customers")) as of \(figures.metrics.asOf): "
            + "\(counted(figures.usedRows, "row", "rows")) used, \(figures.rejectedRows) rejected, in \(Timings.text(timings.total)) s. "
            + "Open \(output)/index.html"
        return result
    }
}
