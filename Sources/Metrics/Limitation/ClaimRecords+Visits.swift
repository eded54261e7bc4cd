import Receivables

extension ClaimRecords {
    /// What a visit that was done may have interrupted: the debtor's acknowledgement, or our demand.
    ///
    /// Where it tells of both, the one that proves something; the acknowledgement if both do, for it interrupts
    /// wherever a demand does.
    func visitEvent(_ row: Int) -> LimitationEvent? {
        guard tellsOfClaim(row) else { return nil }
        let facts = VisitFacts(row, self)
        func event(_ kind: LimitationEvent.Kind, _ basis: EvidenceBasis) -> LimitationEvent {
            LimitationEvent(kind, on: visits[row].date, .visit(row), basis)
        }
        switch (facts.acknowledgement, facts.demand) {
        case (let acknowledged?, let demanded?):
            let speaksAsDemand = !acknowledged.grade.isProof && demanded.grade.isProof
            return speaksAsDemand ? event(.demand, demanded) : event(.acknowledgement, acknowledged)
        case (let acknowledged?, nil): return event(.acknowledgement, acknowledged)
        case (nil, let demanded?): return event(.demand, demanded)
        case (nil, nil): return nil
        }
    }

    /// Whether any code of the visit is of an acknowledgement or a demand: most have none, and their papers need no look.
    private func tellsOfClaim(_ row: Int) -> Bool {
        switch visits[row].demandMade {
        case .none: break
        case .oral, .written: return true
        }
        if visits[row].deliveryMode != nil || visits[row].promisedForm != nil { return true }
        switch visits[row].acknowledgement {
        case nil, .some(.none): break
        default: return true
        }
        return visits[row].outcome?.isOfClaim ?? false || visits[row].alsoOutcomes.contains { $0.isOfClaim }
    }

    /// The papers that belong to a visit, or to the one that it corrects.
    fileprivate func papers(ofVisit row: Int) -> [Evidence] {
        papersOf[Int(visits[row].customer)].compactMap { own in
            guard belongs(Int(own), toVisit: row), let paper = paper(Int(own)) else { return nil }
            return paper.state == .missing || paper.state == .notApplicable ? nil : paper
        }
    }

    private func belongs(_ paper: Int, toVisit row: Int) -> Bool {
        texts.isSame(papers[paper].visit, visits[row].id) || texts.isSame(papers[paper].visit, visits[row].corrects)
            || visits[row].evidence.contains { texts.isSame($0, papers[paper].id) }
    }
}

/// How a visit acknowledges or demands, by its codes and its papers.
private struct VisitFacts {
    private let demandMade: DemandMade
    private let mode: DeliveryMode?
    private let signer: MetRole?
    private let isWitnessed: Bool
    private let isAddressAgreed: Bool
    private let asksForPayment: Bool
    private var admitsDebt = false
    private var isStatementSigned = false
    private var isDemandServed = false
    /// The form in which the debtor's side acknowledged, whatever it was that they acknowledged.
    private let form: EvidenceBasis?

    init(_ row: Int, _ records: ClaimRecords) {
        // Once: the array's subscript would copy all of the visit for each field.
        let visit = records.visits[row]
        demandMade = visit.demandMade
        mode = visit.deliveryMode
        signer = visit.signerRole ?? visit.metRole
        let papers = records.papers(ofVisit: row)
        isAddressAgreed = mode == .agreedEmail || papers.contains { $0.addressAgreed == true }
        isWitnessed =
            !visit.witness.isEmpty || papers.contains { !$0.witness.isEmpty || $0.kind == .recording }
        asksForPayment =
            demandMade == .written || papers.contains { $0.kind == .statement && $0.demandsPayment == true }
        let level = EvidenceBasis(
            visit.acknowledgement, by: signer, isAccountAgreed: isAddressAgreed)
        let promise = EvidenceBasis(visit.promisedForm, by: signer, isAccountAgreed: isAddressAgreed)
        form = EvidenceBasis.stronger(level, promise)
        if let outcome = visit.outcome { note(outcome) }
        for outcome in visit.alsoOutcomes { note(outcome) }
    }

    private mutating func note(_ outcome: VisitOutcome) {
        switch outcome {
        case _ where outcome.admitsDebt: admitsDebt = true
        case .statementSigned: isStatementSigned = true
        case .demandServed: isDemandServed = true
        default: break
        }
    }

    /// A signature that came with a served demand alone is its receipt, not an admission.
    var acknowledgement: EvidenceBasis? {
        if admitsDebt { return form ?? .ownLog }
        if isStatementSigned { return asksForPayment ? form ?? .ownLog : form?.onBareStatement ?? .ownLog }
        return isDemandServed ? nil : form
    }

    var demand: EvidenceBasis? {
        guard isDemandServed || demandMade == .written || mode != nil else {
            return demandMade == .oral ? .oral : nil
        }
        let delivery = EvidenceBasis(
            mode, signedBy: signer, isWitnessed: isWitnessed, isAddressAgreed: isAddressAgreed)
        // What they signed or sealed when the demand was served is its receipt.
        return EvidenceBasis.stronger(delivery, isDemandServed ? form : nil) ?? .ownLog
    }
}

extension TextPool {
    /// Whether two texts are equal and not empty.
    func isSame(_ left: Text, _ right: Text) -> Bool {
        !left.isEmpty && (left == right || compare(left, right) == 0)
    }
}

extension VisitOutcome {
    fileprivate var admitsDebt: Bool {
        switch self {
        case .promisedInWriting, .promisedOrally, .planSigned, .acknowledgedOrally, .billReceived, .returnAgreed: true
        default: false
        }
    }

    fileprivate var isOfClaim: Bool {
        switch self {
        case .statementSigned, .demandServed: true
        default: admitsDebt
        }
    }
}
