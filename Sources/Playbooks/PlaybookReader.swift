package import Findings

/// Reads the playbook of one language: files in, articles and findings out, nothing opened.
package enum PlaybookReader {
    /// - Parameters:
    ///   - files: of one language's folder, in any order.
    ///   - language: the folder's name, a language tag.
    ///   - fallback: the default language's files, for what is not translated; empty when it is `language` itself.
    ///   - rules: what the articles' words are checked against; nil where only their form counts.
    package static func read(
        files: [PlaybookFile], language: String, fallback: [PlaybookFile] = [], fallbackLanguage: String = "zh-Hans",
        rules: LintRules? = nil
    ) -> (playbook: Playbook, findings: [Finding]) {
        var reading = PlaybookReading(language: language, rules: rules)
        reading.take(files, in: language)
        reading.takeMissing(from: fallback, in: fallbackLanguage)
        return reading.finish()
    }
}
