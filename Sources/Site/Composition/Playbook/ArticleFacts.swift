import Playbooks

/// What a page says of its article besides the text: stage, reasons, keeper, version.
struct ArticleFacts {
    let contents: PlaybookContents
    let article: Article

    private var language: Language { contents.language }

    var views: [FactView] {
        let front = article.front
        let facts: [(key: String, value: String)] = [
            ("playbook.stage", language.list(front.stages.map(stageName))),
            ("playbook.reasons", language.list(front.reasons.map { language.code("why", $0) })),
            ("playbook.outcomes", language.list(front.outcomes.map { language.code("outcome", $0) })),
            ("edition.statutes", front.law?.statutes ?? ""),
            ("edition.scope", front.law?.scope ?? ""),
            ("edition.checkedOn", front.law.map { language.text($0.checkedOn) } ?? ""),
            ("playbook.owner", front.owner),
            ("playbook.version", language.text(count: front.version)),
        ]
        return facts.filter { !$0.value.isEmpty }.map { FactView(label: language.word($0.key), value: $0.value) }
    }

    private func stageName(_ id: String) -> String {
        contents.playbook.stages.first { $0.article.id == id }.map { "\(id) \($0.article.title)" } ?? id
    }
}
