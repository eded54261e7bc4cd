import Advice

extension Vocabulary {
    /// Under which words its codes stand.
    var family: String {
        switch self {
        case .reason: "why"
        case .outcome: "outcome"
        case .mood: "mood"
        case .nextStep: "nextStep"
        case .riskFlag: "riskFlag"
        case .promiseState: "promiseState"
        case .limitationState: "limitationState"
        case .debtorScale: "debtorScale"
        case .customerStatus: "customer.status"
        }
    }
}
