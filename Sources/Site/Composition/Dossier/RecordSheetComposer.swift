import Receivables

/// Takes the vocabularies of the visit log to rows of boxes.
///
/// One text a row instead of one element a box: the form stands in every dossier.
struct RecordSheetComposer {
    let language: Language

    func view() -> RecordSheetView {
        var view = RecordSheetView()
        view.channels = boxes("channel", VisitChannel.self)
        view.places = boxes("place", PlaceType.self)
        view.roles = boxes("role", MetRole.self)
        view.outcomes = boxes("outcome", VisitOutcome.self)
        view.reasons = boxes("why", NonPaymentReason.self)
        view.demands = boxes("demandMade", DemandMade.self)
        view.deliveries = boxes("delivery", DeliveryMode.self)
        view.acknowledgements = boxes("acknowledgement", AcknowledgementLevel.self)
        view.moods = Mood.allCases.map { "\($0.rawValue) \(language.code("mood", $0.rawValue))" }.joined(separator: gap)
        view.observations = boxes("observation", SiteObservation.self)
        view.risks = boxes("riskFlag", RiskFlag.self)
        view.papers = boxes(language.word("sheet.papers").split(separator: "|").map(String.init))
        view.forms = boxes("form", PromiseForm.self)
        view.nextSteps = boxes("nextStep", NextStep.self)
        view.answers = boxes([language.word("sheet.yes"), language.word("sheet.no"), language.word("sheet.unclear")])
        return view
    }

    private func boxes<Code: RawRepresentable<String> & CaseIterable>(_ family: String, _ codes: Code.Type) -> String {
        boxes(codes.allCases.map { language.code(family, $0.rawValue) })
    }

    /// A box never stands at a line's end without its word.
    private func boxes(_ words: [String]) -> String {
        words.map { "☐\u{A0}" + $0.replacing(" ", with: "\u{A0}") }.joined(separator: gap)
    }

    private let gap = "  "
}
