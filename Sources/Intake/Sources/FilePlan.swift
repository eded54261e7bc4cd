import Findings
import Receivables

/// How one file is read: its text, and which of its columns is which field.
struct FilePlan: Sendable {
    let outline: TableOutline
    /// Position in the list of source files.
    let file: Int
    /// As the user would type it from the portfolio folder.
    let path: String
    let text: SourceText
    let dialect: Dialect
    let header: HeaderRow
    /// In the schema's order, so that the currency comes before the amounts.
    let columns: [BoundColumn]
    /// Of `columns`.
    let slots: [ColumnSlot]
    /// Headers that are no field of the table.
    let unknownColumns: [String]
    let conditions: [Condition]
    let days: DayFormat
    let decimalMark: UInt8
    /// Of rows that name none; nil for the reporting currency.
    let currencyCode: String?
    /// Short rows are filled with blanks instead of rejected.
    let padsShortRows: Bool

    var width: Int { header.cells.count }

    /// Rows whose cell says something else are left out.
    struct Condition: Sendable {
        let column: Int
        let value: String

        func holds(for record: CSVRecord) -> Bool { record[column].trimmingBlanks.elementsEqual(value.utf8) }
    }

    func location(_ position: TextPosition) -> SourceLocation {
        SourceLocation(file: path, line: position.line, column: position.column)
    }

    func location(line: Int) -> SourceLocation { SourceLocation(file: path, line: line) }
}
