extension Movements {
    /// Lays the capped allocations out by document.
    ///
    /// - Parameters:
    ///   - day: the plan's.
    ///   - jobs: threads; the result is the same for any number.
    /// - Returns: with the movements, which documents they settle by the day.
    static func following(
        _ plan: AllocationPlan, _ records: Records, on day: CalendarDay, jobs: Int
    ) -> (Movements, SettledDocuments, [Transfer]) {
        let sides = AllocationSides(plan, records)
        var ((movements, settled), (origins, transfers)) = sideBySide(jobs: jobs) {
            sides.figures(on: day)
        } _: {
            sides.origins()
        }
        movements.starts = sides.starts
        movements.from = origins.from
        movements.source = origins.source
        movements.kind = origins.kind
        movements.cashFrom = origins.cashFrom
        return (movements, settled, transfers)
    }
}

/// The allocations that count, each seen from its documents: by document, earliest first.
private struct AllocationSides: Sendable {
    private let plan: AllocationPlan
    private let records: Records
    /// Each document's first side, and the number of all behind them.
    let starts: [Int32]
    /// The allocation's row, or the row's complement for the side of the credit note.
    private let order: [Int32]

    init(_ plan: AllocationPlan, _ records: Records) {
        self.plan = plan
        self.records = records
        starts = AllocationSides.starts(plan, records.allocations, documents: records.documents.count)
        order = AllocationSides.order(plan, records.allocations, starts)
    }

    private static func starts(_ plan: AllocationPlan, _ allocations: Allocations, documents: Int) -> [Int32] {
        var starts = [Int32](repeating: 0, count: documents + 1)
        for row in 0..<plan.applied.count where plan.applied[row] != 0 {
            starts[Int(allocations.document[row]) + 1] += 1
            if case .credit = allocations.kind[row] { starts[Int(allocations.credit[row]) + 1] += 1 }
        }
        for document in 0..<documents { starts[document + 1] += starts[document] }
        return starts
    }

    private static func order(_ plan: AllocationPlan, _ allocations: Allocations, _ starts: [Int32]) -> [Int32] {
        var order = [Int32](repeating: 0, count: starts.last.map(Int.init) ?? 0)
        var next = starts
        func place(_ side: Int32, _ document: Int32) {
            order[Int(next[Int(document)])] = side
            next[Int(document)] += 1
        }
        for row in 0..<plan.applied.count where plan.applied[row] != 0 {
            place(Int32(row), allocations.document[row])
            if case .credit = allocations.kind[row] { place(~Int32(row), allocations.credit[row]) }
        }
        // Almost all documents have one side or are in order already.
        for document in 0..<starts.count - 1 where starts[document + 1] - starts[document] > 1 {
            let own = Int(starts[document])..<Int(starts[document + 1])
            if own.dropFirst().contains(where: { isBefore(order[$0], order[$0 - 1], plan) }) {
                order[own].sort { isBefore($0, $1, plan) }
            }
        }
        return order
    }

    private static func row(of side: Int32) -> Int { Int(side < 0 ? ~side : side) }

    private static func isBefore(_ left: Int32, _ right: Int32, _ plan: AllocationPlan) -> Bool {
        let (left, right) = (row(of: left), row(of: right))
        return plan.from[left] != plan.from[right] ? plan.from[left] < plan.from[right] : left < right
    }
}

extension AllocationSides {
    /// Amounts and what undoes them, and what they settle by the day.
    func figures(on day: CalendarDay) -> (Movements, SettledDocuments) {
        var movements = Movements()
        movements.amount.reserveCapacity(order.count)
        var settled = SettledDocuments(on: day, capacity: records.documents.count)
        for document in 0..<starts.count - 1 {
            var (uncovered, pending) = (records.documents.amount[document], Int64(0))
            for slot in Int(starts[document])..<Int(starts[document + 1]) {
                let row = AllocationSides.row(of: order[slot])
                let amount = amount(of: order[slot], row)
                movements.amount.append(amount)
                movements.until.append(plan.until[row], asRow: slot)
                guard plan.from[row] <= day, plan.until[row] > day else { continue }
                uncovered &-= amount
                if plan.cashFrom[row] > day { pending &+= amount }
            }
            settled.append(uncovered == 0 && pending == 0)
        }
        movements.until.pack()
        return (movements, settled)
    }

    /// The credit note's side has the other sign.
    private func amount(of side: Int32, _ row: Int) -> Int64 {
        let isOfDebt = records.documents.amount[Int(records.allocations.document[row])] >= 0
        return isOfDebt == (side >= 0) ? plan.applied[row] : 0 &- plan.applied[row]
    }

    /// Where the amounts came from, and from when on they count.
    func origins() -> (Movements, [Transfer]) {
        var movements = Movements()
        var transfers: [Transfer] = []
        movements.from.reserveCapacity(order.count)
        movements.source.reserveCapacity(order.count)
        movements.kind.reserveCapacity(order.count)
        for (slot, side) in order.enumerated() {
            let row = AllocationSides.row(of: side)
            let (source, kind) = origin(row)
            movements.from.append(plan.from[row])
            movements.source.append(side < 0 ? records.allocations.document[row] : source)
            movements.kind.append(kind)
            let cashFrom = plan.cashFrom[row]
            movements.cashFrom.append(cashFrom > plan.from[row] ? cashFrom : .unknown, asRow: slot)
            if case .foreignPayment = kind { transfers.append(transfer(row)) }
        }
        movements.cashFrom.pack()
        transfers.sort { ($0.payment, $0.document, $0.from) < ($1.payment, $1.document, $1.from) }
        return (movements, transfers)
    }

    /// As the document sees it that is paid.
    private func origin(_ row: Int) -> (source: Int32, kind: MovementKind) {
        switch records.allocations.kind[row] {
        case .payment:
            let (payment, document) = (records.allocations.payment[row], Int(records.allocations.document[row]))
            let isOwn =
                records.payments.customer[Int(payment)] == records.documents.customer[document]
                && records.payments.currency[Int(payment)] == records.documents.currency[document]
            return (payment, isOwn ? .payment : .foreignPayment)
        case .credit: return (records.allocations.credit[row], .credit)
        case .discount: return (-1, .discount)
        case .writeOff: return (-1, .writeOff)
        case .exchangeDifference: return (-1, .exchangeDifference)
        }
    }

    private func transfer(_ row: Int) -> Transfer {
        let payment = records.allocations.payment[row]
        let taken = plan.paymentSide(row, of: plan.applied[row], records)
        return Transfer(
            payment: payment, document: records.allocations.document[row],
            amount: records.payments.amount[Int(payment)] < 0 ? 0 &- taken : taken, from: plan.from[row],
            cashFrom: plan.cashFrom[row], until: plan.until[row])
    }
}
