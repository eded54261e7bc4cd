import Findings

/// A situation that nothing leads to will not be found at the door.
enum OrphanLint {
    static func findings(in drafts: [ArticleDraft], _ rules: LintRules) -> [Finding] {
        var linked: Set<String> = []
        for draft in drafts {
            let own = draft.stem
            for node in draft.introduction + draft.sections.flatMap(\.nodes) {
                node.walk { node in
                    guard case .link(.article(let stem, _)) = node.kind, stem != own else { return }
                    linked.insert(stem)
                }
            }
        }
        return drafts.compactMap { draft in
            let front = draft.front
            guard draft.kind == .situation, front.stages.isEmpty, front.reasons.isEmpty else { return nil }
            guard !rules.ruledTracks.contains(front.id), !linked.contains(draft.stem) else { return nil }
            return Finding(
                .orphanSituation, at: draft.place(of: "id"),
                "no stage, reason, rule or link leads to \(quoted: front.id); give it a stage or a reason, or link to it"
            )
        }
    }
}
