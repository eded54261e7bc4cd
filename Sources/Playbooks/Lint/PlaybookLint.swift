import Findings

/// The rules of the playbook that concern what an article says, not how it is built.
enum PlaybookLint {
    static func findings(in draft: ArticleDraft, _ rules: LintRules) -> [Finding] {
        var findings = ScriptLint.findings(in: draft, rules.scripts)
        findings += PinyinLint.findings(in: draft.source)
        findings += LawLint.findings(in: draft)
        if let wording = rules.wordings[draft.language] {
            findings += WordingLint.findings(in: draft, wording)
            if let authority = rules.authority { findings += OfferLint(wording, authority).findings(in: draft) }
        }
        findings += ReviewLint.findings(in: draft, rules)
        return findings
    }

    /// What needs all articles of a language.
    static func findings(in drafts: [ArticleDraft], _ rules: LintRules) -> [Finding] {
        OrphanLint.findings(in: drafts, rules) + IdentifierLint.findings(in: drafts)
    }
}
