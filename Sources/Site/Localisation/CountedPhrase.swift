/// A phrase whose form follows a number, looked up once by one who says it for every customer.
struct CountedPhrase: Sendable {
    private let one: Pattern
    /// For most numbers.
    let other: Pattern

    init(_ key: String, of patterns: KeyTable<Pattern>, _ rule: PluralRule) {
        if let single = patterns[key] {
            (one, other) = (single, single)
        } else {
            let other = patterns[key + ".other"] ?? Pattern("⟦\(key).other⟧")
            one = rule == .oneOther ? patterns[key + ".one"] ?? Pattern("⟦\(key).one⟧") : other
            self.other = other
        }
    }

    func form(for count: Int) -> Pattern { count == 1 ? one : other }
}

extension Language {
    func counted(_ key: String) -> CountedPhrase { CountedPhrase(key, of: patterns, style.plural) }

    /// A phrase in the form that its number asks for, which fills `{count}`.
    func phrase(
        _ phrase: CountedPhrase, count: Int, _ values: KeyValuePairs<String, String> = [:]
    ) -> String {
        filled(phrase.form(for: count), count: count, values)
    }

    func sentence(
        _ phrase: CountedPhrase, count: Int, _ values: KeyValuePairs<String, String>
    ) -> [SentencePart] {
        sentence(phrase.form(for: count), count: count, values)
    }
}
