import Findings
import Intake
import Receivables

/// Checks visit records and puts them behind those of `data/visits-recorded.csv`: all of them, or none.
package enum VisitsRun {
    /// - Throws: `MachineFailure` when the machine, not the input, is at fault.
    package static func add(_ request: VisitsRequest, on machine: Machine) throws -> RunResult {
        let folder = PortfolioFolder(request.project)
        let (configuration, mistakes) = try folder.configuration()
        guard !mistakes.contains(where: { $0.severity == .error }) else { return .stopped(mistakes) }
        let profiles = try Content.shipped(with: folder, on: machine).profiles
        var settings = ReadingSettings(configuration)
        settings.jobs = machine.processors
        settings.checksum = nil

        // From here on nobody else records: what is looked at now is what is written to.
        let lock = try RecordingLock(in: folder)
        let reading = try Intake.read(
            folder.sources(configuration), in: folder.path, profiles: profiles.adding(configuration.profiles),
            settings: settings)
        guard !reading.stopsBuild else { return .stopped(reading.findings.filter(\.blocks)) }
        let result = try add(request.files, to: folder, reading, settings, asOf: configuration.asOf)
        lock.release()
        return result
    }

    private static func add(
        _ paths: [String], to folder: PortfolioFolder, _ reading: Reading, _ settings: ReadingSettings,
        asOf: CalendarDay?
    ) throws -> RunResult {
        let recorded = RecordedVisits(in: folder)
        let present =
            recorded.exists
            ? try VisitFile(Discovery.recordedVisits, in: folder.path, settings: settings) : nil
        var review = VisitReview(
            customers: Set(reading.records.customers.map { reading.records.texts.string($0.id) }),
            recorded: (present?.lines ?? []) + reading.records.visitLines)
        var files: [VisitFile] = []
        for path in paths { files.append(try VisitFile(path, in: ".", settings: settings)) }
        review.review(files)
        var findings = review.findings
        let columns = present?.columnsToAppendTo
        if present != nil { findings += RecordedHeader.findings(columns, for: review.added) }
        guard !findings.contains(where: { $0.severity == .error }) else { return refusal(review, findings) }
        if !review.added.isEmpty { try recorded.append(review.added.map(\.cells), under: columns) }
        var result = RunResult(status: .done, findings: findings)
        result.lastLine = "Added \(counts(review, added: review.added.count)) \(next(review, folder, asOf: asOf))"
        return result
    }

    private static func refusal(_ review: VisitReview, _ findings: [Finding]) -> RunResult {
        var result = RunResult(status: .inputErrors, findings: findings)
        result.lastLine =
            "Added \(counts(review, added: 0)) Nothing was written. Mend what is named above and run the same command "
            + "again."
        return result
    }

    private static func counts(_ review: VisitReview, added: Int) -> String {
        "\(counted(added, "visit", "visits")), skipped \(review.skipped) recorded before, refused \(review.refused)."
    }

    private static func next(_ review: VisitReview, _ folder: PortfolioFolder, asOf: CalendarDay?) -> String {
        guard !review.added.isEmpty else { return "\(Discovery.recordedVisits) is as it was." }
        let project = folder.path == "." ? "" : " --project \(folder.path)"
        let command = "They are in \(Discovery.recordedVisits). Next: huikuan build\(project)"
        guard let asOf, let newest = review.added.map(\.date).max(), newest > asOf else { return command }
        return command + " --as-of \(newest) (huikuan.yml says as_of: \(asOf), before the newest of them)"
    }
}
