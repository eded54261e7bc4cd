/// What all dossiers of one print share.
struct DossierParts: Sendable {
    let documents: DocumentComposer
    let measures: [LabelledMeasure]
    let words: DossierWords

    init(_ contents: SiteContents) {
        documents = DocumentComposer(contents)
        measures = DossierPage.measures.map { LabelledMeasure($0, contents.language) }
        words = DossierWords(contents)
    }

    func page(of customer: Int, _ contents: SiteContents, _ setting: PageSetting) -> DossierPage {
        DossierPage(
            contents: contents, setting: setting, documents: documents, measures: measures, words: words,
            customer: customer)
    }
}
