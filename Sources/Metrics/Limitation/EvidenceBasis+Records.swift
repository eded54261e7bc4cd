import Receivables

extension EvidenceBasis {
    /// How the debtor's side acknowledged something.
    ///
    /// - Parameters:
    ///   - role: of who signed.
    ///   - isAccountAgreed: the message came from an address that the parties agreed on.
    /// - Returns: nil where nothing was acknowledged.
    init?(_ level: AcknowledgementLevel?, by role: MetRole?, isAccountAgreed: Bool) {
        switch level {
        case nil, .some(.none): return nil
        case .oral: self = .oral
        case .message: self = isAccountAgreed ? .agreedAccountMessage : .otherMessage
        case .signed: self.init(signatureOf: role)
        case .authorisedSignature: self = .authorisedSignature
        case .financeSeal: self = .financeSeal
        case .contractSeal: self = .contractSeal
        case .companySeal: self = .companySeal
        case .court: self = .court
        }
    }

    init(signatureOf role: MetRole?) {
        switch role {
        case .legalRepresentative, .owner, .generalManager, .financeDirector: self = .seniorSignature
        default: self = .otherSignature
        }
    }

    /// How a letter reached the debtor.
    init?(_ mode: DeliveryMode?, signedBy role: MetRole?, isWitnessed: Bool, isAddressAgreed: Bool) {
        switch mode {
        case nil: return nil
        case .handSigned: self.init(signatureOf: role)
        case .handRefused: self = isWitnessed ? .witnessedRefusal : .refusalWithoutWitness
        case .courierSigned, .courierRefused: self = isAddressAgreed ? .courierToAgreedAddress : .courierElsewhere
        case .agreedEmail: self = .agreedEmail
        case .messaging: self = isAddressAgreed ? .agreedAccountMessage : .otherMessage
        case .notary: self = .notary
        }
    }

    init?(_ form: PromiseForm?, by role: MetRole?, isAccountAgreed: Bool) {
        switch form {
        case nil: return nil
        case .oral: self = .oral
        case .message: self = isAccountAgreed ? .agreedAccountMessage : .otherMessage
        case .signed: self.init(signatureOf: role)
        case .sealed: self = .sealedPromise
        }
    }

    /// The one that proves more; the first of two equals.
    static func stronger(_ left: EvidenceBasis?, _ right: EvidenceBasis?) -> EvidenceBasis? {
        guard let left, let right else { return left ?? right }
        return right.grade > left.grade ? right : left
    }

    /// What remains of it on a statement that asks for no payment.
    var onBareStatement: EvidenceBasis { grade.isProof ? .bareStatement : self }
}
