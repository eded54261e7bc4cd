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
    func fill(_ view: inout DossierView) {
        let figures = contents.metrics.figures(of: customer)
        let parts = Dictionary(
            uniqueKeysWithValues: figures.map { ($0.index, contents.openParts(of: customer, currency: $0.index)) })
        let visits = VisitHistory(contents, customer: customer)
        view.site = setting.site
        view.name = contents.customers.names[customer]
        view.number = contents.number(of: customer)
        view.page = setting.frame(view.name, section: .customers, depth: 1)
        view.recordUrl = "../\(RecordPage.path.text)#\(contents.customers.slugs[customer])"
        view.facts = CustomerFacts(contents: contents, customer: customer).facts(figures)
        let file = CaseFile(contents, customer: customer, figures: figures)
        view.summary = SummaryComposer(file: file, parts: parts, visits: visits).sentences
        view.checks = ChecksComposer(file: file, parts: parts).checks
        let isSpokenTo = !file.advice.tracks.isEmpty || figures.contains { $0.now.tally.claimable > 0 }
        let values = isSpokenTo ? SpokenValues(file: file, parts: parts).values() : [:]
        view.advice = advice(file, values)
        view.paper = paper(file, values)
        let plans = PlanText(language: language)
        PlanComposer(file: file, gates: view.advice.gates, words: plans).fill(&view.plans)
        PromiseComposer(file: file).fill(&view.promises)
        let limitation = LimitationText(contents: contents)
        ClaimsComposer(file: file, words: limitation).fill(&view.limitation)
        PaperComposer(file: file, words: words.papers).fill(&view.papers)
        view.lateCharges = LateChargeComposer(file: file).views
        view.group = GroupComposer(contents: contents, customer: customer).view
        view.isSettled = figures.allSatisfy { $0.now.tally.openDocuments == 0 && $0.now.open == 0 }
        view.blocks = zip(figures, file.paymentRecords).map {
            blocks.block(of: customer, $0, $1, parts: parts[$0.index] ?? [])
        }
        RecordsComposer(contents: contents, customer: customer).fill(&view, visits: visits)
        view.caveats = caveats(figures)
        view.hasCaveats = !view.caveats.isEmpty
        view.print = PrintRules(contents, customer: customer)
    }

    /// What page one has besides the advice, and the form at the end.
    private func paper(_ file: CaseFile, _ values: [Placeholder: String]) -> DossierPaper {
        var paper = DossierPaper()
        paper.code = words.code(for: "customers/\(contents.customers.slugs[customer]).html")
        if !file.isLegalOnly, file.figures.contains(where: { $0.now.tally.claimable > 0 }) {
            paper.opening = words.opening(filledWith: values).map { AdviceLine(text: $0) }
        }
        paper.redLines = words.redLines
        paper.supervisor = values[.supervisorName].map { name in
            [name, values[.supervisorPhone]].compactMap { $0 }.joined(separator: " ")
        }
        paper.sheet = words.sheet
        return paper
    }

    private func advice(_ file: CaseFile, _ values: [Placeholder: String]) -> AdviceView {
        let signals = words.signals
        var view = AdviceView()
        view.gates = GateComposer(file: file, signals: signals).banners
        view.ladders = LadderComposer(file: file, plans: PlanText(language: language)).ladders
        TrackComposer(file: file, signals: signals, tracks: words.tracks, values: values).fill(&view)
        view.priority = CustomerPriorityComposer(contents: contents, signals: signals).view(of: customer)
        return view
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
