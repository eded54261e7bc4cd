package import Receivables
package import Settings

/// One source as configured: which files hold which table, and how they are read.
///
/// Everything but the table may be missing: a profile fills what the source leaves open, the reader finds out the rest.
package struct SourceSpec: Sendable, Hashable {
    package var table: TableKind
    /// Paths or patterns (`data/ar-*.csv`) from the portfolio folder, in the order in which they are read.
    package var files: [String] = []
    package var profile: String?
    package var encoding: TextEncoding?
    package var delimiter: Dialect?
    /// The decimal mark: a point or a comma.
    package var decimal: UInt8?
    /// How days are written where the year does not come first.
    package var dates: DayFormat?
    /// From 1; nil to find the header.
    package var headerRow: Int?
    /// Field → where it stands.
    package var columns: [String: ColumnPlace] = [:]
    /// Field → the value of rows whose cell is blank or missing.
    package var defaults: [String: String] = [:]
    package var history: History?
    package var paymentsFrom: CalendarDay?
    package var repeats: Repeats?
    /// Identifier fields whose leading zeros carry nothing, because some rows lost them.
    package var strippedZeros: Set<String> = []
    /// Identifier fields that a program wrote as decimal numbers: `2960623488.0`.
    package var strippedDecimals: Set<String> = []
    /// Field or header → the value of the rows to read.
    package var conditions: [String: String] = [:]
    /// Where the configuration names this source, for findings.
    package var place: SettingsPlace?
    /// Made from a file's name, not from the configuration.
    package var isDiscovered = false

    package init(table: TableKind, files: [String] = []) {
        self.table = table
        self.files = files
    }

    package enum History: String, Sendable, Hashable, CaseIterable {
        case full
        case openItems = "open_items"
    }

    /// What rows of one identity but different content are.
    package enum Repeats: String, Sendable, Hashable, CaseIterable {
        case reject, sum, separate
    }

    package enum ColumnPlace: Sendable, Hashable {
        /// The first of these headers that the file has.
        case headers([String])
        /// From 1.
        case position(Int)
    }

    /// This source with everything that it leaves open taken from a profile.
    package func filled(from profile: SourceSpec) -> SourceSpec {
        var filled = self
        filled.encoding = encoding ?? profile.encoding
        filled.delimiter = delimiter ?? profile.delimiter
        filled.decimal = decimal ?? profile.decimal
        filled.dates = dates ?? profile.dates
        filled.headerRow = headerRow ?? profile.headerRow
        filled.columns = profile.columns.merging(columns) { $1 }
        filled.defaults = profile.defaults.merging(defaults) { $1 }
        filled.history = history ?? profile.history
        filled.paymentsFrom = paymentsFrom ?? profile.paymentsFrom
        filled.repeats = repeats ?? profile.repeats
        filled.strippedZeros.formUnion(profile.strippedZeros)
        filled.strippedDecimals.formUnion(profile.strippedDecimals)
        filled.conditions = profile.conditions.merging(conditions) { $1 }
        return filled
    }
}
