import Findings
import Receivables

/// What payments say of themselves: the document that a payment names takes the whole of it.
struct PaymentAllocations {
    private let documents: Documents
    private let payments: Payments
    private let currencies: [Currency]

    init(_ documents: Documents, _ payments: Payments, _ currencies: [Currency]) {
        self.documents = documents
        self.payments = payments
        self.currencies = currencies
    }

    /// - Parameters:
    ///   - targets: by sorted payment; −1 where it names none.
    ///   - instalments: of the payments that name a document of several.
    ///   - marks: by sorted payment.
    func entries(
        _ targets: [Int32], instalments: [Int32: [Int]], marks: (Int) -> RowMark, _ shares: inout InstalmentShares,
        _ outcomes: inout RowOutcomes
    ) -> [AllocationEntry] {
        var entries: [AllocationEntry] = []
        entries.reserveCapacity(targets.count)
        for (payment, target) in targets.enumerated() {
            if target >= 0 {
                guard fits(payment, Int(target), marks, &outcomes) else { continue }
                entries.append(entry(payment, Int(target)))
            } else if let parts = instalments[Int32(payment)], fits(payment, parts[0], marks, &outcomes) {
                entries += shares.split(entry(payment, parts[0]), over: parts, documents)
            }
        }
        return entries
    }

    private func entry(_ payment: Int, _ document: Int) -> AllocationEntry {
        AllocationEntry(
            document: Int32(document), payment: Int32(payment), amount: abs(payments.amount[payment]),
            row: payments.row[payment])
    }

    private func fits(
        _ payment: Int, _ document: Int, _ marks: (Int) -> RowMark, _ outcomes: inout RowOutcomes
    ) -> Bool {
        if payments.currency[payment] != documents.currency[document] {
            PaymentFit.noteCurrency(
                marks(payment), currencies[Int(payments.currency[payment])],
                currencies[Int(documents.currency[document])], &outcomes)
            return false
        }
        if (payments.amount[payment] < 0) != (documents.amount[document] < 0) {
            PaymentFit.noteSign(marks(payment), isRefund: payments.amount[payment] < 0, &outcomes)
            return false
        }
        if payments.date[payment] < documents.date[document] {
            PaymentFit.noteEarly(marks(payment), documents.date[document], &outcomes)
        }
        return true
    }
}
