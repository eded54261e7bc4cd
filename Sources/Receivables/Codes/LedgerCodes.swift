// The closed vocabularies of the tables other than visits. Raw values are the codes in files.

/// Public, as the other two that rows are told apart by: looked at per row from other targets.
@frozen
public enum DocumentKind: String, Sendable, CaseIterable {
    case invoice
    case creditNote = "credit_note"
    case debitNote = "debit_note"
    case opening
    case prepayment

    /// Whether the amount counts as sales of its date: openings and prepayments do not.
    @inlinable public var isSale: Bool {
        switch self {
        case .invoice, .creditNote, .debitNote: true
        case .opening, .prepayment: false
        }
    }
}

@frozen
public enum PaymentMethod: String, Sendable, CaseIterable {
    case transfer, cash, cheque, card, wallet
    case bankBill = "bank_bill"
    case tradeBill = "trade_bill"
    case voucher, offset
    case inKind = "in_kind"
    case netting, other

    /// Bills and vouchers are pending, neither cash nor overdue, from receipt until they clear or mature.
    @inlinable public var isBill: Bool {
        switch self {
        case .bankBill, .tradeBill, .voucher: true
        default: false
        }
    }
}

package enum AllocationKind: String, Sendable, CaseIterable {
    case payment, credit, discount
    case writeOff = "write_off"
    case exchangeDifference = "fx"
}

package enum DebtorScale: String, Sendable, CaseIterable {
    case large, sme
    case publicBody = "public"
    case soleTrader = "soletrader"
    case person, unknown
}

package enum CustomerStatus: String, Sendable, CaseIterable {
    case active, stopped, legal, insolvent, closed
}

package enum PromiseForm: String, Sendable, CaseIterable {
    case oral, message, signed, sealed
}

package enum DisputeOutcome: String, Sendable, CaseIterable {
    case credit, valid, partial
}

package enum PaperKind: String, Sendable, CaseIterable {
    case contract, order, delivery, acceptance, invoice, statement, demand, waybill, chat, recording, photo
    case bankSlip = "bank_slip"
    case undertaking, agreement, filing
    case paymentOrder = "payment_order"
    case judgment
    case bankruptcyClaim = "bankruptcy_claim"
    case licence, authorisation
}

package enum PaperState: String, Sendable, CaseIterable {
    case original, copy, missing
    case notApplicable = "not_applicable"
}

package enum GuaranteeKind: String, Sendable, CaseIterable {
    case joint, general
}

package enum TaskKind: String, Sendable, CaseIterable {
    case feedback, approval, paper, survey
}

package enum RateKind: String, Sendable, CaseIterable {
    case exchange = "fx"
    case loanPrimeRate = "lpr"
    case funding
}

package enum RatePeriod: String, Sendable, CaseIterable {
    case day, year
}

package enum CalendarKind: String, Sendable, CaseIterable {
    case off, work, blackout
}

package enum TrainingKind: String, Sendable, CaseIterable {
    case quiz, roleplay
}
