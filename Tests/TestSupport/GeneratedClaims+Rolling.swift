import Receivables

extension GeneratedClaims {
    /// Short periods, so that many have passed.
    static func rules(_ dice: inout GeneratedPortfolioDice) -> LimitationRules {
        var rules = LimitationRules()
        guard dice.chance(percent: 70) else { return rules }
        rules.years = dice.number(1...3)
        rules.start = dice.chance(percent: 20) ? .yearEnd : .dueDate
        rules.demandInterrupts = dice.chance(percent: 70)
        rules.suitWithinMonths = dice.chance(percent: 30) ? dice.pick([1, 6], or: 6) : nil
        rules.acknowledgement = dice.pick([.any, .written, .signed], or: .any)
        rules.partPaymentInterrupts = dice.chance(percent: 80)
        rules.longStopYears = dice.pick([nil, 2, 20], or: nil)
        rules.enforcementYears = dice.pick([nil, 1, 2], or: nil)
        return rules
    }

    mutating func roll(_ dice: inout GeneratedPortfolioDice) {
        let (records, texts) = (ledger.records, ledger.records.texts)
        for (customer, row) in records.customers.enumerated() {
            let numbers = records.documents.customer.indices.filter { records.documents.customer[$0] == customer }
                .map { texts.string(records.documents.number[$0]) }
            let id = texts.string(row.id)
            guard !numbers.isEmpty, dice.chance(percent: 85) else { continue }
            for _ in 0..<dice.number(0...8) { addVisit(id, numbers, &dice) }
            for _ in 0..<dice.number(0...8) { addPaper(id, numbers, &dice) }
            for _ in 0..<dice.number(0...2) { addPlan(id, numbers, &dice) }
            for _ in 0..<dice.number(0...4) { addPromise(id, numbers, &dice) }
        }
    }

    private func names(_ numbers: [String], _ dice: inout GeneratedPortfolioDice) -> [String] {
        switch dice.number(0...9) {
        case 0: []
        case 1: ["*"]
        case 2: ["X-1"]
        case 3: ["X-1", dice.pick(numbers, or: "")]
        case 4: numbers
        default: (0..<dice.number(1...3)).map { _ in dice.pick(numbers, or: "") }
        }
    }

    private mutating func addVisit(_ customer: String, _ numbers: [String], _ dice: inout GeneratedPortfolioDice) {
        let outcomes: [VisitOutcome] = [
            .demandServed, .demandServed, .statementSigned, .promisedInWriting, .acknowledgedOrally, .refusedToPay,
            .nobodyMet, .planSigned, .dispute,
        ]
        var visit = Visit(
            id: "V\(visits.count)", customer: customer, date: dice.day(around: asOf),
            isDone: dice.chance(percent: 90), outcomes: [dice.pick(outcomes, or: .nobodyMet)],
            acknowledgement: dice.pick(AcknowledgementLevel.allCases, or: .none),
            delivery: dice.chance(percent: 50) ? dice.pick(DeliveryMode.allCases, or: .notary) : nil,
            metRole: dice.pick(MetRole.allCases, or: .owner),
            signerRole: dice.chance(percent: 40) ? dice.pick(MetRole.allCases, or: .owner) : nil,
            demand: dice.pick(DemandMade.allCases, or: .none),
            form: dice.chance(percent: 15) ? dice.pick(PromiseForm.allCases, or: .oral) : nil,
            isWitnessed: dice.chance(percent: 40), documents: names(numbers, &dice), corrects: "",
            recordedAt: .unknown)
        if dice.chance(percent: 30) { visit.outcomes.append(dice.pick(outcomes, or: .dispute)) }
        visits.append(visit)
        guard dice.chance(percent: 15) else { return }
        var correction = visit
        correction.id += "c"
        correction.corrects = visit.id
        correction.recordedAt = visit.date.adding(days: dice.number(1...60))
        correction.acknowledgement = dice.pick(AcknowledgementLevel.allCases, or: .none)
        correction.documents = names(numbers, &dice)
        correction.isDone = true
        visits.append(correction)
    }

    private mutating func addPaper(_ customer: String, _ numbers: [String], _ dice: inout GeneratedPortfolioDice) {
        let often: [PaperKind] = [.demand, .statement, .waybill, .undertaking, .chat]
        let rare: [PaperKind] = [.filing, .paymentOrder, .bankruptcyClaim, .judgment]
        let kind: PaperKind =
            switch dice.number(0...9) {
            case 0...5: dice.pick(often, or: .demand)
            case 6: dice.pick(rare, or: .filing)
            default: dice.pick(PaperKind.allCases, or: .demand)
            }
        let date = dice.chance(percent: 5) ? CalendarDay.unknown : dice.day(around: asOf)
        let delivered = date.isKnown ? date.adding(days: dice.number(-1...40)) : dice.day(around: asOf)
        let own = visits.filter { $0.customer == customer }.map(\.id)
        papers.append(
            Paper(
                id: "E\(papers.count)", customer: customer, kind: kind, date: date,
                deliveredOn: dice.chance(percent: 50) ? delivered : .unknown,
                state: dice.chance(percent: 70) ? dice.pick(PaperState.allCases, or: .copy) : nil,
                acknowledgement: dice.chance(percent: 60) ? dice.pick(AcknowledgementLevel.allCases, or: .none) : nil,
                delivery: dice.chance(percent: 60) ? dice.pick(DeliveryMode.allCases, or: .notary) : nil,
                signerRole: dice.chance(percent: 50) ? dice.pick(MetRole.allCases, or: .owner) : nil,
                demandsPayment: dice.pick([true, false, nil], or: nil),
                addressAgreed: dice.pick([true, false, nil], or: nil), isWitnessed: dice.chance(percent: 40),
                visit: dice.chance(percent: 40) ? dice.pick(own, or: "") : "", documents: names(numbers, &dice)))
    }

    private mutating func addPlan(_ customer: String, _ numbers: [String], _ dice: inout GeneratedPortfolioDice) {
        let plan = Plan(
            id: "PL\(plans.count)", customer: customer, signedOn: dice.day(around: asOf),
            cancelledOn: dice.chance(percent: 30) ? dice.day(around: asOf) : .unknown,
            documents: names(numbers, &dice))
        plans.append(plan)
        for step in 0..<dice.number(0...4) {
            let due = plan.signedOn.adding(days: 30 * (step + dice.number(0...3)))
            promises.append(
                Promise(
                    id: "PR\(promises.count)", customer: customer, madeOn: plan.signedOn, dueOn: due,
                    withdrawnOn: dice.chance(percent: 10) ? dice.day(around: asOf) : .unknown, form: .signed,
                    document: "", plan: plan.id, visit: ""))
        }
    }

    private mutating func addPromise(_ customer: String, _ numbers: [String], _ dice: inout GeneratedPortfolioDice) {
        let made = dice.day(around: asOf)
        let names = names(numbers, &dice)
        promises.append(
            Promise(
                id: "PR\(promises.count)", customer: customer, madeOn: made, dueOn: made.adding(days: 20),
                withdrawnOn: .unknown,
                form: dice.chance(percent: 80) ? dice.pick(PromiseForm.allCases, or: .oral) : nil,
                role: dice.pick(MetRole.allCases, or: .owner), document: names.first ?? "", plan: "", visit: ""))
    }
}
