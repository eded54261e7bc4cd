import Playbooks

/// The papers of the showable set, in the order in which a dossier lists them. The raw value is the article's id.
enum LetterKind: String, Sendable, CaseIterable {
    case statement = "L-STATEMENT"
    case reminder = "L-DEMAND-1"
    case demand = "L-DEMAND-2"
    case finalDemand = "L-DEMAND-3"
    case undertaking = "L-UNDERTAKING"
    case instalments = "L-INSTALMENT"
    case settlement = "L-SETTLEMENT"
    case authorisation = "L-AUTHORISATION"
    case witness = "L-WITNESS"
    case survey = "L-SURVEY"
    case receipt = "L-RECEIPT"
    case bill = "L-BILL"
    case visit = "L-VISIT"

    /// The file's name in the playbook, and of the page behind the customer's.
    var stem: String {
        switch self {
        case .statement: "statement"
        case .reminder: "demand-1"
        case .demand: "demand-2"
        case .finalDemand: "demand-3"
        case .undertaking: "undertaking"
        case .instalments: "instalment-agreement"
        case .settlement: "early-settlement"
        case .authorisation: "authorisation"
        case .witness: "delivery-witness"
        case .survey: "dispute-survey"
        case .receipt: "receipt"
        case .bill: "bill-handover"
        case .visit: "visit-record"
        }
    }

    static func demand(level: Int) -> LetterKind { level <= 1 ? .reminder : level == 2 ? .demand : .finalDemand }

    /// Whether it is a letter of ours to the customer, with his address on it.
    var isAddressed: Bool {
        switch self {
        case .statement, .reminder, .demand, .finalDemand: true
        default: false
        }
    }

    /// What the customer gives, or both sides sign: no letterhead of ours stands above it.
    var isContract: Bool {
        switch self {
        case .undertaking, .instalments, .settlement: true
        default: false
        }
    }

    /// Signed by both sides on several pages: sealed across their edges.
    var wantsPagingSeal: Bool { isContract }

    /// Days that it gives to pay.
    var daysToPay: Int {
        switch self {
        case .statement, .reminder: 10
        default: 7
        }
    }

    /// The slip is handed over alone, what stands above it is not.
    var hasSlipOnItsOwnPage: Bool { self == .visit }
}
