/// The playbook in one language: what to say, and what never to do.
package struct Playbook: Sendable {
    package let language: String
    package let index: IndexPage?
    /// S0…S8, in the order of a visit.
    package let stages: [Stage]
    /// T01…, by number.
    package let situations: [Situation]
    package let redLines: RedLines?
    package let cards: [Card]
    package let letters: [Letter]
    package let laws: [LawNote]
    package let trainings: [Training]
    package let glossary: Glossary?
}

extension Playbook {
    /// Every article in reading order; each is one page.
    package var articles: [Article] {
        [index?.article].compactMap { $0 } + stages.map(\.article) + situations.map(\.article)
            + [redLines?.article].compactMap { $0 } + cards.map(\.article) + letters.map(\.article)
            + laws.map(\.article) + trainings.map(\.article) + [glossary?.article].compactMap { $0 }
    }

    package func article(id: String) -> Article? { articles.first { $0.id == id } }

    package func situation(id: String) -> Situation? { situations.first { $0.article.id == id } }

    package func card(id: String) -> Card? { cards.first { $0.article.id == id } }

    package func letter(id: String) -> Letter? { letters.first { $0.article.id == id } }

    package func law(id: String) -> LawNote? { laws.first { $0.article.id == id } }

    package func training(id: String) -> Training? { trainings.first { $0.article.id == id } }

    package func situations(inStage id: String) -> [Situation] {
        situations.filter { $0.article.front.stages.contains(id) }
    }

    package func situations(answering reason: String) -> [Situation] {
        situations.filter { $0.article.front.reasons.contains(reason) }
    }

    package var signedCount: Int { articles.count { $0.front.isSigned } }
}
