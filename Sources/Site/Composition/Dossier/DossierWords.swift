import Charts
import Markup
import Playbooks

/// What is the same in every dossier, composed once for all customers.
///
/// A class, so that all dossiers share it by one reference.
final class DossierWords: Sendable {
    let tracks: TrackCatalogue
    let signals: SignalText
    let sheet: RecordSheetView
    let papers: PaperWords
    let priority: CustomerPriorityComposer
    let claims: ClaimWords
    let records: RecordsComposer
    let facts: CustomerFacts
    let lateCharges: LateChargeWords
    /// The red lines in a few words each, for the foot of page one.
    let redLines: String
    private let arrival: PreparedLine?
    private let purpose: PreparedLine?
    /// Where the site stands on the web, ending in a slash.
    private let address: String?
    private let addressCaption: Caption

    init(_ contents: SiteContents) {
        let (playbook, language) = (contents.playbook, contents.language)
        tracks = TrackCatalogue(playbook, language)
        sheet = RecordSheetComposer(language: language).view()
        papers = PaperWords(language)
        signals = SignalText(contents: contents)
        priority = CustomerPriorityComposer(contents: contents, signals: signals)
        claims = ClaimWords(contents)
        records = RecordsComposer(contents)
        facts = CustomerFacts(contents)
        lateCharges = LateChargeWords(language)
        redLines = playbook.redLines?.lines.map(\.title).joined(separator: " · ") ?? ""
        func line(of placeholder: Placeholder, in stage: String) -> PreparedLine? {
            playbook.stages.first { $0.article.id == stage }?.article.part(.say)
                .flatMap { PreparedLine(of: placeholder, in: $0) }
        }
        arrival = line(of: .collectorName, in: "S1")
        purpose = line(of: .overdueAmount, in: "S3")
        address = contents.identity.address.map { $0.hasSuffix("/") ? $0 : $0 + "/" }
        addressCaption = Caption(
            id: "qr", title: language.word("print.code"), description: language.word("print.codeMeaning"))
    }

    /// The first two sentences at the table: who comes, and what for.
    func opening(filledWith values: SpokenValues?) -> [String] {
        var lines: [String] = []
        lines.reserveCapacity(2)
        if let line = arrival?.filled({ values?[$0] }) { lines.append(line) }
        if let line = purpose?.filled({ values?[$0] }) { lines.append(line) }
        return lines
    }

    /// The way to the page from paper; nil where the site stands nowhere.
    func code(for path: String) -> TrustedHTML? {
        address.flatMap { QRCode($0 + path) }?.svg(addressCaption)
    }
}
