extension FindingCode {
    package static let totalDiffers = FindingCode(
        "total-differs", .warning, title: "A total line does not fit the rows above it",
        why: "Either the export was cut short or pasted together, or a row's amount was changed behind its back: the "
            + "balance may lack documents or hold some twice. The rows count, never the total.",
        mend: "See whether rows are missing or stand twice, and export again.",
        example: "data/ar.csv:812:7: warning: this total is ‹…›, but the rows above it add up to ‹…› [total-differs]")

    /// What lines of totals can say of the rows above them.
    package static let totals: [FindingCode] = [totalDiffers]
}
