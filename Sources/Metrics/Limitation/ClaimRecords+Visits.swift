import Receivables

extension ClaimRecords {
    /// What a visit that was done may have interrupted: the debtor's acknowledgement, or our demand.
    func visitEvent(_ row: Int) -> LimitationEvent? {
        visitClaims[row].map { LimitationEvent($0.kind, on: visits[row].date, .visit(row), $0.basis) }
    }
}

/// What a visit did to the claim.
struct VisitClaim: Sendable {
    let kind: LimitationEvent.Kind
    let basis: EvidenceBasis
}

/// Works out what all visits did to the claims, once for all that is asked of them.
struct VisitClaims: Sendable {
    let visits: [Visit]
    let papers: [Evidence]
    let papersOf: RowsByCustomer
    let texts: TextPool
    let day: CalendarDay

    /// By row; nil for a visit that was not done, or tells of no claim.
    func all(jobs: Int) -> [VisitClaim?] {
        let step = max(1, (visits.count + jobs - 1) / max(1, jobs))
        let runs = stride(from: 0, to: visits.count, by: step).map { $0..<min($0 + step, visits.count) }
        return inParallel(runs) { run in run.map(claim) }.flatMap { $0 }
    }

    private func claim(_ row: Int) -> VisitClaim? {
        guard visits[row].customer >= 0, visits[row].status == .done, tellsOfClaim(row) else { return nil }
        return VisitFacts(of: visits, row, papers(ofVisit: row)).claim.map { VisitClaim(kind: $0, basis: $1) }
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

    /// What the papers say that belong to a visit, or to the one that it corrects.
    private func papers(ofVisit row: Int) -> VisitPapers {
        var found = VisitPapers()
        let own = papersOf[Int(visits[row].customer)]
        guard !own.isEmpty else { return found }
        let (id, corrects, named) = (visits[row].id, visits[row].corrects, visits[row].evidence)
        // An array gives out a copy, a span the paper in its place.
        let papers = papers.span
        for place in own {
            let (visit, paper) = (papers[Int(place)].visit, papers[Int(place)].id)
            guard
                texts.isSame(visit, id) || texts.isSame(visit, corrects)
                    || named.contains(where: { texts.isSame($0, paper) })
            else { continue }
            if let known = papers[Int(place)].known(on: day) { found.add(known) }
        }
        return found
    }
}

/// What the papers of one visit say together.
private struct VisitPapers {
    private(set) var isAddressAgreed = false
    private(set) var isWitnessed = false
    /// By a statement.
    private(set) var asksForPayment = false

    mutating func add(_ paper: borrowing Evidence) {
        guard paper.state != .missing, paper.state != .notApplicable else { return }
        if paper.addressAgreed == true { isAddressAgreed = true }
        if !paper.witness.isEmpty || paper.kind == .recording { isWitnessed = true }
        if paper.kind == .statement, paper.demandsPayment == true { asksForPayment = true }
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

    /// - Parameters:
    ///   - row: the visit's.
    ///   - papers: what those say that belong to the visit.
    init(of all: [Visit], _ row: Int, _ papers: VisitPapers) {
        // An array gives out a copy, a span the visit in its place.
        let visits = all.span
        demandMade = visits[row].demandMade
        mode = visits[row].deliveryMode
        let (signerRole, metRole) = (visits[row].signerRole, visits[row].metRole)
        signer = signerRole ?? metRole
        isAddressAgreed = mode == .agreedEmail || papers.isAddressAgreed
        let hasWitness = !visits[row].witness.isEmpty
        isWitnessed = hasWitness || papers.isWitnessed
        asksForPayment = demandMade == .written || papers.asksForPayment
        let level = EvidenceBasis(visits[row].acknowledgement, by: signer, isAccountAgreed: isAddressAgreed)
        let promise = EvidenceBasis(visits[row].promisedForm, by: signer, isAccountAgreed: isAddressAgreed)
        form = EvidenceBasis.stronger(level, promise)
        if let outcome = visits[row].outcome { note(outcome) }
        for outcome in visits[row].alsoOutcomes { note(outcome) }
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
