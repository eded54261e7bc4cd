package import Findings

/// All templates of a build, parsed once, with the language's words.
package struct TemplateLibrary: Sendable {
    let templates: [String: ParsedTemplate]
    let words: [String: String]
    /// Mistakes in the tags of any template, whether a page uses it or not, and overrides that replace nothing.
    package let findings: [Finding]

    /// - Parameters:
    ///   - overrides: the user's: one of the same name takes the place of the shipped one.
    ///   - words: what `{{strings.<key>}}` prints. Words may hold names in braces of their own, "逾期 {{days}} 天",
    ///     which are looked up where the words are used.
    package init(shipped: [TemplateSource], overrides: [TemplateSource] = [], words: [String: String] = [:]) {
        let sources = (shipped + overrides).reduce(into: [:]) { $0[$1.name] = $1 }
        templates = sources.mapValues(ParsedTemplate.init)
        self.words = words
        findings =
            Self.mistakes(in: templates)
            + Self.idle(overrides, shipped: shipped, templates: templates)
    }

    /// Checks a template, and everything it brings in, against the view.
    /// - Parameter findings: gets all that is wrong, each once.
    /// - Returns: nil when anything is.
    package func compile<View: TemplateView>(
        _ name: String, for view: View.Type, findings: inout [Finding]
    ) -> CompiledTemplate<View>? {
        let schema = ViewSchema(typeName: "\(view)") { View.fields.list }
        var compiler = Compiler(library: self, schema: schema)
        compiler.compile(page: name)
        let known = Set(findings)
        findings += compiler.findings.filter { !known.contains($0) }
        return compiler.findings.isEmpty ? CompiledTemplate(program: compiler.program) : nil
    }

    private static func mistakes(in templates: [String: ParsedTemplate]) -> [Finding] {
        templates.sorted { $0.key < $1.key }.flatMap { _, template in
            template.mistakes.map { $0.finding(in: template.source) }
        }
    }

    private static func idle(
        _ overrides: [TemplateSource], shipped: [TemplateSource], templates: [String: ParsedTemplate]
    ) -> [Finding] {
        let names = Set(shipped.map(\.name))
        let included = templates.values.reduce(into: Set<String>()) { $0.formUnion($1.inclusions) }
        return overrides.filter { !names.contains($0.name) && !included.contains($0.name) }.map { source in
            let guess: FindingMessage =
                if let nearest = names.nearest(to: source.name) {
                    "no page uses \(quoted: source.name); did you mean \(quoted: nearest)?"
                } else {
                    "no page uses \(quoted: source.name)"
                }
            return Finding(.templateUnused, at: SourceLocation(file: source.file), field: source.name, guess)
        }
    }
}
