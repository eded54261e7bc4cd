package import Markup

/// The words of the trade, in groups.
package struct Glossary: Sendable, Hashable {
    package struct Group: Sendable, Hashable {
        package let title: String
        package let terms: [Term]
    }

    package struct Term: Sendable, Hashable {
        /// On the glossary's page, made of the English word: the same in every language.
        package let anchor: String
        package let name: String
        /// The same in the other language.
        package let translation: String
        package let meaning: TrustedHTML
        package let meaningText: String
    }

    package let article: Article
    package let groups: [Group]
}
