package import Findings
package import Receivables

/// What reading a portfolio's tables gives.
package struct Reading: Sendable {
    package var records: Records
    package var report: IntakeReport
    /// By file, line and column.
    package var findings: [Finding]
    /// The rows that could not be used, to be written below the portfolio's `rejects/`.
    package var rejects: [RejectFile]
    /// The day up to which the rows tell: what `--as-of` is when nobody says.
    package var defaultAsOf: CalendarDay?

    /// A table cannot be read at all: there is nothing honest to build.
    package var stopsBuild: Bool {
        findings.contains { $0.severity == .error && FindingCode.stoppingIntake.contains($0.code) }
    }
    /// Besides, balances differ so widely that one of the exports must be incomplete.
    package var failsCheck: Bool {
        stopsBuild || findings.contains { $0.severity == .error && $0.code == .balanceDiffers }
    }
    /// Stands for all rows, whatever the order of files and rows: one part of a build's identity.
    package var fingerprint: UInt64 {
        report.files.reduce(0) { sum, file in
            var hash = RowHash()
            hash.combine(file.table.rawValue)
            hash.combine(file.fingerprint)
            return sum &+ hash.value
        }
    }
    package var usedRows: Int { report.files.reduce(0) { $0 + $1.used.rows } }
    package var rejectedRows: Int { report.files.reduce(0) { $0 + $1.rejected.rows } }
}

/// A file of rejected rows: the source's encoding, delimiter and header, each row byte for byte, with its file, line
/// and code in front.
package struct RejectFile: Sendable, Hashable {
    /// Below the folder for rejects: `receivables/ar.csv`.
    package let path: String
    package let bytes: [UInt8]
}
