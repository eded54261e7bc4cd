import Receivables
import Site

/// Whether the input itself holds a text that looks like a program's leftover: a customer may be called "NaN GmbH".
struct ExpectedTexts: Sendable {
    private let contents: SiteContents

    init(_ contents: SiteContents) { self.contents = contents }

    func hold(_ text: String) -> Bool { contents.inputHolds(text) }
}
