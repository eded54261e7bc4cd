import Advice
import Findings
import Intake
import Metrics
import Playbooks
import Receivables
import Site

/// Reads everything and writes nothing.
package enum CheckRun {
    package static func run(_ request: CheckRequest, on machine: Machine) throws -> RunResult {
        let start = try BuildStart(PortfolioFolder(request.project), on: machine)
        let (content, configuration) = (start.content, start.configuration)
        var result = RunResult(status: .done, findings: start.findings)
        let mended = request.fixes && request.checksPlaybook ? try content.tidyArticles() : []
        let checksData = request.checksData && start.isSound
        let day = request.asOf ?? configuration.asOf
        // Articles are judged as of a day: only where nobody but the rows knows it do they wait for them.
        let articlesWait = checksData && day == nil
        let readWords = Deferred {
            Result { try words(request, content, configuration, day, readsArticles: !articlesWait) }
        }
        let readRows = Result {
            try checksData ? data(request, content, configuration, machine, &result.timings, readWords) : nil
        }
        let (ofTemplates, ofArticles) = try readWords.value.get()
        let (figures, ofRows) = try readRows.get() ?? (nil, [])
        result.findings += ofTemplates + ofRows + ofArticles
        if request.checksPlaybook, articlesWait {
            result.findings += try articles(content, configuration, asOf: figures?.metrics.asOf)
        }
        let (rejected, used) = (figures?.rejectedRows ?? 0, figures?.usedRows ?? 0)
        result.remains.append(figures)
        let errors = result.findings.count { $0.blocks }
        result.status = status(errors: errors, rejected: rejected)
        result.lastLine = lastLine(result.findings, used: used, rejected: rejected)
        if !mended.isEmpty { result.lastLine += " Mended: \(counted(mended.count, "article", "articles"))." }
        return result
    }

    private static func data<Words>(
        _ request: CheckRequest, _ content: Content, _ configuration: Configuration, _ machine: Machine,
        _ timings: inout Timings, _ words: Deferred<Words>
    ) throws -> (FiguresRun.Figures?, [Finding]) {
        // Nothing is advised, and nobody is told the files' sums.
        var run = FiguresRun(
            folder: PortfolioFolder(request.project), configuration: configuration, jobs: machine.processors)
        run.sumsFiles = false
        let (figures, findings, _) = try run.run(
            asOf: request.asOf, profiles: content.profiles, timings: &timings
        ) { _ = words.value }
        return (figures, findings)
    }

    private static func words(
        _ request: CheckRequest, _ content: Content, _ configuration: Configuration, _ day: CalendarDay?,
        readsArticles: Bool
    ) throws -> (templates: [Finding], articles: [Finding]) {
        let ofTemplates = request.checksTemplates ? try templates(content, configuration) : []
        guard request.checksPlaybook, readsArticles else { return (ofTemplates, []) }
        return (ofTemplates, try articles(content, configuration, asOf: day))
    }

    /// Of every language that the portfolio speaks, and of the rules that choose among the tracks; what concerns two
    /// languages is told once.
    private static func articles(
        _ content: Content, _ configuration: Configuration, asOf: CalendarDay?
    ) throws -> [Finding] {
        let (rules, misworded) = try content.lintRules(configuration, asOf: asOf, isThorough: true)
        var findings = misworded
        var told: Set<Finding> = []
        // The languages need nothing of each other.
        let read = inParallel(content.languages(of: configuration)) { language in
            Result { () throws(MachineFailure) in try content.playbook(language, rules: rules) }
        }
        var tracks: Set<TrackID> = []
        for result in read {
            let (playbook, found) = try result.get()
            findings += found.filter { told.insert($0).inserted }
            if playbook.language == configuration.language { tracks = playbook.tracks }
        }
        return findings + (try content.ruleBook(tracks).1)
    }

    private static func status(errors: Int, rejected: Int) -> ExitStatus {
        errors > 0 ? .inputErrors : rejected > 0 ? .rowsRejected : .done
    }

    private static func templates(_ content: Content, _ configuration: Configuration) throws -> [Finding] {
        let (language, wording) = try content.language(configuration.language)
        guard let language else { return wording }
        var findings = wording
        _ = PageTemplates(try content.templates(language), language: language, findings: &findings)
        return findings
    }

    private static func lastLine(_ findings: [Finding], used: Int, rejected: Int) -> String {
        let errors = findings.count { $0.severity == .error }
        let warnings = findings.count { $0.severity == .warning }
        return "Checked: \(used) rows used, \(rejected) rejected; \(errors) errors, \(warnings) warnings."
    }
}

extension Finding {
    /// An error that stops more than the one row it was found in.
    var blocks: Bool {
        guard severity == .error else { return false }
        return !FindingCode.intake.contains(code) || FindingCode.stoppingIntake.contains(code)
            || code == .balanceDiffers
    }
}
