/// What refuses a whole file: its records could not be told apart any more.
package enum CSVProblem: Error, Hashable, Sendable {
    /// A quote that nothing closes, and where it stands.
    case unterminatedQuote(TextPosition)
}
