import Receivables

extension ClaimRecords {
    /// What a visit that was done may have interrupted: the debtor's acknowledgement, or our demand.
    func visitEvent(_ row: Int) -> LimitationEvent? {
        guard tellsOfClaim(row) else { return nil }
        guard let (kind, basis) = VisitFacts(visits[row], papers(ofVisit: row)).claim else { return nil }
        return LimitationEvent(kind, on: visits[row].date, .visit(row), basis)
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
        let (id, corrects, named) = (visits[row].id, visits[row].corrects, visits[row].evidence)
        var found: [Evidence] = []
        for own in papersOf[Int(visits[row].customer)] {
            let visit = papers[Int(own)].visit
            let belongs =
                texts.isSame(visit, id) || texts.isSame(visit, corrects)
                || named.contains { texts.isSame($0, papers[Int(own)].id) }
            guard belongs, let paper = paper(Int(own)), paper.state != .missing, paper.state != .notApplicable else {
                continue
            }
            found.append(paper)
        }
        return found
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

    init(_ visit: borrowing Visit, _ papers: [Evidence]) {
        demandMade = visit.demandMade
        mode = visit.deliveryMode
        signer = visit.signerRole ?? visit.metRole
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

    /// Where it tells of both, the one that proves something; the acknowledgement if both do, for it interrupts
    /// wherever a demand does.
    var claim: (LimitationEvent.Kind, EvidenceBasis)? {
        switch (acknowledgement, demand) {
        case (let acknowledged?, let demanded?):
            let speaksAsDemand = !acknowledged.grade.isProof && demanded.grade.isProof
            return speaksAsDemand ? (.demand, demanded) : (.acknowledgement, acknowledged)
        case (let acknowledged?, nil): return (.acknowledgement, acknowledged)
        case (nil, let demanded?): return (.demand, demanded)
        case (nil, nil): return nil
        }
    }

    /// A signature that came with a served demand alone is its receipt, not an admission.
    private var acknowledgement: EvidenceBasis? {
        if admitsDebt { return form ?? .ownLog }
        if isStatementSigned { return asksForPayment ? form ?? .ownLog : form?.onBareStatement ?? .ownLog }
        return isDemandServed ? nil : form
    }

    private var demand: EvidenceBasis? {
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
        !left.isEmpty && !right.isEmpty && areEqual(left, right)
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
