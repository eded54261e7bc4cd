import Playbooks

/// The way from any page of the playbook to the others: the same on all of them.
enum PlaybookShelf: CaseIterable {
    case start, find, redLines, cards, practice, changes, booklet, readiness

    /// - Parameter current: nil on an article's page.
    static func links(_ contents: PlaybookContents, current: PlaybookShelf? = nil) -> [NavigationView] {
        allCases.filter { $0.stands(in: contents) }.map { page in
            NavigationView(
                url: page.file(contents), label: contents.language.word(page.key), isCurrent: page == current)
        }
    }

    private func stands(in contents: PlaybookContents) -> Bool {
        switch self {
        case .redLines: contents.playbook.redLines != nil
        // Who was trained, and what came of it, is for those who run the company.
        case .readiness: contents.audience == .manager
        default: true
        }
    }

    func file(_ contents: PlaybookContents) -> String {
        switch self {
        case .start: "index.html"
        case .find: "find.html"
        case .redLines: contents.playbook.redLines?.article.fileName ?? ""
        case .cards: "cards.html"
        case .practice: "practice.html"
        case .changes: "changes.html"
        case .booklet: "booklet.html"
        case .readiness: "readiness.html"
        }
    }

    var key: String {
        switch self {
        case .start: "edition.start"
        case .find: "edition.find"
        case .redLines: "playbook.redLines"
        case .cards: "playbook.cards"
        case .practice: "practice.title"
        case .changes: "edition.changes"
        case .booklet: "booklet.title"
        case .readiness: "readiness.title"
        }
    }
}
