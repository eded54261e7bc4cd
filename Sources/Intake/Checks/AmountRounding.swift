import Findings
import Receivables

/// More decimals than the currency has: rounded half up, the difference kept in the control sum.
enum AmountRounding {
    static func note(_ cell: Cell, _ reading: inout RowReading) {
        let currency = reading.currencies.currencies[Int(reading.currency)]
        reading.note(
            .amountRounded, cell,
            "\(reading.header(of: cell)) \(private: cell.string) was rounded to \(currency.minorDigits) decimals of \(currency)",
            rejects: false)
    }
}
