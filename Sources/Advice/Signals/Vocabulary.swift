import Metrics
import Receivables

/// The closed lists of codes that signals are made of. A code is its position in `codes`.
package enum Vocabulary: Sendable, Hashable, CaseIterable {
    case reason, outcome, mood, nextStep, riskFlag, promiseState, limitationState, debtorScale, customerStatus

    package var codes: [String] {
        switch self {
        case .reason: Vocabulary.reasons
        case .outcome: Vocabulary.outcomes
        case .mood: Vocabulary.moods
        case .nextStep: Vocabulary.nextSteps
        case .riskFlag: Vocabulary.riskFlags
        case .promiseState: Vocabulary.promiseStates
        case .limitationState: Vocabulary.limitationStates
        case .debtorScale: Vocabulary.debtorScales
        case .customerStatus: Vocabulary.customerStatuses
        }
    }

    package func position(of code: String) -> UInt8? { codes.firstIndex(of: code).map { UInt8($0) } }

    private static let reasons = NonPaymentReason.allCases.map(\.rawValue)
    private static let outcomes = VisitOutcome.allCases.map(\.rawValue)
    private static let moods = Mood.allCases.map(\.rawValue)
    private static let nextSteps = NextStep.allCases.map(\.rawValue)
    private static let riskFlags = RiskFlag.allCases.map(\.rawValue)
    private static let promiseStates = PromiseState.allCases.map(\.rawValue)
    private static let limitationStates = LimitationState.allCases.map(\.rawValue)
    private static let debtorScales = DebtorScale.allCases.map(\.rawValue)
    private static let customerStatuses = CustomerStatus.allCases.map(\.rawValue)
}

/// Positions of one enum's cases in its vocabulary.
struct CodePositions<Code: CaseIterable & Sendable>: Sendable {
    private let positions: CaseTable<Code, UInt8>

    init(of type: Code.Type) {
        var next: UInt8 = 0
        positions = CaseTable(of: type) { _ in
            defer { next += 1 }
            return next
        }
    }

    func callAsFunction(_ code: Code) -> UInt8 { positions[code] }
}
