import CLinux

/// Turns a portfolio's files into records, with an account of every row.
package enum Intake {
    /// - Parameters:
    ///   - sources: what the configuration names, or `Discovery.sources`.
    ///   - folder: the portfolio's; relative paths start there.
    /// - Throws: when the machine is at fault. Bad input is told in the findings.
    package static func read(
        _ sources: [SourceSpec], in folder: String, profiles: ProfileLibrary, settings: ReadingSettings
    ) throws(IntakeFailure) -> Reading {
        let reading = try reading(sources, in: folder, profiles: profiles, settings: settings)
        // What reading needed besides its result goes back to the machine before others want memory.
        malloc_trim(0)
        return reading
    }

    private static func reading(
        _ sources: [SourceSpec], in folder: String, profiles: ProfileLibrary, settings: ReadingSettings
    ) throws(IntakeFailure) -> Reading {
        let files = try SourceFiles(sources, in: folder, profiles, settings)
        let rows = FileReading(files).rows(jobs: settings.jobs)
        let outcomes = files.outcomes(rows.parts)
        var staging = try Staging(consume rows, outcomes: outcomes, jobs: settings.jobs)
        var assembly = RecordsAssembly(files, settings)
        assembly.settleRepetitions(&staging)
        assembly.enrolCustomers(&staging)
        assembly.placeRows(&staging)
        assembly.settleReferences(&staging)
        assembly.checkDays(&staging)
        return assembly.reading(staging)
    }
}
