import Advice
import Metrics
import Playbooks
import Receivables
import Templates

/// A customer's dossier: what he owes, how he pays, what was promised and said, on screen and on paper.
struct DossierPage {
    let contents: SiteContents
    let setting: PageSetting
    let blocks: BlockComposer
    let words: DossierWords
    let customer: Int

    private var language: Language { contents.language }
    private var record: Customer { contents.records.customers[customer] }

    /// Fills a view where it stands: it is large, and returning it would copy it.
    ///
    /// - Parameter margins: the customer's, which other pages of his have too.
    func fill(_ view: inout DossierView, margins: PrintRules) {
        view.print = margins
        let figures = contents.metrics.figures(of: customer)
        let visits = VisitHistory(contents, customer: customer)
        words.records.fetch(visits)
        view.site = setting.site
        view.name = contents.customers.names[customer]
        view.number = contents.number(of: customer)
        view.page = setting.frame(view.name, section: .customers, depth: 1)
        view.recordUrl = "../\(RecordPage.path.text)#\(contents.customers.slugs[customer])"
        view.facts = words.facts.facts(of: customer, figures)
        view.isSettled = figures.allSatisfy { $0.now.tally.openDocuments == 0 && $0.now.open == 0 }
        view.isOver = view.isSettled && record.status == .closed
        let file = CaseFile(contents, customer: customer, figures: figures)
        view.summary = SummaryComposer(file: file, visits: visits).sentences
        view.checks = ChecksComposer(file: file).checks
        let isSpokenTo = !file.advice.tracks.isEmpty || figures.contains { $0.now.tally.claimable > 0 }
        let values = isSpokenTo ? SpokenValues(file: file) : nil
        if !view.isOver { fill(&view.advice, file, values) }
        fill(&view.paper, file, values)
        PlanComposer(file: file, gates: view.advice.gates, words: contents.plans).fill(&view.plans)
        PromiseComposer(file: file).fill(&view.promises)
        ClaimsComposer(file: file, words: words.claims).fill(&view.limitation)
        PaperComposer(file: file, words: words.papers).fill(&view.papers)
        view.lateCharges = LateChargeComposer(file: file, words: words.lateCharges).views
        view.group = GroupComposer(contents: contents, customer: customer).view
        for place in figures.indices {
            view.blocks.append(DossierBlock())
            blocks.fill(
                &view.blocks[place], of: customer, figures[place], file.paymentRecords[place], parts: file.parts[place])
        }
        words.records.fill(&view, of: customer, visits: visits)
        view.caveats = caveats(figures)
        view.hasCaveats = !view.caveats.isEmpty
    }

    /// What page one has besides the advice, and the form at the end.
    private func fill(_ paper: inout DossierPaper, _ file: CaseFile, _ values: SpokenValues?) {
        paper.code = words.code(for: "customers/\(contents.customers.slugs[customer]).html")
        if !file.isLegalOnly, file.figures.contains(where: { $0.now.tally.claimable > 0 }) {
            paper.opening = words.opening(filledWith: values).map { AdviceLine(text: $0) }
        }
        paper.redLines = words.redLines
        paper.supervisor = values?[.supervisorName].map { name in
            values?[.supervisorPhone].map { name + " " + $0 } ?? name
        }
        paper.sheet = words.sheet
    }

    private func fill(_ view: inout AdviceView, _ file: CaseFile, _ values: SpokenValues?) {
        let signals = words.signals
        view.gates = GateComposer(file: file, signals: signals).banners
        view.ladders = LadderComposer(file: file, plans: contents.plans).ladders
        TrackComposer(file: file, signals: signals, tracks: words.tracks, values: values).fill(&view)
        view.priority = words.priority.view(of: customer)
    }

    private func caveats(_ figures: [CurrencyFigures]) -> [NoticeView] {
        var caveats: [NoticeView] = []
        if let day = contents.metrics.undatedFactsAreOf {
            caveats.append(NoticeView(text: language.phrase("customer.caveatUndated", ["date": language.text(day)])))
        }
        if contents.records.isOpenItemsOnly {
            let url = setting.has(.dataHealth) ? "../data-health.html" : nil
            caveats.append(NoticeView(text: language.word("customer.caveatOpenItems"), url: url))
        }
        if figures.contains(where: { $0.now.salesWindow.isClipped }) {
            let days = figures.map(\.now.salesWindow.days).min() ?? 0
            caveats.append(NoticeView(text: language.phrase("customer.caveatShortHistory", count: days)))
        }
        return caveats
    }
}
