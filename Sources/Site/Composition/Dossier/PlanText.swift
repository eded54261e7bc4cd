import Metrics
import Receivables

/// Says who may grant what, and what stands in a plan's way.
struct PlanText {
    let language: Language

    func authority(of plan: PlanProposal) -> String {
        language.phrase(
            "plan.extension", ["days": language.text(days: plan.extensionDays), "authority": authority(plan.authority)])
    }

    func authority(_ authority: PlanAuthority) -> String {
        switch authority {
        case .level(let level): language.phrase("plan.mayGrant", ["level": name(level.level)])
        case .approval(let most?): language.phrase("plan.needsApproval", ["level": name(most.level)])
        case .approval(nil): language.word("plan.needsApprovalNobody")
        }
    }

    /// A level's words, or its name in the configuration.
    private func name(_ level: String) -> String { language.authority(level) }
}
