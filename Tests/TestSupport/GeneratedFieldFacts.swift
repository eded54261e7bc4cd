import Receivables

/// Rolls visits and promises near the documents and payments that are there, so that windows, amounts and days meet
/// more often than chance alone would let them.
struct GeneratedFieldFacts {
    var dice: GeneratedPortfolioDice
    let asOf: CalendarDay
    let records: Records
    private(set) var field = FieldBuilder()
    private var visitCount = 0

    init(dice: GeneratedPortfolioDice, asOf: CalendarDay, records: Records) {
        self.dice = dice
        self.asOf = asOf
        self.records = records
    }

    /// The number that a document gets: some share theirs.
    static func number(_ place: Int) -> String { "N\(place % 3 == 0 ? place % 9 : place)" }

    mutating func roll() {
        for customer in records.customers.indices {
            let id = records.texts.string(records.customers[customer].id)
            let payments = (0..<records.payments.count).filter { Int(records.payments.customer[$0]) == customer }
            let visits = rollVisits(id, payments)
            rollPromises(id, payments, visits)
            for _ in 0..<dice.number(0...3) {
                let from = dice.day(around: asOf)
                let end = dice.chance(percent: 50) ? from.adding(days: dice.number(0...300)) : .unknown
                field.assign(id, to: "P-\(dice.number(1...3))", from: from, to: end)
            }
        }
    }

    /// A day near a payment's, or any.
    private mutating func day(near payments: [Int], _ days: ClosedRange<Int>) -> CalendarDay {
        guard !payments.isEmpty, dice.chance(percent: 75) else { return dice.day(around: asOf) }
        let payment = dice.pick(payments, or: 0)
        let cash = records.payments.cashDay(payment)
        let day = cash < .distantFuture && dice.chance(percent: 50) ? cash : records.payments.date[payment]
        return day.adding(days: dice.number(days))
    }

    // MARK: Visits

    private mutating func rollVisits(_ customer: String, _ payments: [Int]) -> [(id: String, date: CalendarDay)] {
        var visits: [(id: String, date: CalendarDay)] = []
        for _ in 0..<dice.number(0...8) {
            visitCount += 1
            var date = day(near: payments, -16...1)
            if let other = visits.last, dice.chance(percent: 20) { date = other.date }
            // Ids do not sort as visits were made.
            let id = "V\(dice.number(10...99))-\(visitCount)"
            rollVisit(customer, id, date, corrects: "")
            visits.append((id, date))
            if dice.chance(percent: 20) { rollCorrections(customer, id, date) }
        }
        return visits
    }

    private mutating func rollCorrections(_ customer: String, _ id: String, _ date: CalendarDay) {
        var corrected = id
        for _ in 0..<dice.number(1...2) {
            visitCount += 1
            let correction = "V\(dice.number(10...99))-\(visitCount)"
            // A row may also correct itself, or what is not known.
            let target = dice.pick([corrected, corrected, corrected, id, correction, "V-none"], or: corrected)
            let moved = dice.chance(percent: 70) ? date : date.adding(days: dice.number(-3...3))
            rollVisit(customer, correction, moved, corrects: target)
            if dice.chance(percent: 60) { corrected = correction }
        }
    }

    private mutating func rollVisit(_ customer: String, _ id: String, _ date: CalendarDay, corrects: String) {
        var dice = dice
        let start = dice.pick(["", "9:05", "09:30", "10:00", "14:20", "noon"], or: "")
        let tracks = (0..<dice.number(0...3)).map { _ in
            dice.pick(["T01@1", "T01@2", "T02@1", "T03", "T10@2"], or: "T01@1")
        }
        field.visit(
            customer, id, date, collector: "P-\(dice.number(1...3))", corrects: corrects, startTime: start,
            tracks: tracks
        ) { visit in
            visit.channel = dice.pick([.onsite, .onsite, .onsite, .ourSite, .phone, .messaging, .court], or: .onsite)
            visit.status = dice.pick([.done, .done, .done, .done, .done, .planned, .cancelled], or: .done)
            if visit.status == .done { visit.outcome = dice.pick(VisitOutcome.allCases, or: .nobodyMet) }
            if dice.chance(percent: 15) { visit.alsoOutcomes = [dice.pick(VisitOutcome.allCases, or: .dispute)] }
            if dice.chance(percent: 85) { visit.metRole = dice.pick(MetRole.allCases, or: .owner) }
            visit.isDecisionMaker = dice.pick(YesNoUnknown.allCases, or: .unknown)
            visit.reasons = (0..<dice.number(0...3)).map { _ in dice.pick(NonPaymentReason.allCases, or: .other) }
            if !corrects.isEmpty || dice.chance(percent: 60) {
                visit.recordedAt = date.adding(days: dice.number(0...20))
            }
            if !corrects.isEmpty, dice.chance(percent: 10) { visit.recordedAt = .unknown }
            guard dice.chance(percent: 30) else { return }
            visit.promisedAmount = dice.amount()
            visit.promisedDate = date.adding(days: dice.number(0...20))
            visit.promisedForm = dice.pick(PromiseForm.allCases, or: .oral)
        }
        self.dice = dice
    }

    // MARK: Promises

    private mutating func rollPromises(
        _ customer: String, _ payments: [Int], _ visits: [(id: String, date: CalendarDay)]
    ) {
        let count = dice.number(0...8)
        let invoices = (0..<records.documents.count)
            .filter { records.texts.string(records.customers[Int(records.documents.customer[$0])].id) == customer }
            .map {
                GeneratedFieldFacts.number(Int(records.texts.string(records.documents.number[$0]).dropFirst()) ?? 0)
            }
        for number in 0..<count {
            var madeOn = day(near: payments, -20...1)
            var visit = ""
            if !visits.isEmpty, dice.chance(percent: 30) {
                let named = dice.pick(visits, or: ("", madeOn))
                visit = named.id
                madeOn = named.date.adding(days: -dice.pick([0, 0, 0, 2], or: 0))
            }
            let dueOn = madeOn.adding(days: dice.pick([0, 1, 3, 7, 14, 30], or: 7))
            // Names a promise of any day, itself, or none that there is.
            let next = dice.chance(percent: 25) ? "R\(customer)-\(dice.number(0...count))" : ""
            let invoice = dice.chance(percent: 40) ? dice.pick(invoices, or: "") : ""
            let paid = payments.isEmpty ? dice.amount() : records.payments.amount[dice.pick(payments, or: 0)]
            let amount =
                dice.chance(percent: 60) ? max(1, abs(paid) / Int64(dice.pick([1, 1, 2, 3], or: 1))) : dice.amount()
            var dice = dice
            field.promise(
                customer, "R\(customer)-\(number)", made: madeOn, due: dueOn, amount, visit: visit,
                invoice: invoice,
                supersededBy: next
            ) { promise in
                promise.currency = UInt8(dice.number(0...records.currencies.count - 1))
                if dice.chance(percent: 40) {
                    promise.method = dice.pick([.bankBill, .tradeBill, .voucher, .transfer, .cheque], or: .transfer)
                }
                if dice.chance(percent: 80) { promise.form = dice.pick(PromiseForm.allCases, or: .oral) }
                if dice.chance(percent: 12) { promise.withdrawnOn = madeOn.adding(days: dice.number(-1...20)) }
            }
            self.dice = dice
        }
    }
}
