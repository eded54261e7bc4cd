import Findings
import Receivables

/// What payments say of themselves: the document that a payment names takes the whole of it.
struct PaymentAllocations: Sendable {
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
    func fitting(
        _ targets: [Int32], marks: (Int) -> RowMark, jobs: Int, _ outcomes: inout RowOutcomes
    ) -> [Int32] {
        let runs = rowRuns(targets.count)
        let misfits = parallelMap(runs.count, jobs: jobs) { run in
            runs[run].filter { targets[$0] >= 0 && self.misfit($0, Int(targets[$0])) != nil }
        }
        var fitting = targets
        for payment in misfits.joined() where !fits(payment, Int(targets[payment]), marks, &outcomes) {
            fitting[payment] = -1
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

    private enum Misfit { case currency, sign, early }

    private func misfit(_ payment: Int, _ document: Int) -> Misfit? {
        if payments.currency[payment] != documents.currency[document] { return .currency }
        if (payments.amount[payment] < 0) != (documents.amount[document] < 0) { return .sign }
        return payments.date[payment] < documents.date[document] ? .early : nil
    }

    /// Whether a payment can settle the document that it names; what is odd about the two is told.
    private func fits(
        _ payment: Int, _ document: Int, _ marks: (Int) -> RowMark, _ outcomes: inout RowOutcomes
    ) -> Bool {
        switch misfit(payment, document) {
        case .currency:
            PaymentFit.noteCurrency(
                marks(payment), currencies[Int(payments.currency[payment])],
                currencies[Int(documents.currency[document])], &outcomes)
            return false
        case .sign:
            PaymentFit.noteSign(marks(payment), isRefund: payments.amount[payment] < 0, &outcomes)
            return false
        case .early:
            PaymentFit.noteEarly(marks(payment), documents.date[document], &outcomes)
            return true
        case nil: return true
        }
    }
}
