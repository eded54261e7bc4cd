/// What all dossiers of one print share.
struct DossierParts: Sendable {
    let desk: LetterDesk
    private let contents: SiteContents
    private let setting: PageSetting
    private let blocks: BlockComposer
    private let words: DossierWords
    private let evidence: EvidenceList

    init(_ contents: SiteContents, _ setting: PageSetting, jobs: Int) {
        self.contents = contents
        self.setting = setting
        desk = LetterDesk(contents, jobs: jobs)
        blocks = BlockComposer(contents, documents: DocumentComposer(contents))
        words = DossierWords(contents)
        evidence = EvidenceList(contents)
    }

    /// As the customer's page on the site has it.
    func dossier(of customer: Int) -> DossierView {
        var view = DossierView()
        DossierPage(
            contents: contents, setting: setting, blocks: blocks, words: words, customer: customer
        ).fill(&view, margins: PrintRules(contents, customer: customer))
        view.letters = DossierLetters(desk, customer: customer, hasEvidence: evidence.has(customer))
        return view
    }
}
