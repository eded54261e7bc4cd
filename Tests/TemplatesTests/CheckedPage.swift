import Findings
import Markup
import Templates

/// One template over the sample view, with partials beside it.
struct CheckedPage {
    let template: CompiledTemplate<SampleView>?
    let findings: [Finding]

    init(_ text: String, partials: [String: String] = [:], words: [String: String] = [:]) {
        let files = partials.merging(["page": text]) { $1 }.sorted { $0.key < $1.key }
        let sources = files.map { TemplateSource(name: $0.key, file: "templates/\($0.key).html", text: $0.value) }
        let library = TemplateLibrary(shipped: sources, words: words)
        var findings: [Finding] = []
        template = library.compile("page", for: SampleView.self, findings: &findings)
        self.findings = findings
    }

    /// What is printed, or the findings in its place, so that a test that fails says why.
    func printed(_ view: SampleView = SampleView(), format: ValueFormat = ValueFormat()) -> String {
        guard let template else { return findings.map(\.line).joined(separator: "\n") }
        var writer = ByteWriter()
        template.render(view, into: &writer, format: format)
        return String(decoding: writer.bytes, as: UTF8.self)
    }
}

extension Finding {
    /// `templates/page.html:1:4 template-unknown-name there is no …`
    var line: String {
        let place = "\(location?.file ?? "-"):\(location?.line ?? 0):\(location?.column ?? 0)"
        return "\(place) \(code.id) \(message.text(showingValues: true))" + (help.map { " " + $0 } ?? "")
    }
}
