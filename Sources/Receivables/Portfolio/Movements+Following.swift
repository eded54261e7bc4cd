extension Movements {
    /// Lays the capped allocations out by document.
    static func following(_ plan: borrowing AllocationPlan, _ records: borrowing Records) -> (Movements, [Transfer]) {
        var movements = Movements()
        var next = movements.makeRoom(for: plan, records)
        var transfers: [Transfer] = []
        for row in 0..<plan.applied.count where plan.applied[row] != 0 {
            let side = AllocationSide(row, plan, records)
            movements.place(side, at: &next[side.document])
            if let mirror = side.mirror { movements.place(mirror, at: &next[mirror.document]) }
            if let transfer = side.transfer(row, plan, records) { transfers.append(transfer) }
        }
        movements.orderEachDocument()
        transfers.sort { ($0.payment, $0.document, $0.from) < ($1.payment, $1.document, $1.from) }
        return (movements, transfers)
    }

    /// - Returns: where each document's first movement goes.
    private mutating func makeRoom(for plan: borrowing AllocationPlan, _ records: borrowing Records) -> [Int] {
        let documents = records.documents.count
        starts = [Int32](repeating: 0, count: documents + 1)
        for row in 0..<plan.applied.count where plan.applied[row] != 0 {
            starts[Int(records.allocations.document[row]) + 1] += 1
            if records.allocations.kind[row] == .credit { starts[Int(records.allocations.credit[row]) + 1] += 1 }
        }
        for document in 0..<documents { starts[document + 1] += starts[document] }
        let count = Int(starts[documents])
        amount = [Int64](repeating: 0, count: count)
        from = [CalendarDay](repeating: .unknown, count: count)
        source = [Int32](repeating: -1, count: count)
        kind = [MovementKind](repeating: .payment, count: count)
        return starts.dropLast().map(Int.init)
    }

    private mutating func place(_ side: AllocationSide, at slot: inout Int) {
        amount[slot] = side.amount
        from[slot] = side.from
        source[slot] = side.source
        kind[slot] = side.kind
        if side.until != .distantFuture { until.set(side.until, row: slot, of: amount.count) }
        if side.cashFrom > side.from { cashFrom.set(side.cashFrom, row: slot, of: amount.count) }
        slot += 1
    }

    /// Earliest first within each document; almost all have one movement or are in order already.
    private mutating func orderEachDocument() {
        for document in 0..<starts.count - 1 {
            let own = of(document)
            guard own.count > 1, !isOrdered(own) else { continue }
            let order = own.sorted { (from[$0], $0) < (from[$1], $1) }
            let copy = (amount: order.map { amount[$0] }, from: order.map { from[$0] })
            let rest = (source: order.map { source[$0] }, kind: order.map { kind[$0] })
            let days = (until: order.map { until[$0] }, cash: order.map { cashFrom[$0] })
            for (offset, slot) in own.enumerated() {
                (amount[slot], from[slot]) = (copy.amount[offset], copy.from[offset])
                (source[slot], kind[slot]) = (rest.source[offset], rest.kind[offset])
                until.set(days.until[offset], row: slot, of: amount.count)
                cashFrom.set(days.cash[offset], row: slot, of: amount.count)
            }
        }
    }

    private func isOrdered(_ own: Range<Int>) -> Bool {
        for slot in own.dropFirst() where from[slot] < from[slot - 1] { return false }
        return true
    }
}

/// An allocation seen from one of its documents.
private struct AllocationSide {
    let document: Int
    let amount: Int64
    let from: CalendarDay
    let cashFrom: CalendarDay
    let until: CalendarDay
    let source: Int32
    let kind: MovementKind

    private init(copying other: AllocationSide, document: Int, source: Int32) {
        self.document = document
        self.source = source
        amount = 0 &- other.amount
        (from, cashFrom, until, kind) = (other.from, other.cashFrom, other.until, other.kind)
    }

    init(_ row: Int, _ plan: borrowing AllocationPlan, _ records: borrowing Records) {
        document = Int(records.allocations.document[row])
        amount = records.documents.amount[document] < 0 ? 0 &- plan.applied[row] : plan.applied[row]
        (from, cashFrom, until) = (plan.from[row], plan.cashFrom[row], plan.until[row])
        let payment = records.allocations.payment[row]
        switch records.allocations.kind[row] {
        case .payment:
            source = payment
            let isForeign =
                records.payments.customer[Int(payment)] != records.documents.customer[document]
                || records.payments.currency[Int(payment)] != records.documents.currency[document]
            kind = isForeign ? .foreignPayment : .payment
        case .credit: (source, kind) = (records.allocations.credit[row], .credit)
        case .discount: (source, kind) = (-1, .discount)
        case .writeOff: (source, kind) = (-1, .writeOff)
        case .exchangeDifference: (source, kind) = (-1, .exchangeDifference)
        }
    }

    /// The credit note's side.
    var mirror: AllocationSide? {
        guard kind == .credit, source >= 0 else { return nil }
        return AllocationSide(copying: self, document: Int(source), source: Int32(document))
    }

    func transfer(_ row: Int, _ plan: borrowing AllocationPlan, _ records: borrowing Records) -> Transfer? {
        guard kind == .foreignPayment else { return nil }
        let taken = plan.paymentSide(row, of: plan.applied[row], records)
        return Transfer(
            payment: source, document: Int32(document),
            amount: records.payments.amount[Int(source)] < 0 ? 0 &- taken : taken, from: from, cashFrom: cashFrom,
            until: until)
    }
}
