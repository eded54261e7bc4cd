package import Markup

/// What is never done, whoever asks for it.
package struct RedLines: Sendable, Hashable {
    package struct Line: Sendable, Hashable {
        /// `RL1`; its anchor on the page is the same in lower case.
        package let id: String
        /// A few words, fit for the back of a dossier.
        package let title: String
        /// What it means, and why.
        package let html: TrustedHTML
    }

    package let article: Article
    package let lines: [Line]
}

extension MarkdownNode {
    /// The id of the red line that a list item states: it begins with `RL` and a number in bold.
    var redLineID: String? {
        guard case .item = kind, let words = children.first?.children.first, words.kind == .strong else { return nil }
        let name = words.plainText.prefix { $0 != " " && $0 != "\u{3000}" }
        guard name.hasPrefix("RL"), let number = Int(name.dropFirst(2)), number > 0 else { return nil }
        return "RL\(number)"
    }
}
