import Findings
import Intake
import Receivables

/// What `huikuan visits add` is asked for.
package struct VisitsRequest: Sendable {
    package let project: String
    /// As the user typed them: relative ones start at the working folder.
    package let files: [String]

    package init(project: String, files: [String]) {
        self.project = project
        self.files = files
    }
}

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
        let result = try add(request.files, to: folder, reading, settings)
        lock.release()
        return result
    }

    private static func add(
        _ paths: [String], to folder: PortfolioFolder, _ reading: Reading, _ settings: ReadingSettings
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
        result.lastLine = "Added \(counts(review, added: review.added.count)) \(next(review, folder))"
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

    private static func next(_ review: VisitReview, _ folder: PortfolioFolder) -> String {
        guard !review.added.isEmpty else { return "\(Discovery.recordedVisits) is as it was." }
        let project = folder.path == "." ? "" : " --project \(folder.path)"
        return "They are in \(Discovery.recordedVisits). Next: huikuan build\(project)"
    }
}

/// Whether the file of recorded visits, which people may have opened and saved, can take rows behind its own.
enum RecordedHeader {
    static func findings(_ columns: [String?]?, for lines: [VisitLine]) -> [Finding] {
        let place = SourceLocation(file: Discovery.recordedVisits)
        guard let columns else {
            return [
                Finding(
                    .notATable, at: place,
                    "rows cannot be put behind those of this file: it is not comma-separated UTF-8",
                    help: "save it as CSV in UTF-8, with commas and a header", severity: .error)
            ]
        }
        let lost = VisitLine.columns.enumerated().filter { index, name in
            !columns.contains(name) && lines.contains { !$0.cells[index].isEmpty }
        }
        guard !lost.isEmpty else { return [] }
        let names = lost.map(\.element).joined(separator: ", ")
        return [
            Finding(
                .missingColumn, at: SourceLocation(file: Discovery.recordedVisits, line: 1),
                "the new rows have values for columns that this file lacks: \(names)",
                help: "put these names behind its header", severity: .error)
        ]
    }
}
