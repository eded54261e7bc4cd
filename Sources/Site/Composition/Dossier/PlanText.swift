import Metrics
import Receivables

/// Says who may grant what, and what stands in a plan's way. Made once for all customers: it holds its phrases.
final class PlanText: Sendable {
    let pace: CaseWords<PlanProposal.Pace>
    let requirement: CaseWords<PlanProposal.Requirement>
    let limitReason: CaseWords<PlanLimit.Reason>
    let limit, limitPast: Pattern
    let capacity: CountedPhrase
    /// What a visit should bring home.
    let ladder: LadderWords
    private let language: Language
    private let extended, mayGrant, needsApproval: Pattern
    private let needsApprovalNobody: String

    init(language: Language) {
        self.language = language
        pace = CaseWords("plan.pace", in: language)
        requirement = CaseWords("plan.requirement", in: language)
        limitReason = CaseWords("plan.limit", in: language)
        limit = language.pattern("plan.limitLine")
        limitPast = language.pattern("plan.limitPast")
        capacity = language.counted("plan.capacity")
        ladder = LadderWords(language)
        extended = language.pattern("plan.extension")
        mayGrant = language.pattern("plan.mayGrant")
        needsApproval = language.pattern("plan.needsApproval")
        needsApprovalNobody = language.word("plan.needsApprovalNobody")
    }

    func authority(of plan: PlanProposal) -> String {
        extended.filled(with: [
            "days": language.text(days: plan.extensionDays), "authority": authority(plan.authority),
        ])
    }

    func authority(_ authority: PlanAuthority) -> String {
        switch authority {
        case .level(let level): mayGrant.filled(with: ["level": name(level.level)])
        case .approval(let most?): needsApproval.filled(with: ["level": name(most.level)])
        case .approval(nil): needsApprovalNobody
        }
    }

    /// A level's words, or its name in the configuration.
    private func name(_ level: String) -> String { language.authority(level) }
}

/// What every ladder says.
struct LadderWords: Sendable {
    let best, target, floor, noAuthority, atLeast: String
    let bestAsk, floorAsk, targetOnce: Pattern
    let targetAsk: CountedPhrase

    init(_ language: Language) {
        best = language.word("ladder.best")
        target = language.word("ladder.target")
        floor = language.word("ladder.floor")
        noAuthority = language.word("ladder.noAuthority")
        atLeast = language.word("ladder.atLeast")
        bestAsk = language.pattern("ladder.bestAsk")
        floorAsk = language.pattern("ladder.floorAsk")
        targetOnce = language.pattern("ladder.targetOnce")
        targetAsk = language.counted("ladder.targetAsk")
    }
}
