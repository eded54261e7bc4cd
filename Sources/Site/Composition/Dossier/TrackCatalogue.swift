import Advice
import Playbooks

/// What dossiers say of the playbook's tracks, taken out of the articles once for all customers.
final class TrackCatalogue: Sendable {
    /// A class, so that a track that is looked up is one reference.
    final class Words: Sendable {
        let title: String
        /// From a customer's page.
        let url: String
        let goal: String?
        /// What to say, with blanks.
        let say: PreparedLines?
        /// What must not be said or done, line by line.
        let never: String?

        fileprivate init(_ article: Article, _ language: Language) {
            title = article.title
            url = "../" + article.path
            goal = article.part(.goal)?.plainText.firstLine
            say = article.part(.say).map { PreparedLines($0) }
            let never = article.part(.never).map { PreparedLines($0).filled(with: [:]) } ?? []
            self.never = never.isEmpty ? nil : never.joined(separator: language.sentenceSpace)
        }
    }

    let points, further, lapsed: Pattern
    /// How many more there are: further tracks, lapsed reasons, questions that are open.
    let moreFurther, moreLapsed, moreOpen: CountedPhrase
    private let words: KeyTable<Words>

    init(_ playbook: Playbook, _ language: Language) {
        let pairs = playbook.situations.map { ($0.article.id, Words($0.article, language)) }
        points = language.pattern("advice.points")
        further = language.pattern("advice.furtherTrack")
        lapsed = language.pattern("advice.lapsed")
        moreFurther = language.counted("advice.more.further")
        moreLapsed = language.counted("advice.more.lapsedCount")
        moreOpen = language.counted("advice.more.open")
        words = KeyTable(Dictionary(pairs, uniquingKeysWith: { first, _ in first }))
    }

    subscript(track: TrackID) -> Words? { words[track.text] }
}
