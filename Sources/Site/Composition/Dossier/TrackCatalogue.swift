import Advice
import Playbooks

/// What dossiers say of the playbook's tracks, taken out of the articles once for all customers.
struct TrackCatalogue: Sendable {
    struct Words: Sendable {
        let title: String
        /// From a customer's page.
        let url: String
        let goal: String?
        /// What to say, with blanks.
        let say: PreparedLines?
        /// What must not be said or done, line by line.
        let never: String?
    }

    private let words: [TrackID: Words]

    init(_ playbook: Playbook, _ language: Language) {
        let pairs = playbook.situations.map { situation in
            let article = situation.article
            let never = article.part(.never).map { PreparedLines($0).filled(with: [:]) } ?? []
            let words = Words(
                title: article.title, url: "../" + article.path, goal: article.part(.goal)?.plainText.firstLine,
                say: article.part(.say).map { PreparedLines($0) },
                never: never.isEmpty ? nil : never.joined(separator: language.sentenceSpace))
            return (TrackID(article.id), words)
        }
        words = Dictionary(pairs, uniquingKeysWith: { first, _ in first })
    }

    subscript(track: TrackID) -> Words? { words[track] }
}
