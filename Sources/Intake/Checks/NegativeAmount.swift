import Findings
import Receivables

/// The sign of a document's amounts: credit notes and prepayments are negative whatever the file says, and a negative
/// amount without a type is a credit note.
enum NegativeAmount {
    static func settle(_ row: inout ReceivablesTable.Row, _ reading: inout RowReading) {
        if row.amount < 0, row.kind != .creditNote, row.kind != .prepayment, row.kind != .opening {
            note(row.kind, &reading)
            row.kind = .creditNote
        }
        guard row.kind == .creditNote || row.kind == .prepayment else { return }
        row.amount = -abs(row.amount)
        row.paidAmount = negative(row.paidAmount)
        row.openAmount = negative(row.openAmount)
        row.writtenOffAmount = negative(row.writtenOffAmount)
    }

    private static func negative(_ amount: Int64) -> Int64 { amount == .min ? amount : -abs(amount) }

    private static func note(_ kind: DocumentKind?, _ reading: inout RowReading) {
        reading.note(
            .negativeAmount,
            kind == nil
                ? "a negative amount without doc_type is taken as a credit note"
                : "a negative amount is taken as a credit note, though doc_type says \(kind?.rawValue ?? "")",
            help: "give doc_type, or mend the sign", rejects: false)
    }
}
