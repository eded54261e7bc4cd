extension RecordSheetComposer {
    /// The boxes of the visit record's fields, by the label that the form's wording gives them.
    var boxesByField: [String: String] {
        let view = view()
        let pairs = [
            ("letter.field.channel", view.channels), ("letter.field.place", view.places),
            ("letter.field.role", view.roles), ("letter.field.delivery", view.deliveries),
            ("letter.field.outcome", view.outcomes), ("letter.field.reason", view.reasons),
            ("letter.field.acknowledgement", view.acknowledgements), ("letter.field.mood", view.moods),
            ("letter.field.observation", view.observations), ("letter.field.next", view.nextSteps),
        ]
        return Dictionary(pairs.map { (language.word($0.0), $0.1) }, uniquingKeysWith: { first, _ in first })
    }
}
