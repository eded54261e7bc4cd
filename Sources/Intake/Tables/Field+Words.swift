import Receivables

extension Field {
    /// What somebody wrote in his own words, without the apostrophe that keeps a spreadsheet from calculating with it.
    static func words(
        _ name: String, _ traits: FieldTraits = [], _ aliases: String = "", set: @escaping Setter<Text>
    ) -> Field {
        Field(name, traits, aliases) { cell, row, reading in
            set(&row, reading.text(Cell(bytes: cell.bytes.withoutFormulaGuard, slot: cell.slot)))
        }
    }
}
