import Receivables

extension ClaimRecords {
    /// The paper as it was known on the day.
    func paper(_ row: Int) -> Evidence? { papers[row].known(on: day) }

    /// What a paper may have interrupted, from its delivery on, else from its date.
    func paperEvent(_ row: Int) -> LimitationEvent? {
        guard let paper = paper(row), paper.state != .notApplicable, let (kind, basis) = paper.claim else {
            return nil
        }
        return LimitationEvent(
            kind, on: max(paper.date, paper.deliveredOn), .paper(row),
            paper.state == .missing ? .missingPaper : basis)
    }
}

extension Evidence {
    /// The paper as it was known on a day: nil if it is dated later, and without its delivery if that came later.
    /// An undated one holds as exported.
    func known(on day: CalendarDay) -> Evidence? {
        if let date = date.known, date > day { return nil }
        guard let delivered = deliveredOn.known, delivered > day else { return self }
        var paper = self
        paper.deliveredOn = .unknown
        paper.deliveryMode = nil
        paper.signerRole = nil
        paper.acknowledgement = nil
        paper.witness = .empty
        return paper
    }

    /// What kind of event the paper proves and how well; nil where it is no step towards the debtor.
    fileprivate var claim: (LimitationEvent.Kind, EvidenceBasis)? {
        switch kind {
        case .filing: (.filing, .court)
        case .paymentOrder: (.paymentOrder, .court)
        case .bankruptcyClaim: (.bankruptcyClaim, .court)
        case .judgment: (.judgment, .court)
        case .contract, .order, .delivery, .acceptance, .photo, .bankSlip, .licence, .authorisation: nil
        case .statement, .demand, .waybill, .chat, .recording, .undertaking, .agreement, .invoice: letter
        }
    }

    private var letter: (LimitationEvent.Kind, EvidenceBasis)? {
        switch (admission, demand) {
        case (let admission?, let demand?):
            !admission.grade.isProof && demand.grade.isProof ? (.demand, demand) : (.acknowledgement, admission)
        case (let admission?, nil): (.acknowledgement, admission)
        case (nil, let demand?): (.demand, demand)
        case (nil, nil): nil
        }
    }

    /// How the debtor's side acknowledged this paper, by seal, signature or message.
    var acknowledgementBasis: EvidenceBasis? {
        EvidenceBasis(acknowledgement, by: signerRole, isAccountAgreed: isAddressAgreed)
    }

    /// The same, or the signature of whoever is named where no form is.
    var signature: EvidenceBasis? { acknowledgementBasis ?? signerRole.map { EvidenceBasis(signatureOf: $0) } }

    private var isAddressAgreed: Bool { addressAgreed == true || deliveryMode == .agreedEmail }

    private var admission: EvidenceBasis? {
        switch kind {
        case .undertaking, .agreement:
            signature ?? .ownLog
        case .statement: demandsPayment == true ? acknowledgementBasis : acknowledgementBasis?.onBareStatement
        case .recording: acknowledgementBasis.map { _ in .oral }
        case .chat: acknowledgementBasis
        default: nil
        }
    }

    private var demand: EvidenceBasis? {
        switch kind {
        case .demand: break
        case .statement, .waybill, .chat, .invoice: guard demandsPayment == true else { return nil }
        case .recording: return demandsPayment == true ? .oral : nil
        default: return nil
        }
        return EvidenceBasis.stronger(deliveryBasis, acknowledgementBasis) ?? .ownLog
    }

    /// How it reached the debtor; a chat without more is a message.
    var deliveryBasis: EvidenceBasis? {
        let delivered = EvidenceBasis(
            deliveryMode, signedBy: signerRole, isWitnessed: !witness.isEmpty, isAddressAgreed: isAddressAgreed)
        if delivered == nil, kind == .chat { return isAddressAgreed ? .agreedAccountMessage : .otherMessage }
        return delivered
    }
}
