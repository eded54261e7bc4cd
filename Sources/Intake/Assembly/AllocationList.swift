import Receivables

/// All allocations to be, in any order: a few that are told one by one, and those of the payments that each name one
/// document and go to it as a whole, which are most and need no memory of their own.
struct AllocationList: Sendable {
    private let entries: [AllocationEntry]
    /// By payment: the document that takes the whole of it; −1 for none.
    private let paid: [Int32]
    private let payments: Payments

    init(_ entries: [AllocationEntry], paid: [Int32], _ payments: Payments) {
        self.entries = entries
        self.paid = paid
        self.payments = payments
    }

    /// An entry's place is below the number of entries; a payment's is its own behind them.
    @inline(__always)
    private subscript(place: Int32) -> AllocationEntry {
        let place = Int(place)
        guard place >= entries.count else { return entries[place] }
        let payment = place - entries.count
        return AllocationEntry(
            document: paid[payment], payment: Int32(payment), amount: abs(payments.amount[payment]),
            row: payments.row[payment])
    }

    /// - Parameter documentCount: of the portfolio.
    /// Complexity: O(n), and a sort of each document's few allocations.
    func columns(documentCount: Int, _ texts: TextPool, jobs: Int) -> Allocations {
        let order = order(documentCount, texts)
        let halves = parallelMap(2, jobs: jobs) { half in half == 0 ? sides(order) : figures(order) }
        var columns = halves[0]
        columns.amount = halves[1].amount
        columns.date = halves[1].date
        columns.row = halves[1].row
        columns.paymentAmount = halves[1].paymentAmount
        return columns
    }

    private func sides(_ order: [Int32]) -> Allocations {
        var columns = Allocations()
        columns.document.reserveCapacity(order.count)
        columns.payment.reserveCapacity(order.count)
        columns.credit.reserveCapacity(order.count)
        columns.kind.reserveCapacity(order.count)
        for (row, place) in order.enumerated() {
            let entry = self[place]
            columns.document.append(entry.document)
            columns.payment.append(entry.payment)
            columns.credit.append(entry.credit)
            columns.kind.append(entry.kind)
            columns.reversedOn.append(entry.reversedOn, asRow: row)
        }
        return columns
    }

    private func figures(_ order: [Int32]) -> Allocations {
        var columns = Allocations()
        columns.amount.reserveCapacity(order.count)
        columns.date.reserveCapacity(order.count)
        columns.row.reserveCapacity(order.count)
        for (row, place) in order.enumerated() {
            let entry = self[place]
            columns.amount.append(entry.amount)
            columns.date.append(entry.date)
            columns.row.append(entry.row)
            columns.paymentAmount.append(entry.paymentAmount, asRow: row)
        }
        return columns
    }

    private func order(_ documentCount: Int, _ texts: TextPool) -> [Int32] {
        var next = [Int32](repeating: 0, count: documentCount + 1)
        for entry in entries { next[Int(entry.document) + 1] += 1 }
        for document in paid where document >= 0 { next[Int(document) + 1] += 1 }
        for document in 0..<documentCount { next[document + 1] += next[document] }
        let starts = next
        var order = [Int32](repeating: 0, count: Int(next[documentCount]))
        func place(_ place: Int, _ document: Int32) {
            order[Int(next[Int(document)])] = Int32(place)
            next[Int(document)] += 1
        }
        for (index, entry) in entries.enumerated() { place(index, entry.document) }
        for (payment, document) in paid.enumerated() where document >= 0 { place(entries.count + payment, document) }
        for document in 0..<documentCount where starts[document + 1] - starts[document] > 1 {
            let (start, end) = (Int(starts[document]), Int(starts[document + 1]))
            if end - start > 2 {
                order[start..<end].sort { precedes(self[$0], self[$1], texts) }
            } else if precedes(self[order[start + 1]], self[order[start]], texts) {
                order.swapAt(start, start + 1)
            }
        }
        return order
    }

    /// By own date, payment id and amount; then by what is left to tell two apart but their place in the files.
    private func precedes(_ left: AllocationEntry, _ right: AllocationEntry, _ texts: TextPool) -> Bool {
        if left.date != right.date { return left.date < right.date }
        let byPayment = texts.compare(
            left.payment < 0 ? .empty : payments.id[Int(left.payment)],
            right.payment < 0 ? .empty : payments.id[Int(right.payment)])
        if byPayment != 0 { return byPayment < 0 }
        if left.amount != right.amount { return left.amount < right.amount }
        if left.kind != right.kind { return left.kind.rawValue < right.kind.rawValue }
        if left.credit != right.credit { return left.credit < right.credit }
        if left.reversedOn != right.reversedOn { return left.reversedOn < right.reversedOn }
        if left.paymentAmount != right.paymentAmount { return left.paymentAmount < right.paymentAmount }
        return left.row < right.row
    }
}
