import Findings
import Templates

/// The compiled templates of the playbook's pages.
struct PlaybookTemplates: Sendable {
    let index: CompiledTemplate<PlaybookIndexView>
    let article: CompiledTemplate<ArticleView>
    let track: CompiledTemplate<TrackPageView>
    let find: CompiledTemplate<FindView>
    let cards: CompiledTemplate<CardSheetsView>
    let practice: CompiledTemplate<PracticeView>
    let changes: CompiledTemplate<ChangesView>
    let booklet: CompiledTemplate<BookletView>
    let readiness: CompiledTemplate<ReadinessView>

    /// - Returns: nil when any template has a mistake; `findings` get all of them.
    init?(_ library: TemplateLibrary, findings: inout [Finding]) {
        let index = library.compile("pages/playbook-index", for: PlaybookIndexView.self, findings: &findings)
        let article = library.compile("pages/article", for: ArticleView.self, findings: &findings)
        let track = library.compile("pages/track", for: TrackPageView.self, findings: &findings)
        let find = library.compile("pages/find", for: FindView.self, findings: &findings)
        let cards = library.compile("pages/cards", for: CardSheetsView.self, findings: &findings)
        let practice = library.compile("pages/practice", for: PracticeView.self, findings: &findings)
        let changes = library.compile("pages/changes", for: ChangesView.self, findings: &findings)
        let booklet = library.compile("pages/booklet", for: BookletView.self, findings: &findings)
        let readiness = library.compile("pages/readiness", for: ReadinessView.self, findings: &findings)
        guard let index, let article, let track, let find, let cards, let practice, let changes, let booklet,
            let readiness
        else { return nil }
        self.index = index
        self.article = article
        self.track = track
        self.find = find
        self.cards = cards
        self.practice = practice
        self.changes = changes
        self.booklet = booklet
        self.readiness = readiness
    }
}
