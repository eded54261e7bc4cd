import Advice
import Metrics
import Playbooks
import Receivables
import Templates

/// A customer's dossier: what he owes, how he pays, what was promised and said, on screen and on paper.
struct DossierPage {
    let contents: SiteContents
    let setting: PageSetting
    let documents: DocumentComposer
    /// The figures of `measures` with their words.
    let measures: [LabelledMeasure]
    let words: DossierWords
    let customer: Int

    private var language: Language { contents.language }
    private var record: Customer { contents.records.customers[customer] }

    static let measures: [Measure] = [
        .open, .overdue, .claimable, .disputed, .daysSalesOutstanding, .onTimeRate, .daysLate, .daysLatePaid,
        .recoveryRate,
    ]

    func compose() -> DossierView {
        let figures = contents.metrics.figures(of: customer)
        let parts = Dictionary(
            uniqueKeysWithValues: figures.map { ($0.index, contents.openParts(of: customer, currency: $0.index)) })
        let visits = VisitHistory(contents, customer: customer)
        var view = DossierView()
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
        view.blocks = zip(figures, file.paymentRecords).map { block($0, $1, parts: parts[$0.index] ?? []) }
        RecordsComposer(contents: contents, customer: customer).fill(&view, visits: visits)
        view.caveats = caveats(figures)
        view.hasCaveats = !view.caveats.isEmpty
        view.print = PrintRules(contents, customer: customer)
        return view
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

    private func block(_ figures: CurrencyFigures, _ record: PaymentRecord, parts: [OpenPart]) -> DossierBlock {
        let anchor = contents.currencyCodes[Int(figures.index)]
        let labels = contents.ageing
        let composer = BalanceComposer(language: language, labels: labels, root: "../", measures: measures)
        var block = DossierBlock()
        OpenDocumentsComposer(contents: contents, documents: documents, labels: labels, parts: parts).fill(
            &block, customer: customer, currency: figures.currency, index: figures.index, anchor: anchor)
        let present = Set(block.documentClasses.map(\.anchor))
        block.balance = composer.balance(figures, anchor: anchor, comparisonDay: contents.metrics.comparisonDay) {
            aging in
            let target = "\(anchor)-\(labels.id(of: aging))"
            return present.contains(target) ? "#" + target : nil
        }
        addClaim(figures, to: &block)
        BehaviourComposer(contents: contents, parts: parts).fill(&block, record, figures, anchor: anchor)
        if DocumentHistory(contents, customer: customer).isNeeded {
            block.historyUrl = "\(contents.customers.slugs[customer])-documents-1.html"
        }
        return block
    }

    /// The subtraction behind what may be asked for at the door.
    private func addClaim(_ figures: CurrencyFigures, to block: inout DossierBlock) {
        let now = figures.now
        let unapplied = max(0, -now.amount(.unapplied))
        let credit = max(0, -now.amount(.credit))
        let claimable = now.tally.claimable
        // What is left of the equation is the disputed part of the overdue.
        let rest = now.overdue - unapplied - credit - claimable
        let disputed = min(max(0, rest), min(now.tally.disputed, now.overdue))
        block.hasClaim = now.overdue != 0
        block.claimDisputed = TemplateMoney(now.money(disputed))
        block.claimUnapplied = TemplateMoney(now.money(unapplied))
        block.claimCredit = TemplateMoney(now.money(credit))
        block.claimable = TemplateMoney(now.money(claimable))
        block.claimFloored = now.overdue - disputed - unapplied - credit < claimable
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
