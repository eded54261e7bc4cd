import Markup

/// Reads the rows of a glossary's tables: a term, the same in the other language, and what it means.
enum TermReading {
    static func groups(_ draft: ArticleDraft) -> [Glossary.Group] {
        draft.sections.compactMap { section in
            var terms: [Glossary.Term] = []
            for node in section.nodes {
                node.walk { if let term = term($0, language: draft.language) { terms.append(term) } }
            }
            return terms.isEmpty ? nil : Glossary.Group(title: section.title, terms: terms)
        }
    }

    private static func term(_ row: MarkdownNode, language: String) -> Glossary.Term? {
        guard row.kind == .tableRow(isHeader: false), row.children.count >= 3 else { return nil }
        let meaning = row.children[2]
        return Glossary.Term(
            anchor: row.anchor ?? "", name: row.children[0].plainText, translation: row.children[1].plainText,
            meaning: MarkdownRenderer.words(meaning.children, language: language), meaningText: meaning.plainText)
    }
}
