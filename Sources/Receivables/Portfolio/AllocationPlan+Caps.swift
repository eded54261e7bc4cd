extension AllocationPlan {
    /// Cuts what would take a document or a payment past 0, in order of day, payment id and amount.
    ///
    /// Most documents and payments are not asked for more than they have; only the rows of those that are need the
    /// order, and only they are sorted.
    ///
    /// - Parameter jobs: threads; the result is the same for any number.
    mutating func capContested(_ records: borrowing Records, jobs: Int) {
        let contested = contestedRows(records, jobs: jobs)
        guard !contested.isEmpty else { return }
        let ordered = contested.sorted { precedes($0, $1, records) }
        var ends = contested.filter { until[$0] != .distantFuture }.sorted { (until[$0], $0) < (until[$1], $1) }[...]
        var ledger = CapLedger()
        for row in ordered {
            while let ended = ends.first, until[ended] <= from[row] {
                ledger.release(ended)
                ends.removeFirst()
            }
            let wish = applied[row]
            applied[row] = ledger.take(row, wish: wish, self, records)
            if applied[row] != wish {
                notes.append(
                    AssemblyNote(
                        kind: .overAllocated, document: Int(records.allocations.document[row]),
                        amount: wish - applied[row], row: records.allocations.row[row]))
            }
        }
    }

    private func contestedRows(_ records: borrowing Records, jobs: Int) -> [Int] {
        let records = copy records
        let (isDocument, isPayment) = sideBySide(jobs: jobs) {
            contestedDocuments(records)
        } _: {
            contestedPayments(records)
        }
        let allocations = records.allocations
        return inParallel(AllocationPlan.runs(applied.count, jobs: jobs)) { rows in
            rows.filter { row in
                guard applied[row] != 0 else { return false }
                if isDocument[Int(allocations.document[row])] { return true }
                return switch allocations.kind[row] {
                case .payment: isPayment[Int(allocations.payment[row])]
                case .credit: isDocument[Int(allocations.credit[row])]
                case .discount, .writeOff, .exchangeDifference: false
                }
            }
        }.flatMap(\.self)
    }

    /// By document: whether the allocations take more than it has.
    private func contestedDocuments(_ records: Records) -> [Bool] {
        let allocations = records.allocations
        var load = [Int64](repeating: 0, count: records.documents.count)
        for row in 0..<applied.count where applied[row] > 0 {
            load[Int(allocations.document[row])].saturate(adding: applied[row])
            if case .credit = allocations.kind[row] {
                load[Int(allocations.credit[row])].saturate(adding: applied[row])
            }
        }
        return zip(load, records.documents.amount).map { $0.magnitude > $1.magnitude }
    }

    /// By payment: whether the allocations take more than it has.
    private func contestedPayments(_ records: Records) -> [Bool] {
        let allocations = records.allocations
        var load = [Int64](repeating: 0, count: records.payments.count)
        for row in 0..<applied.count where applied[row] > 0 {
            if case .payment = allocations.kind[row] {
                load[Int(allocations.payment[row])].saturate(adding: paymentSide(row, of: applied[row], records))
            }
        }
        return zip(load, records.payments.amount).map { $0.magnitude > $1.magnitude }
    }

    private func precedes(_ left: Int, _ right: Int, _ records: borrowing Records) -> Bool {
        if from[left] != from[right] { return from[left] < from[right] }
        let (one, other) = (paymentID(left, records), paymentID(right, records))
        let order = one == other ? 0 : records.texts.compare(one, other)
        if order != 0 { return order < 0 }
        return (applied[left], left) < (applied[right], right)
    }

    private func paymentID(_ row: Int, _ records: borrowing Records) -> Text {
        let payment = records.allocations.payment[row]
        return payment < 0 ? .empty : records.payments.id[Int(payment)]
    }
}

/// How much of contested documents and payments is taken at the moment that the allocations' order has reached.
private struct CapLedger {
    private var documentTaken: [Int32: Int128] = [:]
    private var paymentTaken: [Int32: Int128] = [:]
    private var held: [Int: Hold] = [:]

    private struct Hold {
        let amount: Int64
        let fromPayment: Int64
        let document: Int32
        let credit: Int32
        let payment: Int32
    }

    /// Takes as much of `wish` as both sides have left.
    mutating func take(
        _ row: Int, wish: Int64, _ plan: AllocationPlan, _ records: borrowing Records
    ) -> Int64 {
        let allocations = records.allocations
        let (document, credit) = (allocations.document[row], allocations.credit[row])
        let payment = allocations.kind[row] == .payment ? allocations.payment[row] : -1
        var amount = wish
        if wish > 0 {
            amount = min(amount, documentRest(document, records))
            if credit >= 0 { amount = min(amount, documentRest(credit, records)) }
        }
        var fromPayment: Int64 = 0
        if payment >= 0 {
            fromPayment = plan.paymentSide(row, of: amount, records)
            let rest = paymentRest(payment, records)
            if fromPayment > rest {
                amount = CapLedger.share(of: amount, rest, fromPayment)
                fromPayment = min(rest, plan.paymentSide(row, of: amount, records))
            }
            paymentTaken[payment, default: 0] += Int128(fromPayment)
        }
        documentTaken[document, default: 0] += Int128(amount)
        if credit >= 0 { documentTaken[credit, default: 0] += Int128(amount) }
        held[row] = Hold(
            amount: amount, fromPayment: fromPayment, document: document, credit: credit, payment: payment)
        return amount
    }

    /// Gives back what a reversed or bounced allocation held.
    mutating func release(_ row: Int) {
        guard let hold = held.removeValue(forKey: row) else { return }
        documentTaken[hold.document, default: 0] -= Int128(hold.amount)
        if hold.credit >= 0 { documentTaken[hold.credit, default: 0] -= Int128(hold.amount) }
        if hold.payment >= 0 { paymentTaken[hold.payment, default: 0] -= Int128(hold.fromPayment) }
    }

    private func documentRest(_ document: Int32, _ records: borrowing Records) -> Int64 {
        let amount = Int128(records.documents.amount[Int(document)].magnitude)
        return Int64(clamping: max(0, amount - (documentTaken[document] ?? 0)))
    }

    private func paymentRest(_ payment: Int32, _ records: borrowing Records) -> Int64 {
        let amount = Int128(records.payments.amount[Int(payment)].magnitude)
        return Int64(clamping: max(0, amount - (paymentTaken[payment] ?? 0)))
    }

    private static func share(of amount: Int64, _ part: Int64, _ whole: Int64) -> Int64 {
        part == 0 ? 0 : Int64(clamping: Int128(amount) * Int128(part) / Int128(whole))
    }
}

extension Int64 {
    /// Stops at the greatest number: enough to see that it is too much.
    fileprivate mutating func saturate(adding other: Int64) {
        let (sum, overflow) = addingReportingOverflow(other)
        self = overflow ? .max : sum
    }
}
