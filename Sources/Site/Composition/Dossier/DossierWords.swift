import Charts
import Markup
import Playbooks

/// What is the same in every dossier, composed once for all customers.
struct DossierWords: Sendable {
    let tracks: TrackCatalogue
    let sheet: RecordSheetView
    let papers: PaperWords
    /// The red lines in a few words each, for the foot of page one.
    let redLines: [String]
    private let arrival: Part?
    private let purpose: Part?
    /// Where the site stands on the web, ending in a slash.
    private let address: String?
    private let addressCaption: Caption

    init(_ contents: SiteContents) {
        let (playbook, language) = (contents.playbook, contents.language)
        tracks = TrackCatalogue(playbook, language)
        sheet = RecordSheetComposer(language: language).view()
        papers = PaperWords(language)
        redLines = playbook.redLines?.lines.map(\.title) ?? []
        func say(in stage: String) -> Part? { playbook.stages.first { $0.article.id == stage }?.article.part(.say) }
        arrival = say(in: "S1")
        purpose = say(in: "S3")
        address = contents.identity.address.map { $0.hasSuffix("/") ? $0 : $0 + "/" }
        addressCaption = Caption(
            id: "qr", title: language.word("print.code"), description: language.word("print.codeMeaning"))
    }

    /// The first two sentences at the table: who comes, and what for.
    func opening(filledWith values: [Placeholder: String]) -> [String] {
        [
            arrival?.line(of: .collectorName, filledWith: values),
            purpose?.line(of: .overdueAmount, filledWith: values),
        ].compactMap { $0 }
    }

    /// The way to the page from paper; nil where the site stands nowhere.
    func code(for path: String) -> TrustedHTML? {
        address.flatMap { QRCode($0 + path) }?.svg(addressCaption)
    }
}
