/// A name of the playbook's own vocabulary (a heading, a blank, a code) in the languages that it is known by.
package struct TrilingualName: Sendable, Hashable {
    package let simplified: String
    package let traditional: String
    package let english: String

    init(_ simplified: String, _ traditional: String, _ english: String) {
        self.simplified = simplified
        self.traditional = traditional
        self.english = english
    }

    package var all: [String] { [simplified, traditional, english] }

    /// - Parameter language: a language tag such as `zh-Hans`; what is not Chinese reads English.
    package func text(in language: String) -> String {
        if language == "zh-Hant" || language.hasPrefix("zh-Hant-") { return traditional }
        return language == "zh" || language.hasPrefix("zh-") ? simplified : english
    }
}
