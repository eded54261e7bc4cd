import Receivables

/// Turns a portfolio's files into records, with an account of every row.
package enum Intake {
    /// - Parameters:
    ///   - sources: what the configuration names, or `Discovery.sources`.
    ///   - folder: the portfolio's; relative paths start there.
    ///   - whenRead: called once all rows are read and the files' checksums are worked out, on a thread that is to spare
    ///     while another one puts the rows in order; not where there is but one thread.
    /// - Throws: when the machine is at fault. Bad input is told in the findings.
    package static func read(
        _ sources: [SourceSpec], in folder: String, profiles: ProfileLibrary, settings: ReadingSettings,
        whenRead: @escaping @Sendable () -> Void = {}
    ) throws(IntakeFailure) -> Reading {
        let files = try SourceFiles(sources, in: folder, profiles, settings)
        let rows = FileReading(files).rows(jobs: settings.jobs)
        // Only reports show them.
        let checksums = Deferred { files.checksums() }
        checksums.begin(jobs: settings.jobs, then: whenRead)
        let outcomes = files.outcomes(rows.parts)
        var staging = try Staging(consume rows, outcomes: outcomes, jobs: settings.jobs)
        var assembly = RecordsAssembly(files, settings)
        assembly.settleRepetitions(&staging)
        assembly.enrolCustomers(&staging)
        assembly.placeRows(&staging)
        assembly.settleReferences(&staging)
        assembly.checkDays(&staging)
        let reading = assembly.reading(staging, checksums.value)
        staging.giveBackMarks(jobs: settings.jobs)
        return reading
    }
}
