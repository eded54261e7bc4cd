import Receivables

extension Field {
    /// What somebody wrote in his own words, without the apostrophe that keeps a spreadsheet from calculating with it.
    static func words(
        _ name: String, _ traits: FieldTraits = [], _ aliases: String = "", _ place: WritableKeyPath<Row, Text>
    ) -> Field {
        Field(name, traits, aliases, .words(Place(place)))
    }
}
