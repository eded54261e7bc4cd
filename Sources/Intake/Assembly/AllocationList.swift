import Receivables

/// All allocations to be, in any order: a few that are told one by one, and those of the payments that each name one
/// document and go to it as a whole, which are most and need no memory of their own.
///
/// A class, because its order is asked for in closures, each of which would count a struct's columns up and down.
final class AllocationList: Sendable {
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
    /// Complexity: O(n) for each thread, and a sort of each document's few allocations.
    func columns(documentCount: Int, _ texts: TextPool, jobs: Int) -> Allocations {
        let size = max(1, (documentCount + jobs - 1) / max(jobs, 1))
        let runs = stride(from: 0, to: documentCount, by: size).map { $0..<min($0 + size, documentCount) }
        let order = parallelMap(runs.count, jobs: jobs) { self.order(of: runs[$0], texts) }.flatMap { $0 }
        let halves = parallelMap(2, jobs: jobs) { half in
            half == 0 ? self.sides(order) : self.figures(order)
        }
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

    /// - Returns: the places of the allocations of some documents, by document.
    private func order(of documents: Range<Int>, _ texts: TextPool) -> [Int32] {
        // Counted from the first of these documents; a payment without a document is at −1.
        let (first, count) = (documents.lowerBound, documents.count)
        func number(_ document: Int32) -> Int? {
            let number = Int(document) - first
            return number >= 0 && number < count ? number : nil
        }
        var starts = [Int32](repeating: 0, count: count + 1)
        for entry in entries { if let number = number(entry.document) { starts[number + 1] += 1 } }
        for document in paid { if let number = number(document) { starts[number + 1] += 1 } }
        for document in 0..<count { starts[document + 1] += starts[document] }
        var next = starts
        var order = [Int32](repeating: 0, count: Int(next[count]))
        func place(_ place: Int, _ document: Int32) {
            guard let number = number(document) else { return }
            order[Int(next[number])] = Int32(place)
            next[number] += 1
        }
        for (index, entry) in entries.enumerated() { place(index, entry.document) }
        for (payment, document) in paid.enumerated() { place(entries.count + payment, document) }
        settleTies(&order, starts, texts)
        return order
    }

    /// - Parameter starts: where each document's allocations begin, and the last ones end.
    private func settleTies(_ order: inout [Int32], _ starts: [Int32], _ texts: TextPool) {
        for document in 0..<starts.count - 1 where starts[document + 1] - starts[document] > 1 {
            let (start, end) = (Int(starts[document]), Int(starts[document + 1]))
            if end - start > 2 {
                order[start..<end].sort { self.precedes(self[$0], self[$1], texts) }
            } else if precedes(self[order[start + 1]], self[order[start]], texts) {
                order.swapAt(start, start + 1)
            }
        }
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
