import Receivables

/// Forecasts one customer's open documents in one currency from one forecast day.
struct CustomerForecast {
    private let walk: ForecastWalk
    private let slot: Int
    private let day: CalendarDay
    private let putOff: (flagged: Int, resolution: Int)
    private(set) var moments = WeekMoments()

    init(_ walk: ForecastWalk, slot: Int, putOff: (flagged: Int, resolution: Int)) {
        self.walk = walk
        self.slot = slot
        day = walk.days.days[slot]
        self.putOff = putOff
    }

    /// - Parameter delay: the mean paid delay of the naive method; nil where nothing was ever paid.
    mutating func add(
        _ parts: [OpenPart], _ promises: [OpenPromise], _ curve: borrowing OwnCurve, delay: Int?,
        to amounts: inout WeekAmounts
    ) {
        for part in parts {
            amounts.open += Int128(part.uncovered) + Int128(part.pending)
            if part.pending > 0 { addBills(of: part, to: &amounts) }
            if slot < walk.days.today { look(at: part, delay: delay, &amounts) }
        }
        if promises.isEmpty {
            for part in parts where part.uncovered > 0 { add(Int(part.document), part.uncovered, curve, &amounts) }
        } else {
            for rest in covered(parts, promises) where rest.amount > 0 {
                add(rest.document, rest.amount, curve, &amounts)
            }
        }
    }

    private mutating func covered(_ parts: [OpenPart], _ promises: [OpenPromise]) -> [(document: Int, amount: Int64)] {
        var open = parts.filter { $0.uncovered > 0 }.map { (document: Int($0.document), amount: $0.uncovered) }
        open.sort { (walk.anchor($0.document), $0.document) < (walk.anchor($1.document), $1.document) }
        for (promise, covered) in PromiseCover(promises).take(from: &open) {
            expect(Double(covered), promise.probability, in: walk.days.week(of: promise.dueOn, from: slot))
        }
        return open
    }

    private mutating func add(
        _ document: Int, _ amount: Int64, _ curve: borrowing OwnCurve, _ amounts: inout WeekAmounts
    ) {
        let flags = walk.settlements.flags[document]
        let due = walk.settlements.due[document]
        if flags.contains(.retention), !due.isKnown || due > day { return fix(amount, on: due.known, &amounts) }
        let late = day.days(since: walk.anchor(document))
        if flags.contains(.disputed) { return spread(amount, daysLate: late - putOff.flagged, curve) }
        guard walk.mayBeDisputed(document) else { return spread(amount, daysLate: late, curve) }
        let disputed = walk.portfolio.disputed(of: document, open: amount, on: day)
        spread(amount - disputed, daysLate: late, curve)
        spread(disputed, daysLate: late - putOff.resolution, curve)
    }

    /// Spreads an amount over the weeks by the curve, given that it is open at the day's end.
    private mutating func spread(_ amount: Int64, daysLate: Int, _ curve: borrowing OwnCurve) {
        guard amount > 0 else { return }
        let begin = LatenessAxis.position(daysLate)
        let open = curve.share(at: begin)
        guard open > 0, curve.never < open else { return }
        let money = Double(amount)
        var before = open
        for week in 0..<ForecastDays.weeks {
            let after = curve.share(at: begin + 7 * (week + 1))
            if after < before { expect(money, (before - after) / open, in: week) }
            before = min(before, after)
        }
        expect(money, max(0, before - curve.never) / open, in: nil)
    }

    /// - Parameter week: nil for later.
    private mutating func expect(_ amount: Double, _ probability: Double, in week: Int?) {
        guard let week else {
            moments.later += amount * probability
            return
        }
        moments.mean[week] += amount * probability
        moments.variance[week] += amount * amount * probability * (1 - probability)
    }
}

extension CustomerForecast {
    private func fix(_ amount: Int64, on date: CalendarDay?, _ amounts: inout WeekAmounts) {
        guard let date else {
            amounts.undated += Int128(amount)
            return
        }
        if let week = walk.days.week(of: date, from: slot) {
            amounts.fixed[week] += Int128(amount)
        } else {
            amounts.fixedLater += Int128(amount)
        }
    }

    /// Bills come at their maturity: that one will clear earlier is not known on the day.
    private func addBills(of part: OpenPart, to amounts: inout WeekAmounts) {
        for movement in walk.settlements.movements(of: Int(part.document))
        where walk.settlements.movements.from[movement] <= day && walk.settlements.movements.until[movement] > day
            && walk.settlements.movements.cashFrom[movement] > day
        {
            let payment = Int(walk.settlements.movements.source[movement])
            let maturity = walk.portfolio.records.payments.maturesOn[payment].known
            fix(
                walk.settlements.movements.amount[movement], on: maturity.map { max($0, day.adding(days: 1)) }, &amounts
            )
            if let maturity, let week = walk.days.week(of: maturity, from: slot) {
                amounts.naive[week] += Int128(walk.settlements.movements.amount[movement])
            }
        }
    }

    /// What the naive method would have said, and what came.
    private func look(at part: OpenPart, delay: Int?, _ amounts: inout WeekAmounts) {
        let document = Int(part.document)
        if let delay, let week = walk.days.week(of: walk.anchor(document).adding(days: delay), from: slot) {
            amounts.naive[week] += Int128(part.uncovered)
        }
        let today = walk.portfolio.asOf
        for movement in walk.settlements.movements(of: document)
        where walk.settlements.movements.kind[movement].isPayment && walk.settlements.movements.until[movement] > today
        {
            let cash = max(walk.settlements.movements.from[movement], walk.settlements.movements.cashFrom[movement])
            guard let week = walk.days.week(of: cash, from: slot) else { continue }
            amounts.received[week] += Int128(walk.settlements.movements.amount[movement])
        }
    }
}
