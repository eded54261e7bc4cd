import Receivables

extension ClaimRecords {
    /// What a visit that was done may have interrupted: the debtor's acknowledgement, or our demand.
    ///
    /// Where it tells of both, the one that proves something; the acknowledgement if both do, for it interrupts
    /// wherever a demand does.
    func visitEvent(_ row: Int) -> LimitationEvent? {
        let facts = VisitFacts(visits[row], self)
        let scope = EventScope(visits[row].invoiceNumbers, texts)
        func event(_ kind: LimitationEvent.Kind, _ basis: EvidenceBasis) -> LimitationEvent {
            LimitationEvent(kind, on: visits[row].date, .visit(row), basis, scope: scope)
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

    /// The papers that belong to a visit, or to the one that it corrects.
    fileprivate func papers(of visit: Visit) -> [Evidence] {
        papersOf[Int(visit.customer)].compactMap { paper(Int($0)) }.filter { paper in
            paper.state != .missing && paper.state != .notApplicable
                && (texts.isSame(paper.visit, visit.id) || texts.isSame(paper.visit, visit.corrects)
                    || visit.evidence.contains { texts.isSame($0, paper.id) })
        }
    }
}

/// How a visit acknowledges or demands, by its codes and its papers.
private struct VisitFacts {
    private let visit: Visit
    private let outcomes: [VisitOutcome]
    private let papers: [Evidence]

    init(_ visit: Visit, _ records: ClaimRecords) {
        self.visit = visit
        outcomes = [visit.outcome].compactMap(\.self) + visit.alsoOutcomes
        papers = visit.deliveryMode != nil || visit.acknowledgement == .message || outcomes.contains(.statementSigned)
            ? records.papers(of: visit) : []
    }

    private var isAddressAgreed: Bool {
        visit.deliveryMode == .agreedEmail || papers.contains { $0.addressAgreed == true }
    }

    private var signer: MetRole? { visit.signerRole ?? visit.metRole }

    /// The form in which the debtor's side acknowledged, whatever it was that they acknowledged.
    private var form: EvidenceBasis? {
        let level = EvidenceBasis(visit.acknowledgement, by: signer, isAccountAgreed: isAddressAgreed)
        let promise = EvidenceBasis(visit.promisedForm, by: signer, isAccountAgreed: isAddressAgreed)
        return EvidenceBasis.stronger(level, promise)
    }

    private static let admissions: Set<VisitOutcome> = [
        .promisedInWriting, .promisedOrally, .planSigned, .acknowledgedOrally, .billReceived, .returnAgreed,
    ]

    private var isStatementSigned: Bool { outcomes.contains(.statementSigned) }
    private var admitsDebt: Bool { outcomes.contains { VisitFacts.admissions.contains($0) } }

    /// A signature that came with a served demand alone is its receipt, not an admission.
    var acknowledgement: EvidenceBasis? {
        if admitsDebt { return form ?? .ownLog }
        if isStatementSigned { return asksForPayment ? form ?? .ownLog : form?.onBareStatement ?? .ownLog }
        return outcomes.contains(.demandServed) ? nil : form
    }

    private var asksForPayment: Bool {
        visit.demandMade == .written || papers.contains { $0.kind == .statement && $0.demandsPayment == true }
    }

    var demand: EvidenceBasis? {
        let isWritten =
            outcomes.contains(.demandServed) || visit.demandMade == .written || visit.deliveryMode != nil
        guard isWritten else { return visit.demandMade == .oral ? .oral : nil }
        let isWitnessed =
            !visit.witness.isEmpty || papers.contains { !$0.witness.isEmpty || $0.kind == .recording }
        let delivery = EvidenceBasis(
            visit.deliveryMode, signedBy: signer, isWitnessed: isWitnessed, isAddressAgreed: isAddressAgreed)
        return EvidenceBasis.stronger(delivery, receipt) ?? .ownLog
    }

    /// What they signed or sealed when the demand was served.
    private var receipt: EvidenceBasis? { outcomes.contains(.demandServed) ? form : nil }
}

extension TextPool {
    /// Whether two texts are equal and not empty.
    func isSame(_ left: Text, _ right: Text) -> Bool {
        !left.isEmpty && (left == right || compare(left, right) == 0)
    }
}
