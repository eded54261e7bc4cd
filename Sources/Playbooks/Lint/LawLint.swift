import Findings
import Receivables

/// What is said of the law names where it stands and when somebody looked.
struct LawLint {
    static func findings(in draft: ArticleDraft) -> [Finding] {
        switch draft.kind {
        case .law: note(draft)
        case .situation, .stage: lines(draft)
        default: []
        }
    }

    private static func note(_ draft: ArticleDraft) -> [Finding] {
        guard draft.front.law == nil, !draft.front.id.isEmpty else { return [] }
        return [
            Finding(
                .lawWithoutSource, at: draft.source.location(line: 1),
                "the head of a note on law gives source, checked_on and scope; add the one that is missing")
        ]
    }

    private static func lines(_ draft: ArticleDraft) -> [Finding] {
        let items = draft.section(.law)?.nodes.filter(\.isList).flatMap(\.children) ?? []
        return items.compactMap { item in
            guard let line = item.children.first(where: \.isLine), let missing = missing(in: line.plainText) else {
                return nil
            }
            return Finding(
                .lawWithoutSource, at: draft.source.location(line: line.lines.lowerBound),
                "a line on law without \(missing); end it with \(model(draft.language))")
        }
    }

    private static func missing(in text: String) -> String? {
        // What stands before a colon says what follows it.
        let pieces = text.split(omittingEmptySubsequences: false) { $0 == ":" || $0 == "：" }
        let hasDay = zip(pieces, pieces.dropFirst()).contains { name, value in
            ["核对", "核對", "checked", "Checked"].contains(where: name.hasSuffix)
                && CalendarDay(String(value.drop { $0 == " " }.prefix(10))) != nil
        }
        if !hasDay { return "the day on which it was checked" }
        let hasScope = pieces.dropLast().contains { ["适用", "適用", "scope"].contains(where: $0.hasSuffix) }
        if !hasScope { return "the place where it holds" }
        return namesStatute(text) ? nil : "its statute"
    }

    private static let statutes = [
        "条例", "條例", "司法解释", "司法解釋", "公约", "公約", "民法", "刑法", "诉讼法", "訴訟法", "破产法", "破產法", "票据法", "票據法",
        "公司法", "税法", "稅法", "处罚法", "處罰法", "保护法", "保護法", "《", "§", "law", "act", "art", "arts", "article", "articles",
        "section", "code", "ordinance", "rules", "provisions", "interpretation", "regulation", "regulations", "cap",
        "treaty", "convention",
    ]

    /// That nobody looked it up may be said too: what counts is that the reader knows.
    private static let openly = [
        "没有核对", "未核对", "沒有核對", "未核對", "没有可引的条文", "沒有可引的條文", "not checked", "no article to quote",
    ]

    private static func namesStatute(_ text: String) -> Bool {
        if SearchedText(text).holds(anyOf: statutes + openly) { return true }
        // 第189条, 第16、31、32条
        let characters = Array(text)
        return characters.indices.dropFirst().contains { index in
            (characters[index] == "条" || characters[index] == "條") && characters[index - 1].isNumber
        }
    }

    private static func model(_ language: String) -> String {
        TrilingualName(
            "（核对：2025-04-19；适用：中国大陆）", "（核對：2025-04-19；適用：中國大陸）", "(checked: 2025-04-19; scope: mainland China)"
        ).text(in: language)
    }
}
