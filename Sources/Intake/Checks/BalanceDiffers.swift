import Findings
import Receivables

/// Documents with payments of their own: what their rows say of themselves is compared with these, then set aside.
struct BalanceDiffers {
    private let records: Records
    private let paymentsFrom: CalendarDay?
    private var compared = 0
    private var different = 0

    init(_ records: Records, paymentsFrom: CalendarDay?) {
        self.records = records
        self.paymentsFrom = paymentsFrom
    }

    /// - Parameter marks: by sorted document.
    mutating func settle(_ documents: inout Documents, marks: (Int) -> RowMark, _ outcomes: inout RowOutcomes) {
        let own = records.documents
        let hasOwn = own.paidAmount.isPresent || own.paidOn.isPresent || own.openAmount.isPresent
        guard hasOwn || own.writtenOffAmount.isPresent else { return }
        var start = 0
        let allocations = records.allocations
        while start < allocations.count {
            let document = Int(allocations.document[start])
            var end = start + 1
            while end < allocations.count, Int(allocations.document[end]) == document { end += 1 }
            settle(document, start..<end, &documents, marks, &outcomes)
            start = end
        }
        reportShare(&outcomes)
    }

    private mutating func settle(
        _ document: Int, _ rows: Range<Int>, _ documents: inout Documents, _ marks: (Int) -> RowMark,
        _ outcomes: inout RowOutcomes
    ) {
        let own = records.documents
        clearWriteOff(document, rows, &documents)
        if let paymentsFrom, own.date[document] < paymentsFrom {
            subtract(rows, of: document, &documents)
            return
        }
        if let (said, found, field) = difference(document, rows) {
            compared += 1
            if said != found {
                different += 1
                note(field, said, found, document, marks, &outcomes)
            }
        }
        documents.paidAmount.set(.min, row: document, of: documents.count)
        documents.paidOn.set(.unknown, row: document, of: documents.count)
        documents.openAmount.set(.min, row: document, of: documents.count)
    }

    /// What the row says is open, or paid, beside what its payments make of it; up to the day of the export.
    private func difference(_ document: Int, _ rows: Range<Int>) -> (said: Int64, found: Int64, field: String)? {
        let own = records.documents
        let sign: Int64 = own.amount[document] < 0 ? -1 : 1
        let exported = own.exportedAt[document].known ?? records.exportedAt ?? .distantFuture
        let counted = rows.filter { isEffective($0, by: exported) }
        if own.openAmount[document] != .min {
            var open = own.amount[document] - sign * counted.reduce(0) { $0 + records.allocations.amount[$1] }
            let hasWriteOff = counted.contains { records.allocations.kind[$0] == .writeOff }
            if !hasWriteOff, own.writtenOffAmount[document] != .min { open -= own.writtenOffAmount[document] }
            return (own.openAmount[document], sign * max(0, sign * open), "open_amount")
        }
        guard own.paidAmount[document] != .min else { return nil }
        let paid = counted.filter { records.allocations.kind[$0] == .payment }
            .reduce(0) { $0 + records.allocations.amount[$1] }
        return (own.paidAmount[document], sign * paid, "paid_amount")
    }

    private func isEffective(_ allocation: Int, by day: CalendarDay) -> Bool {
        let allocations = records.allocations
        if let reversed = allocations.reversedOn[allocation].known, reversed <= day { return false }
        if let own = allocations.date[allocation].known, own > day { return false }
        guard allocations.payment[allocation] >= 0 else { return true }
        let payment = Int(allocations.payment[allocation])
        if let bounced = records.payments.bouncedOn[payment].known, bounced <= day { return false }
        return records.payments.date[payment] <= day
    }

    /// Both present: counted once.
    private func clearWriteOff(_ document: Int, _ rows: Range<Int>, _ documents: inout Documents) {
        let own = records.documents.writtenOffAmount[document]
        guard own != .min else { return }
        let isTold = rows.contains {
            records.allocations.kind[$0] == .writeOff && records.allocations.amount[$0] == abs(own)
        }
        guard isTold else { return }
        documents.writtenOffAmount.set(.min, row: document, of: documents.count)
        documents.writtenOffOn.set(.unknown, row: document, of: documents.count)
    }

    /// A document from before the payments export keeps its own row, less what the export tells too.
    private func subtract(_ rows: Range<Int>, of document: Int, _ documents: inout Documents) {
        let own = records.documents
        let size = abs(own.amount[document])
        let writtenOff = own.writtenOffAmount[document] == .min ? 0 : abs(own.writtenOffAmount[document])
        var paid: Int64 = 0
        if own.paidAmount[document] != .min {
            paid = abs(own.paidAmount[document])
        } else if own.openAmount[document] != .min {
            paid = size - abs(own.openAmount[document]) - writtenOff
        } else if own.paidOn[document].isKnown {
            paid = size
        } else {
            return
        }
        let told = rows.filter { records.allocations.kind[$0] == .payment }
            .reduce(Int64(0)) { $0 + records.allocations.amount[$1] }
        let rest = max(0, paid - told)
        documents.paidAmount.set(own.amount[document] < 0 ? -rest : rest, row: document, of: documents.count)
        documents.openAmount.set(.min, row: document, of: documents.count)
    }

    private func note(
        _ field: String, _ said: Int64, _ found: Int64, _ document: Int, _ marks: (Int) -> RowMark,
        _ outcomes: inout RowOutcomes
    ) {
        let currency = records.currencies[Int(records.documents.currency[document])]
        let left = Money(minorUnits: Int128(said), currency: currency).decimal
        let right = Money(minorUnits: Int128(found), currency: currency).decimal
        outcomes.warn(
            .balanceDiffers, marks(document), field: field,
            "\(field) is \(private: left), but payments and allocations make it \(private: right)",
            help: "export both for the same days, or say payments_from:")
    }

    private func reportShare(_ outcomes: inout RowOutcomes) {
        guard compared > 0, different * 100 > compared else { return }
        outcomes.report(
            Finding(
                .balanceDiffers,
                "the balances of \(different) of \(compared) documents differ from their payments: more than 1 %",
                help: "one of the two exports is incomplete; say payments_from: if payments begin later",
                severity: .error))
    }
}
