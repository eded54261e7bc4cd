import Findings

/// A blank cell in a column that every row needs.
enum MissingValue {
    static func note(_ column: BoundColumn, _ reading: inout RowReading) {
        reading.note(
            .missingValue, column, "\(column.header) is blank", help: "fill it in, or give it a default: in huikuan.yml"
        )
    }
}
