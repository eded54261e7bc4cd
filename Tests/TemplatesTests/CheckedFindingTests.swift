import Findings
import Templates
import Testing

/// A template in which ▼ stands where its findings must point, and what each of them must say.
struct MarkedTemplate: Sendable, CustomTestStringConvertible {
    let text: String
    let says: [String]
    let partials: [String: String]

    init(_ text: String, _ says: String..., partials: [String: String] = [:]) {
        self.text = text
        self.says = says
        self.partials = partials
    }

    var testDescription: String { text }
    var unmarked: String { text.replacing("▼", with: "") }

    var places: [String] {
        var places: [String] = []
        var (line, column) = (1, 1)
        for character in text {
            switch character {
            case "▼": places.append("templates/page.html:\(line):\(column)")
            case "\n", "\r\n": (line, column) = (line + 1, 1)
            default: column += 1
            }
        }
        return places
    }
}

@Suite("What is wrong in a template is found before anything is written")
struct CheckedFindingTests {
    static let marked = [
        MarkedTemplate("<p>宏远 ▼{{nmae}}</p>", "there is no \"nmae\" in SampleView or around it Did you mean \"name\"?"),
        MarkedTemplate("a\nb {{#rows}}\n  ▼{{nubmer}}{{/rows}}", "in SampleRow or around it Did you mean \"number\"?"),
        MarkedTemplate("▼{{zzzzzz}}{{name}}▼{{#yyyyyy}}{{/yyyyyy}}", "\"zzzzzz\"", "\"yyyyyy\""),
        MarkedTemplate("▼{{header.titel}}", "\"header\" has no \"titel\" Did you mean \"title\"?"),
        MarkedTemplate("▼{{name.first}}", "\"name\" has no \"first\""),
        MarkedTemplate("▼{{open.curency}}", "Did you mean \"currency\"?"),
        MarkedTemplate("{{#rows}}{{number}}{{/rows}}▼{{number}}", "there is no \"number\""),
        MarkedTemplate("▼{{.}}", "there is no \".\""),
        MarkedTemplate("{{#tags}}{{#header}}▼{{.}}{{/header}}{{/tags}}", "there is no \".\""),
        MarkedTemplate("▼{{-first}}", "there is no \"-first\""),
        MarkedTemplate("▼{{strings.overdeu}}", "no words for \"overdeu\" Did you mean \"overdue\"?"),
        MarkedTemplate("▼{{#strings.overdue}}{{/strings.overdue}}", "a section over them says nothing"),

        MarkedTemplate("▼{{{name}}}", "only markup of our own stands unescaped: write {{name}}"),
        MarkedTemplate("▼{{&open}}", "an amount"),
        MarkedTemplate("▼{{chart}}", "write {{{chart}}}"),
        MarkedTemplate("<p title=\"▼{{{chart}}}\">", "only between tags"),
        MarkedTemplate("▼{{rows}}", "a list: open it with {{#rows}}"),
        MarkedTemplate("▼{{header}}", "names of its own"),
        MarkedTemplate("▼{{overdue}}", "a flag"),
        MarkedTemplate("▼{{#name}}{{/name}}", "a text that is always there"),
        MarkedTemplate("▼{{^open}}{{/open}}", "an amount that is always there"),
        MarkedTemplate("▼{{^header}}{{/header}}", "always there"),
        MarkedTemplate("▼{{#rows.count}}{{/rows.count}}", "always there"),
        MarkedTemplate("▼{{rows.any}}", "for sections only"),

        MarkedTemplate(
            "▼{{> heade}}", "there is no template \"heade\" Did you mean \"header\"?", partials: ["header": ""]),
        MarkedTemplate("▼{{<layuot}}{{/layuot}}", "Did you mean \"layout\"?", partials: ["layout": ""]),
        MarkedTemplate(
            "{{<layout}}\n  ▼{{$titel}}x{{/titel}}\n{{/layout}}",
            "\"layout\" has no block \"titel\" Did you mean \"title\"?",
            partials: ["layout": "{{> head}}", "head": "{{$title}}{{/title}}"]),

        MarkedTemplate("▼{{=<% %>=}}", "delimiters cannot be changed"),
        MarkedTemplate("▼{{>*name}}", "cannot be named by the data"),
        MarkedTemplate("▼{{*name}}", "cannot be taken from the data"),

        MarkedTemplate("ab ▼{{name", "never closed"),
        MarkedTemplate("▼{{#rows}}{{number}}", "\"rows\" is opened here and never closed"),
        MarkedTemplate("{{#rows}}▼{{#late}}{{/rows}}", "\"late\" is opened here and never closed"),
        MarkedTemplate("▼{{/rows}}", "closes nothing"),
        MarkedTemplate("▼{{=x=}}", "names two marks"),
        MarkedTemplate("{{<b}}{{$x}}1{{/x}}▼{{$x}}2{{/x}}{{/b}}", "given twice", partials: ["b": "{{$x}}{{/x}}"]),
    ]

    @Test("each place is pointed at, with what is wrong and the nearest name", arguments: marked)
    func places(_ marked: MarkedTemplate) {
        let page = CheckedPage(marked.unmarked, partials: marked.partials, words: ["overdue": "逾期"])
        let lines = page.findings.map(\.line)
        #expect(marked.places.count == marked.says.count)
        #expect(lines.count == marked.says.count, "\(lines)")
        for (place, saying) in zip(marked.places, marked.says) {
            #expect(lines.contains { $0.hasPrefix(place + " ") && $0.contains(saying) }, "\(place) \(saying): \(lines)")
        }
        #expect(page.template == nil)
    }

    @Test("a partial is checked in every scope that brings it in, and pointed at in its own file")
    func partialInScopes() {
        let page = CheckedPage("{{> row}}{{#rows}}{{> row}}{{/rows}}", partials: ["row": "\n  {{number}}"])
        #expect(page.findings.count == 1)
        #expect(page.findings.first?.line.hasPrefix("templates/row.html:2:3 template-unknown-name") == true)
    }

    @Test("a circle of partials is told where it closes")
    func circle() {
        let page = CheckedPage("{{> a}}", partials: ["a": "{{> b}}", "b": " {{> a}}"])
        let lines = page.findings.map(\.line)
        #expect(lines == ["templates/b.html:1:2 template-recursive \"a\" brings in itself: page > a > b > a"])
    }

    @Test("what is wrong in a partial that is brought in twice is told once")
    func toldOnce() {
        let page = CheckedPage("{{> a}}{{> a}}", partials: ["a": "{{nmae}}"])
        #expect(page.findings.count == 1)
    }

    @Test("a page that does not exist is a finding")
    func noPage() {
        var findings: [Finding] = []
        let library = TemplateLibrary(shipped: [TemplateSource(name: "overview", file: "overview.html", text: "")])
        #expect(library.compile("overveiw", for: SampleView.self, findings: &findings) == nil)
        #expect(findings.first?.help == "Did you mean \"overview\"?")
    }

    @Test("every code of this stage is listed once and explains itself")
    func codes() {
        let codes = FindingCode.templates
        #expect(Set(codes.map(\.id)).count == codes.count)
        #expect(codes.allSatisfy { !$0.title.isEmpty && !$0.why.isEmpty && !$0.mend.isEmpty && !$0.example.isEmpty })
    }
}
