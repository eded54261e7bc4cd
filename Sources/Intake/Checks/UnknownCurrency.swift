import Findings

/// A currency that cannot be told, or that two places tell differently.
enum UnknownCurrency {
    static func note(_ cell: Cell, _ reading: inout RowReading) {
        reading.note(
            .unknownCurrency, cell, "\(reading.header(of: cell)) \(quoted: cell.string) is no currency",
            help: "write its three letters: CNY, USD, EUR")
    }

    static func note(_ cell: Cell, conflictingWith currency: String, _ reading: inout RowReading) {
        reading.note(
            .unknownCurrency, cell, "\(reading.header(of: cell)) names another currency than the row's \(currency)",
            help: "give the row's currency in its own column, or in the source's defaults:")
    }
}
