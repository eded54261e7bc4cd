import Playbooks

/// How many lines a card takes on a quarter of A4, judged by its characters: paper cannot be measured at build time.
struct CardLength {
    /// Lines of 8.5 points that stand below each other on a quarter, its title and foot taken off.
    static let mostOnQuarter = 28
    /// Characters of full width that stand beside each other.
    private static let width = 29.0

    let lines: Int

    init(_ article: Article) {
        let headings = article.parts.count
        let texts = article.introductionLines + article.parts.flatMap(\.shownLines)
        // A heading takes a line and half of one for the space above it.
        lines = headings + headings / 2 + texts.reduce(0) { $0 + Self.lines(of: $1) }
    }

    private static func lines(of text: String) -> Int {
        let units = text.reduce(0.0) { $0 + ($1.isASCII ? 0.5 : 1) }
        return max(1, Int((units / width).rounded(.up)))
    }
}
