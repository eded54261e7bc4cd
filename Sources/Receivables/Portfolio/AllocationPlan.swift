/// When each allocation counts and how much of it can: the row's wish, before and after the caps.
struct AllocationPlan {
    /// Minor units by which the document moves toward 0; an exchange difference may be negative, 0 is "not at all".
    var applied: [Int64]
    var from: [CalendarDay]
    var until: [CalendarDay]
    /// The cash day of bills that are pending first, else `from`.
    var cashFrom: [CalendarDay]
    var notes: [AssemblyNote]

    init(_ records: borrowing Records, asOf: CalendarDay, jobs: Int) {
        let records = copy records
        let runs = AllocationPlan.runs(records.allocations.count, jobs: jobs)
        self.init(joining: inParallel(runs) { AllocationPlan(records, rows: $0, asOf: asOf) })
    }

    /// Rows for each thread; few rows need but one.
    static func runs(_ count: Int, jobs: Int) -> [Range<Int>] {
        let parts = count > 10_000 ? jobs : 1
        return (0..<parts).map { count * $0 / parts..<count * ($0 + 1) / parts }
    }

    private init(joining plans: consuming [AllocationPlan]) {
        self = plans.isEmpty ? AllocationPlan() : plans.removeFirst()
        for plan in plans {
            applied += plan.applied
            from += plan.from
            until += plan.until
            cashFrom += plan.cashFrom
            notes += plan.notes
        }
    }

    private init() { (applied, from, until, cashFrom, notes) = ([], [], [], [], []) }

    private init(_ records: borrowing Records, rows: Range<Int>, asOf: CalendarDay) {
        self.init()
        // The other parts are added to the first.
        let count = rows.lowerBound == 0 ? records.allocations.count : rows.count
        applied.reserveCapacity(count)
        from.reserveCapacity(count)
        until.reserveCapacity(count)
        cashFrom.reserveCapacity(count)
        for row in rows {
            let span = AllocationSpan(row, in: records)
            let counts = span.from <= asOf && span.from < span.until
            from.append(span.from)
            until.append(span.until)
            cashFrom.append(span.cashFrom)
            guard counts, let obstacle = span.obstacle else {
                applied.append(counts ? span.amount : 0)
                continue
            }
            applied.append(0)
            notes.append(
                AssemblyNote(
                    kind: obstacle, document: Int(records.allocations.document[row]), amount: span.amount,
                    row: records.allocations.row[row]))
        }
    }
}

/// One allocation's days, from both of its sides.
private struct AllocationSpan {
    var from: CalendarDay
    var cashFrom: CalendarDay
    var until = CalendarDay.distantFuture
    var amount: Int64
    /// Why it cannot count, whatever its day.
    var obstacle: AssemblyNote.Kind?

    init(_ row: Int, in records: borrowing Records) {
        let document = Int(records.allocations.document[row])
        from = max(records.allocations.date[row], records.documents.date[document])
        cashFrom = from
        amount = records.allocations.amount[row]
        if let reversed = records.allocations.reversedOn[row].known { until = reversed }
        switch records.allocations.kind[row] {
        case .payment: meet(payment: Int(records.allocations.payment[row]), row, document, records)
        case .credit: meet(credit: Int(records.allocations.credit[row]), document, records)
        case .discount, .writeOff: break
        case .exchangeDifference: return
        }
        amount = amount == .min ? .max : abs(amount)
    }

    private mutating func meet(payment: Int, _ row: Int, _ document: Int, _ records: borrowing Records) {
        guard payment >= 0 else {
            obstacle = .unbacked
            return
        }
        from = max(from, records.payments.date[payment])
        let cash = records.payments.cashDay(payment)
        if records.payments.method[payment].isBill {
            cashFrom = max(from, cash)
        } else {
            from = max(from, cash)
            cashFrom = from
        }
        if let bounced = records.payments.bouncedOn[payment].known { until = min(until, bounced) }
        if records.payments.currency[payment] != records.documents.currency[document],
            records.allocations.paymentAmount[row] == .min
        {
            obstacle = .currencyMismatch
        } else if records.payments.amount[payment].signum() * records.documents.amount[document].signum() < 0 {
            obstacle = .oppositeSigns
        }
    }

    private mutating func meet(credit: Int, _ document: Int, _ records: borrowing Records) {
        guard credit >= 0 else {
            obstacle = .unbacked
            return
        }
        from = max(from, records.documents.date[credit])
        cashFrom = from
        if records.documents.currency[credit] != records.documents.currency[document] {
            obstacle = .currencyMismatch
        } else if records.documents.amount[credit].signum() * records.documents.amount[document].signum() > 0 {
            obstacle = .oppositeSigns
        }
    }
}

extension AllocationPlan {
    /// What an allocation takes from its payment, in the payment's minor units, for the part `applied` of the row.
    func paymentSide(_ row: Int, of applied: Int64, _ records: borrowing Records) -> Int64 {
        let payment = Int(records.allocations.payment[row])
        let document = Int(records.allocations.document[row])
        guard records.payments.currency[payment] != records.documents.currency[document] else { return applied }
        let whole = Int128(records.allocations.amount[row]).magnitude
        let other = Int128(records.allocations.paymentAmount[row]).magnitude
        guard whole > 0 else { return 0 }
        let share = other * UInt128(applied.magnitude)
        return Int64(clamping: (share + whole / 2) / whole)
    }
}
