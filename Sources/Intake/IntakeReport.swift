package import Receivables

/// The control figures: what became of every row of every file, in rows and in money.
package struct IntakeReport: Sendable {
    package var files: [FileReport] = []

    package init() {}
}

package struct FileReport: Sendable {
    package var table: TableKind
    package var path: String
    package var checksum: String?
    package var encoding: String
    package var delimiter: String
    package var headerLine: Int
    /// Title lines before the header, which count as no rows.
    package var preambleLines: Int
    package var unknownColumns: [String]
    /// The second of two files with the same content: none of its rows was read.
    package var isRepeat = false
    /// The file could not be read to its end: none of its rows is used.
    package var isRefused = false

    /// Stands for the rows that were read as used, whatever their order.
    package var fingerprint: UInt64 = 0

    package var used = Portion()
    package var rejected = Portion()
    package var blankRows = 0
    package var titleRows = 0
    package var totals = Portion()
    package var duplicates = Portion()
    package var leftOut = Portion()
    /// What rounding to the currency's decimals took away from used amounts, in 10⁻¹⁸ minor units.
    package var discarded: [Money] = []

    /// Rows, and the sums of their amounts by currency; rows whose amount cannot be read are in no sum.
    package struct Portion: Sendable {
        package var rows = 0
        package var amounts: [Money] = []
    }

    package var ignoredRows: Int { blankRows + titleRows + totals.rows + duplicates.rows + leftOut.rows }
    /// Every record behind the header.
    package var rows: Int { used.rows + rejected.rows + ignoredRows }
}
