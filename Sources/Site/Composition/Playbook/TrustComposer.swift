import Playbooks
import Receivables
import Templates

/// How much of the playbook was signed, is due to be read again, or was never signed.
struct TrustComposer {
    let contents: PlaybookContents

    func view() -> TrustView {
        let counts = contents.playbook.trust(asOf: contents.asOf)
        var view = TrustView()
        view.total = contents.language.phrase("edition.articles", count: counts.articles)
        view.states = Trust.allCases.map { trust in
            TrustState(
                state: trust.style, label: contents.language.word(trust.key), count: counts.count(trust),
                share: counts.share(trust).flatMap { TemplateShare($0) })
        }
        return view
    }
}

extension Trust {
    /// The badge's class in the style sheet.
    var style: String {
        switch self {
        case .verified: "signed"
        case .due: "due"
        case .unsigned: "unsigned"
        }
    }

    fileprivate var key: String {
        switch self {
        case .verified: "edition.trust.signed"
        case .due: "edition.trust.due"
        case .unsigned: "edition.trust.unsigned"
        }
    }
}
