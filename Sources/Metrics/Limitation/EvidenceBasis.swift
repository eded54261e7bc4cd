/// What the grade of an event rests on: how the debtor acknowledged it, how a letter reached him, or who named the
/// document that a payment is for. Never the outcome's code alone.
package enum EvidenceBasis: String, Sendable, Hashable, CaseIterable {
    case companySeal = "company_seal"
    case contractSeal = "contract_seal"
    case court
    case authorisedSignature = "authorised_signature"
    /// A promise or plan under a seal or signature that the record does not describe further.
    case sealedPromise = "sealed_promise"
    case signedPlan = "signed_plan"
    case notary
    /// The payer himself named the document.
    case designatedPayment = "designated_payment"

    case financeSeal = "finance_seal"
    /// Of the legal representative, the owner, the general manager or the finance director.
    case seniorSignature = "senior_signature"
    case agreedAccountMessage = "agreed_account_message"
    case agreedEmail = "agreed_email"
    case courierToAgreedAddress = "courier_agreed_address"
    case witnessedRefusal = "witnessed_refusal"
    /// We chose the document that the money went to.
    case allocatedPayment = "allocated_payment"

    case otherSignature = "other_signature"
    case otherMessage = "other_message"
    case courierElsewhere = "courier_elsewhere"
    case oral
    /// A confirmed balance that asks for no payment: courts differ on whether it interrupts.
    case bareStatement = "bare_statement"

    case ownLog = "own_log"
    case refusalWithoutWitness = "refusal_without_witness"
    /// The paper is listed as missing.
    case missingPaper = "missing_paper"

    package var grade: EvidenceGrade {
        switch self {
        case .companySeal, .contractSeal, .court, .authorisedSignature, .sealedPromise, .signedPlan, .notary,
            .designatedPayment:
            .a
        case .financeSeal, .seniorSignature, .agreedAccountMessage, .agreedEmail, .courierToAgreedAddress,
            .witnessedRefusal, .allocatedPayment:
            .b
        case .otherSignature, .otherMessage, .courierElsewhere, .oral, .bareStatement: .c
        case .ownLog, .refusalWithoutWitness, .missingPaper: .d
        }
    }

    /// Whether the debtor signed or sealed it.
    var isSigned: Bool {
        switch self {
        case .companySeal, .contractSeal, .court, .authorisedSignature, .sealedPromise, .signedPlan, .financeSeal,
            .seniorSignature:
            true
        default: false
        }
    }

    var isWritten: Bool { isSigned || self == .agreedAccountMessage || self == .agreedEmail }
}
