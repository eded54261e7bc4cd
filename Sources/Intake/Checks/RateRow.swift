import Findings
import Receivables

/// An exchange rate names its two currencies and is above zero.
enum RateRow {
    static func check(_ row: Rate, _ reading: inout RowReading) {
        guard row.kind == .exchange, reading.isUsable else { return }
        if row.from.isEmpty || row.to.isEmpty {
            reading.note(.missingValue, "an exchange rate needs from and to", help: "fill in both currencies")
        }
        if row.value <= 0 { reading.note(.notPositive, "an exchange rate is above zero", help: "mend value") }
    }
}
