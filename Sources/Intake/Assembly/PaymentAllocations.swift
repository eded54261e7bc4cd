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
    ///   - marks: by sorted payment.
    /// - Returns: the targets without those that their payments do not fit.
    func fitting(_ targets: [Int32], marks: (Int) -> RowMark, _ outcomes: inout RowOutcomes) -> [Int32] {
        var fitting = targets
        for (payment, target) in targets.enumerated() where target >= 0 {
            if !fits(payment, Int(target), marks, &outcomes) { fitting[payment] = -1 }
        }
        return fitting
    }

    /// - Parameter instalments: of the payments that name a document of several.
    func entries(
        instalments: [Int32: [Int]], marks: (Int) -> RowMark, _ shares: inout InstalmentShares,
        _ outcomes: inout RowOutcomes
    ) -> [AllocationEntry] {
        var entries: [AllocationEntry] = []
        for (payment, parts) in instalments.sorted(by: { $0.key < $1.key })
        where fits(Int(payment), parts[0], marks, &outcomes) {
            entries += shares.split(entry(Int(payment), parts[0]), over: parts, documents)
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
