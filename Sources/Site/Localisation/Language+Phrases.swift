package import Templates

/// A piece of a sentence: words, or a figure that stands out.
package struct SentencePart: Sendable, Hashable, TemplateView {
    let text: String
    let isFigure: Bool

    package static let fields = ViewFields<SentencePart> { part in
        part.text("text") { $0.text }
        part.flag("isFigure") { $0.isFigure }
    }
}

extension Language {
    /// The words of a key. A key without words shows itself in brackets that the output audit refuses.
    package func word(_ key: String) -> String {
        patterns.position(of: key).map { patterns.values[$0].text } ?? "⟦\(key)⟧"
    }

    /// A phrase with its `{places}` filled.
    package func phrase(_ key: String, _ values: KeyValuePairs<String, String>) -> String {
        pattern(key).filled(with: values)
    }

    /// A phrase whose form follows a number, which fills `{count}`.
    package func phrase(_ key: String, count: Int, _ values: KeyValuePairs<String, String> = [:]) -> String {
        filled(numbered(key, count), count: count, values)
    }

    /// - Parameter count: fills `{count}`.
    func filled(_ pattern: Pattern, count: Int, _ values: KeyValuePairs<String, String>) -> String {
        let number = text(count: count)
        return pattern.filled { name in
            values.first { $0.key == name }?.value ?? (name == "count" ? number : nil)
        }
    }

    /// A phrase as parts, so that the filled places can be set off.
    package func sentence(_ key: String, _ values: KeyValuePairs<String, String>) -> [SentencePart] {
        pattern(key).parts(with: values)
    }

    /// A sentence whose form follows a number, which fills `{count}`.
    package func sentence(
        _ key: String, count: Int, _ values: KeyValuePairs<String, String>
    ) -> [SentencePart] {
        sentence(numbered(key, count), count: count, values)
    }

    /// - Parameter count: fills `{count}`.
    func sentence(_ pattern: Pattern, count: Int, _ values: KeyValuePairs<String, String>) -> [SentencePart] {
        pattern.parts { name in
            values.first { $0.key == name }?.value ?? (name == "count" ? text(count: count) : nil)
        }
    }

    /// In the language's quotation marks.
    func quoted(_ text: String) -> String { style.quoteOpen + text + style.quoteClose }

    package func list(_ texts: [String]) -> String {
        texts.joined(by: style.listSeparator, last: style.listLast)
    }

    /// For one who fills it for every customer: it is looked up once.
    func pattern(_ key: String) -> Pattern { patterns[key] ?? Pattern("⟦\(key)⟧") }

    private func numbered(_ key: String, _ count: Int) -> Pattern {
        counted(key).form(for: count)
    }
}
