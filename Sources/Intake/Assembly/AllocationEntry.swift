import Receivables

/// One row of the allocations to be, before they are sorted into columns.
struct AllocationEntry: Sendable {
    var document: Int32
    var payment: Int32 = -1
    var credit: Int32 = -1
    var amount: Int64
    var kind = AllocationKind.payment
    var date = CalendarDay.unknown
    var reversedOn = CalendarDay.unknown
    var paymentAmount = Int64.min
    var row: RowReference
}

extension Allocations {
    /// - Parameters:
    ///   - entries: in any order.
    ///   - documentCount: of the portfolio.
    /// Complexity: O(n), and a sort of each document's few allocations.
    init(_ entries: [AllocationEntry], documentCount: Int, _ payments: Payments, _ texts: TextPool, jobs: Int) {
        let order = Allocations.order(entries, documentCount, payments, texts)
        let halves = parallelMap(2, jobs: jobs) { half in
            half == 0 ? Allocations(sidesOf: entries, order) : Allocations(figuresOf: entries, order)
        }
        self = halves[0]
        amount = halves[1].amount
        date = halves[1].date
        row = halves[1].row
        paymentAmount = halves[1].paymentAmount
    }

    private init(sidesOf entries: [AllocationEntry], _ order: [Int32]) {
        self.init()
        document = order.map { entries[Int($0)].document }
        payment = order.map { entries[Int($0)].payment }
        credit = order.map { entries[Int($0)].credit }
        kind = order.map { entries[Int($0)].kind }
        for (index, entry) in order.enumerated() {
            reversedOn.append(entries[Int(entry)].reversedOn, asRow: index)
        }
    }

    private init(figuresOf entries: [AllocationEntry], _ order: [Int32]) {
        self.init()
        amount = order.map { entries[Int($0)].amount }
        date = order.map { entries[Int($0)].date }
        row = order.map { entries[Int($0)].row }
        for (index, entry) in order.enumerated() {
            paymentAmount.append(entries[Int(entry)].paymentAmount, asRow: index)
        }
    }

    private static func order(
        _ entries: [AllocationEntry], _ documentCount: Int, _ payments: Payments, _ texts: TextPool
    ) -> [Int32] {
        var next = [Int32](repeating: 0, count: documentCount + 1)
        for entry in entries { next[Int(entry.document) + 1] += 1 }
        for document in 0..<documentCount { next[document + 1] += next[document] }
        var order = [Int32](repeating: 0, count: entries.count)
        for (index, entry) in entries.enumerated() {
            order[Int(next[Int(entry.document)])] = Int32(index)
            next[Int(entry.document)] += 1
        }
        var start = 0
        while start < order.count {
            let document = entries[Int(order[start])].document
            var end = start + 1
            while end < order.count, entries[Int(order[end])].document == document { end += 1 }
            if end - start == 2 {
                if precedes(entries[Int(order[start + 1])], entries[Int(order[start])], payments, texts) {
                    order.swapAt(start, start + 1)
                }
            } else if end - start > 2 {
                let run = order[start..<end].sorted {
                    precedes(entries[Int($0)], entries[Int($1)], payments, texts)
                }
                order.replaceSubrange(start..<end, with: run)
            }
            start = end
        }
        return order
    }

    /// By own date, payment id and amount; then by what is left to tell two apart but their place in the files.
    private static func precedes(
        _ left: AllocationEntry, _ right: AllocationEntry, _ payments: Payments, _ texts: TextPool
    ) -> Bool {
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
