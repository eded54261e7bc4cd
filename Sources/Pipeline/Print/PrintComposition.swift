import Advice
import Findings
import Metrics
import Receivables
package import Site

/// From a folder of exports to the documents of a print: the same way as a build's, without a site on the way.
package enum PrintComposition {
    package enum Outcome: Sendable {
        /// - result: what to say, and its status, once all documents are printed.
        case ready(PrintJob, RunResult)
        case stopped(RunResult)
    }

    package static func run(
        _ request: PrintRequest, on machine: Machine, progress: (Timings.Phase) -> Void
    ) throws -> Outcome {
        var timings = Timings()
        progress(.prepare)
        let folder = PortfolioFolder(request.project)
        let prepared = try timings.time(.prepare) {
            try BuildPreparation(
                BuildStart(folder, language: request.language, on: machine), jobs: machine.processors)
        }
        guard let stage = prepared.stage else { return .stopped(.stopped(prepared.findings, timings: timings)) }
        var job = PrintJob(documents: [], assets: stage.assets)
        var result = RunResult(status: .done, findings: prepared.findings)
        if request.wantsBooklet { job.documents.append(.booklet(of: prepared.guide(stage, request), stage.templates)) }
        guard request.needsFigures else { return .ready(job, result) }

        progress(.read)
        let jobs = request.jobs ?? machine.processors
        let run = FiguresRun(
            folder: folder, configuration: prepared.configuration, jobs: jobs)
        let (read, found, _) = try run.run(asOf: request.asOf, profiles: stage.profiles, timings: &timings)
        result.findings += found.map { $0.code == .balanceDiffers ? $0.softened(to: .warning) : $0 }
        guard let figures = read else { return .stopped(.stopped(result.findings, timings: timings)) }
        if figures.rejectedRows > 0 { result.status = .rowsRejected }

        progress(.compose)
        let company = Company(figures, run, stage.ruleBook)
        do {
            for part in try PrintSelection(request, company).parts {
                let (contents, advisor) = contents(for: part.audience, company, prepared, stage, &timings)
                let composer = PrintComposer(contents, stage.templates, jobs: jobs)
                job.documents += part.documents(composer, advisor, contents.metrics.portfolio)
            }
        } catch let misuse as PrintMisuse {
            return .stopped(Self.misused(misuse.description, result))
        } catch let unknown as UnknownCollector {
            return .stopped(Self.misused(unknown.description, result))
        }
        return .ready(job, result)
    }

    private static func misused(_ description: String, _ result: RunResult) -> RunResult {
        var result = result
        result.status = .wrongUsage
        result.lastLine = description
        return result
    }

    /// What a collector carries is made from his customers alone, as his tree of pages is.
    private static func contents(
        for audience: Audience, _ company: Company, _ prepared: BuildPreparation, _ stage: BuildPreparation.Stage,
        _ timings: inout Timings
    ) -> (contents: SiteContents, advisor: Advisor) {
        let identity = BuildIdentity(
            prepared.configurationText, stage, company.figures, for: audience, isRedacted: false)
        let (recovery, advisor) = company.engine(for: audience, &timings)
        let contents = SiteContents(
            recovery: recovery, advisor: advisor, playbook: stage.playbook, language: stage.language,
            identity: SiteIdentity(
                company: prepared.configuration.company ?? stage.language.word("site.unnamed"),
                generator: Generator.name, build: identity.hash, address: prepared.configuration.siteURL,
                timeZone: prepared.configuration.timeZone),
            health: .none, pinyin: stage.pinyin, audience: audience, letters: .all)
        return (contents, advisor)
    }
}

extension BuildPreparation {
    /// What the playbook's booklet is made from: content alone, as in the playbook's own edition.
    fileprivate func guide(_ stage: Stage, _ request: PrintRequest) -> PlaybookContents {
        let asOf = request.asOf ?? configuration.asOf ?? stage.playbook.newestDay
        let company = configuration.company ?? stage.language.word("site.unnamed")
        let identity = SiteIdentity(
            company: company, generator: Generator.name, build: BuildIdentity(edition: company, stage, asOf: asOf).hash,
            address: configuration.siteURL)
        return PlaybookContents(
            playbook: stage.playbook, language: stage.language, identity: identity, audience: .playbook, asOf: asOf,
            pinyin: stage.pinyin)
    }
}
