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
        let folder = PortfolioFolder(request.project)
        let (read, found) = try folder.configuration()
        let content = try Content.shipped(with: folder, on: machine)
        let (configuration, ruled) = try content.completing(read)
        var result = RunResult(status: .done, findings: found + ruled)
        if request.checksTemplates { result.findings += try templates(content, configuration) }
        let mended = request.fixes && request.checksPlaybook ? try content.tidyArticles() : []
        var asOf = request.asOf ?? configuration.asOf
        var (rejected, used) = (0, 0)
        if request.checksData, !(found + ruled).contains(where: { $0.severity == .error }) {
            let (ruleBook, _) = try content.ruleBook(try content.playbook(configuration.language).0.tracks)
            let run = FiguresRun(
                folder: folder, configuration: configuration, ruleBook: ruleBook, jobs: machine.processors)
            let (figures, data, _) = try run.run(
                asOf: request.asOf, profiles: content.profiles, timings: &result.timings)
            result.findings += data
            asOf = asOf ?? figures?.metrics.asOf
            rejected = figures?.rejectedRows ?? 0
            used = figures?.usedRows ?? 0
            result.remains.append(figures)
        }
        if request.checksPlaybook { result.findings += try articles(content, configuration, asOf: asOf) }
        let errors = result.findings.count { $0.blocks }
        result.status = status(errors: errors, rejected: rejected)
        result.lastLine = lastLine(result.findings, used: used, rejected: rejected)
        if !mended.isEmpty { result.lastLine += " Mended: \(counted(mended.count, "article", "articles"))." }
        return result
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
