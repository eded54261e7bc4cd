import Playbooks
import Receivables
import Templates

/// How much of the playbook was signed, is due to be read again, or was never signed.
struct TrustComposer {
    let contents: PlaybookContents

    func view() -> TrustView {
        let articles = contents.playbook.articles
        var counts: [String: Int] = [:]
        for article in articles {
            counts[ReviewBadge(article, asOf: contents.asOf, language: contents.language).state, default: 0] += 1
        }
        var view = TrustView()
        view.total = contents.language.phrase("edition.articles", count: articles.count)
        view.states = Self.states.map { state, key in
            let count = counts[state, default: 0]
            return TrustState(
                state: state, label: contents.language.word(key), count: count,
                share: Ratio(Int128(count), over: Int128(articles.count)).flatMap { TemplateShare($0) })
        }
        return view
    }

    private static let states = [
        ("signed", "edition.trust.signed"), ("due", "edition.trust.due"), ("unsigned", "edition.trust.unsigned"),
    ]
}
