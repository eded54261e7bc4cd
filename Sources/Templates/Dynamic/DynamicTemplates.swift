package import Markup

/// The lenient face of the engine: the Mustache specification to the letter, names looked up while rendering.
///
/// It holds the parser and the layout rules to the official tests; pages use the checked face, `TemplateLibrary`.
package struct DynamicTemplates: Sendable {
    private let templates: [String: ParsedTemplate]

    package init(_ texts: [String: String]) {
        templates = texts.reduce(into: [:]) { templates, entry in
            let source = TemplateSource(name: entry.key, file: entry.key, text: entry.value)
            templates[entry.key] = ParsedTemplate(source)
        }
    }

    /// What is missing, a template or a value, prints nothing.
    package func render(_ name: String, _ data: DynamicValue, into writer: inout ByteWriter) {
        guard let template = templates[name] else { return }
        var renderer = DynamicRenderer(templates: templates, data: data)
        renderer.render(template.nodes, of: template)
        writer.write(verbatim: renderer.writer.bytes)
    }
}
