import Advice
import Crypto
import Findings
import Intake
import Metrics
import Receivables

/// The way from files to figures and advice, which every command shares: read, assemble, measure, judge; and what only
/// some commands go on to: recover, advise.
struct FiguresRun {
    let folder: PortfolioFolder
    let configuration: Configuration
    let jobs: Int
    /// What people are called instead of their names; nil where names are shown.
    var pseudonyms: Redaction.Words?
    /// Whether each file's SHA-256 is worked out, for pages and reports that show it.
    var sumsFiles = true

    struct Figures: Sendable {
        let metrics: Metrics
        /// Has the engine's findings; the rest of the engine is for who shows it.
        let basis: RecoveryBasis
        let report: IntakeReport
        let rejects: [RejectFile]
        let rejectedRows: Int
        let usedRows: Int
        /// Stands for all used rows, whatever their order.
        let fingerprint: UInt64
        /// The names that pseudonyms stand for.
        let hiddenNames: [String]
    }

    typealias Outcome = (figures: Figures?, findings: [Finding], rejects: [RejectFile])

    /// - Parameter whenRead: what to do, on a thread to spare, while one thread puts the rows in order.
    /// - Returns: no figures when the findings hold an error that leaves nothing honest to show.
    func run(
        asOf asked: CalendarDay?, profiles: ProfileLibrary, timings: inout Timings,
        whenRead: @escaping @Sendable () -> Void = {}
    ) throws -> Outcome {
        var settings = ReadingSettings(configuration)
        settings.asOf = asked ?? configuration.asOf
        settings.jobs = jobs
        if !sumsFiles { settings.checksum = nil }
        let reading = try timings.time(.read) {
            try Intake.read(
                folder.sources(configuration), in: folder.path, profiles: profiles.adding(configuration.profiles),
                settings: settings, whenRead: whenRead)
        }
        var findings = profiles.findings + reading.findings
        if reading.stopsBuild || profiles.findings.contains(where: { $0.severity == .error }) {
            return (nil, findings, reading.rejects)
        }
        guard let asOf = settings.asOf ?? reading.records.exportedAt ?? reading.defaultAsOf else {
            findings.append(Finding(.noAsOf, "no row has a date; say which day to look at"))
            return (nil, findings, reading.rejects)
        }
        if let finding = Self.beforeExport(reading.records, asOf: asOf) {
            return (nil, findings + [finding], reading.rejects)
        }
        let (usedRows, rejectedRows) = (reading.usedRows, reading.rejectedRows)
        let (report, rejects, fingerprint) = (reading.report, reading.rejects, reading.fingerprint)
        let hiddenNames = pseudonyms == nil ? [] : reading.records.namingTexts
        let portfolio = timings.time(.assemble) {
            let records = pseudonyms.map { Redaction.redacted(reading.records, $0) } ?? reading.records
            var policy = configuration.policy
            if pseudonyms != nil { policy.ourselves = policy.ourselves.mapValues(\.withoutPeople) }
            return Portfolio.assemble(records, asOf: asOf, policy: policy, jobs: jobs)
        }
        let metrics = timings.time(.measure) { Metrics.measure(portfolio, jobs: jobs) }
        findings += metrics.findings
        if metrics.findings.contains(where: { $0.severity == .error }) { return (nil, findings, rejects) }
        if metrics.customers.isEmpty {
            findings.append(Finding(.nothingYet, "no document is dated on or before \(asOf)"))
        }
        let basis = timings.time(.recover) { RecoveryBasis(metrics, jobs: jobs) }
        findings += basis.findings + basis.metrics.portfolio.missingCreditors
        let figures = Figures(
            metrics: metrics, basis: basis, report: report, rejects: rejects, rejectedRows: rejectedRows,
            usedRows: usedRows, fingerprint: fingerprint, hiddenNames: hiddenNames)
        return (figures, findings, rejects)
    }

    /// What is to be expected and what to do, which findings do not need.
    ///
    /// - Parameter ruleBook: by which tracks are chosen.
    func engine(on figures: Figures, by ruleBook: RuleBook, timings: inout Timings) -> (Recovery, Advisor) {
        timings.time(.recover) {
            sideBySide(jobs: jobs) {
                Recovery(figures.basis, jobs: jobs)
            } _: { [jobs] in
                Advisor(figures.basis, ruleBook, jobs: jobs)
            }
        }
    }

    private static func beforeExport(_ records: Records, asOf: CalendarDay) -> Finding? {
        guard records.isOpenItemsOnly else { return nil }
        let earliest = records.exportedAt ?? records.documents.date.max() ?? asOf
        guard asOf < earliest else { return nil }
        return Finding(
            .beforeExport, "open items were exported on \(earliest), after the as-of date \(asOf)",
            help: "choose \(earliest) or a later day, or export payments with the full history")
    }
}

extension ReadingSettings {
    init(_ configuration: Configuration) {
        self.init(currency: configuration.policy.currency)
        minorDigits = configuration.policy.minorDigits
        fallbackEncoding = TextEncoding(named: configuration.reading.fallback) ?? .gb18030
        padsShortRows = configuration.reading.ragged == .pad
        checksum = { RunningSHA256() }
    }
}

private struct RunningSHA256: RunningChecksum {
    private var hash = SHA256()

    mutating func add(_ bytes: UnsafeRawBufferPointer) { hash.update(bufferPointer: bytes) }

    var hexDigits: String {
        hash.finalize().map { byte in
            let digits = String(byte, radix: 16)
            return digits.utf8.count == 1 ? "0" + digits : digits
        }.joined()
    }
}

extension IntakeFailure: CustomStringConvertible {
    package var description: String {
        switch self {
        case .unreadable(let path, let reason): "cannot read \(path): \(reason)"
        case .tooMuchText: "the texts of all rows exceed four gigabytes"
        case .tooManyFiles(let count): "\(count) source files are more than the 255 that can be told apart"
        }
    }
}
