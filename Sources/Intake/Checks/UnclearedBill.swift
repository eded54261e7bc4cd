import Findings
import Receivables

/// Instruments that are not cash yet: what their missing dates mean.
enum UnclearedBill {
    static func note(_ row: PaymentsTable.Row, _ reading: inout RowReading) {
        guard let method = row.method else { return }
        if method == .cheque, !row.clearedOn.isKnown, !row.bouncedOn.isKnown {
            reading.note(
                .chequeWithoutClearing, "a cheque without cleared_date counts as cleared on its date",
                help: "add the column cleared_date", rejects: false)
        }
        if method.isBill, !row.clearedOn.isKnown, !row.maturesOn.isKnown {
            reading.note(
                .billWithoutDates, "a bill with neither maturity_date nor cleared_date stays pending",
                help: "add the column maturity_date", rejects: false)
        }
    }
}
