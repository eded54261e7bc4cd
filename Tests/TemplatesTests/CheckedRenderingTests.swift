import Findings
import Markup
import Templates
import Testing

@Suite("What a checked template prints")
struct CheckedRenderingTests {
    private func view(_ change: (inout SampleView) -> Void = { _ in }) -> SampleView {
        var view = SampleView()
        change(&view)
        return view
    }

    @Test("rows are printed in their own scope, with the names around them still in reach")
    func rows() {
        let page = CheckedPage(
            "{{#rows}}{{^-first}}, {{/-first}}{{number}} of {{name}}{{#late}}!{{/late}}{{#-last}}.{{/-last}}{{/rows}}")
        let rows = [SampleRow(number: "A"), SampleRow(number: "B", isLate: true)]
        #expect(page.printed(view { $0.rows = rows }) == "A of Ann, B of Ann!.")
    }

    @Test("an empty list prints its inverse and nothing around it")
    func emptyList() {
        let page = CheckedPage(
            "{{#rows.any}}<ul>{{#rows}}<li>{{number}}{{/rows}}</ul>{{/rows.any}}{{^rows}}none{{/rows}} {{rows.count}}")
        #expect(page.printed() == "none 0")
        #expect(page.printed(view { $0.rows = [SampleRow(number: "A")] }) == "<ul><li>A</ul> 1")
    }

    @Test("what is absent prints nothing and is false, and the format's sign stands only between tags")
    func absent() {
        let page = CheckedPage(
            "<p title=\"{{promised}}\">{{#promised}}by {{promised}}{{/promised}}{{^promised}}{{promised}}{{/promised}}{{note}}|{{credit}}"
        )
        #expect(page.printed(format: ValueFormat(absent: "–")) == "<p title=\"\">–|–")
        let promised = view { $0.promised = TemplateDay(year: 2026, month: 2, day: 1) }
        #expect(page.printed(promised) == "<p title=\"2026-02-01\">by 2026-02-01|")
    }

    @Test("a value alone in its own section leaves nothing where it is absent, not even the format's sign")
    func ownSection() {
        let page = CheckedPage("a{{#promised}}{{promised}}{{/promised}}b{{#note}}{{note}}{{/note}}c{{promised}}")
        #expect(page.printed(format: ValueFormat(absent: "–")) == "abc–")
        let full = view { ($0.promised, $0.note) = (TemplateDay(year: 2026, month: 2, day: 1), "<x>") }
        #expect(page.printed(full) == "a2026-02-01b&lt;x&gt;c2026-02-01")
    }

    @Test("a property that is computed is read like one that is stored, in a part that can be absent, too")
    func computed() {
        let page = CheckedPage(
            "{{header.initial}}{{#header}}{{initial}}{{#lateRows}}{{number}}{{/lateRows}}{{/header}}{{#collector}}{{#initial}}{{initial}}{{/initial}}{{/collector}}{{collector.lateRows.count}}"
        )
        let rows = [SampleRow(number: "A"), SampleRow(number: "B", isLate: true)]
        #expect(page.printed(view { $0.header.rows = rows }) == "DDB0")
        #expect(page.printed(view { $0.collector = SampleHeader(title: "Li", rows: rows) }) == "DDL1")
    }

    @Test("the rows of a part leave those around it as they are")
    func rowsWithinRows() {
        let page = CheckedPage("{{#rows}}{{#header}}{{#rows}}{{number}}{{/rows}}{{/header}}{{number}}{{/rows}}")
        let inner = [SampleRow(number: "1"), SampleRow(number: "2")]
        #expect(
            page.printed(
                view { ($0.rows, $0.header.rows) = ([SampleRow(number: "A"), SampleRow(number: "B")], inner) })
                == "12A12B")
    }

    @Test("a page of any length is whole, in a new writer, in one that is used again, and behind what one holds")
    func longPage() throws {
        let template = try #require(CheckedPage("<p>{{#rows}}{{number}},{{/rows}}").template)
        let numbers = (0..<1_000).map { "row \($0)" }
        let long = view { $0.rows = numbers.map { SampleRow(number: $0) } }
        let page = "<p>" + numbers.map { $0 + "," }.joined()
        var writer = ByteWriter()
        template.render(long, into: &writer, format: ValueFormat())
        #expect(String(decoding: writer.bytes, as: UTF8.self) == page)
        writer.bytes.removeAll(keepingCapacity: true)
        template.render(long, into: &writer, format: ValueFormat())
        template.render(view(), into: &writer, format: ValueFormat())
        #expect(String(decoding: writer.bytes, as: UTF8.self) == page + "<p>")
    }

    @Test("every special character is written as a reference, wherever in a text it stands")
    func references() {
        let page = CheckedPage("{{name}}")
        for length in 0..<20 {
            let (before, after) = (String(repeating: "ä", count: length), String(repeating: "?=", count: 20 - length))
            #expect(
                page.printed(view { $0.name = before + "<&>\"'\0" + after })
                    == before + "&lt;&amp;&gt;&#34;&#39;\u{FFFD}" + after)
        }
    }

    @Test("an empty note counts as no note")
    func emptyText() {
        #expect(CheckedPage("{{#note}}has one{{/note}}{{^note}}none{{/note}}").printed(view { $0.note = "" }) == "none")
    }

    @Test("parts of a page are opened as a section or reached with a dot")
    func parts() {
        let page = CheckedPage(
            "{{header.title}} {{#header}}{{title}}{{#rows}}{{number}}{{/rows}}{{/header}}{{#header.rows}}{{number}}{{/header.rows}}"
        )
        #expect(page.printed(view { $0.header.rows = [SampleRow(number: "7")] }) == "Dossier Dossier77")
    }

    @Test("a part that is absent is false, and so is all within it")
    func absentPart() {
        let page = CheckedPage(
            "{{^collector}}nobody{{/collector}}{{collector.title}}{{^collector.draft}} ok{{/collector.draft}}{{^collector.rows}} no rows{{/collector.rows}}"
        )
        #expect(page.printed() == "nobody ok no rows")
        #expect(page.printed(view { $0.collector = SampleHeader(title: "Li", isDraft: true) }) == "Li no rows")
    }

    @Test("plain words of a list are printed with a dot")
    func tags() {
        #expect(
            CheckedPage("{{#tags}}<li>{{.}}{{/tags}}").printed(view { $0.tags = ["a", "<b>"] }) == "<li>a<li>&lt;b&gt;")
    }

    @Test("markup of our own stands as it is")
    func markup() {
        var writer = ByteWriter()
        writer.write("<svg></svg>")
        let chart = TrustedHTML(minting: writer)
        let page = CheckedPage("<p>{{{chart}}}{{#picture}}{{{picture}}}{{/picture}}</p>")
        #expect(page.printed(view { $0.chart = chart }) == "<p><svg></svg></p>")
        #expect(page.printed(view { $0.picture = chart }) == "<p><svg></svg></p>")
    }

    @Test("a layout is filled by its child, and a partial keeps the margin of its line")
    func layout() {
        let layout = "<title>{{$title}}?{{/title}}</title>\n<main>\n  {{$body}}\n  empty\n  {{/body}}\n</main>\n"
        let child =
            "{{<layout}}\n  {{$title}}{{name}}{{/title}}\n  {{$body}}\n    <p>\n      {{> part}}\n    </p>\n  {{/body}}\n{{/layout}}\n"
        let page = CheckedPage(child, partials: ["layout": layout, "part": "<b>\n{{name}}\n"])
        #expect(page.printed() == "<title>Ann</title>\n<main>\n  <p>\n    <b>\n    Ann\n  </p>\n</main>\n")
        #expect(
            CheckedPage("{{> layout}}", partials: ["layout": layout]).printed()
                == "<title>?</title>\n<main>\n  empty\n</main>\n")
    }

    @Test("words are escaped for their place, and names within them are looked up where the words stand")
    func words() {
        let words = ["a&b": "A & <B>", "late": "{{number}} ist <spät>"]
        #expect(
            CheckedPage("<p title=\"{{strings.a&b}}\">{{strings.a&b}}", words: words).printed()
                == "<p title=\"A &amp; &lt;B&gt;\">A &amp; &lt;B&gt;")
        let page = CheckedPage("{{#rows}}{{strings.late}}{{/rows}}", words: words)
        #expect(page.printed(view { $0.rows = [SampleRow(number: "<1>")] }) == "&lt;1&gt; ist &lt;spät&gt;")
        #expect(CheckedPage("{{strings.late}}", words: words).findings.map(\.code) == [.templateUnknownName])
    }

    @Test("tags may gain attributes, classes and addresses by sections")
    func branchesInTags() {
        let page = CheckedPage(
            "<tr{{#overdue}} class=\"late\"{{/overdue}}{{^overdue}} hidden{{/overdue}}><td class=\"n{{#overdue}} x{{/overdue}}\"><a href=\"{{#note}}{{note}}/{{/note}}{{name}}\">"
        )
        #expect(page.printed() == "<tr class=\"late\"><td class=\"n x\"><a href=\"Ann\">")
        #expect(
            page.printed(view { ($0.overdue, $0.note) = (false, "x") })
                == "<tr hidden><td class=\"n\"><a href=\"x/Ann\">")
    }

    @Test("the user's template takes the place of ours, and is pointed at when it is broken")
    func overrides() {
        let ours = [
            TemplateSource(name: "page", file: "ours/page.html", text: "{{> part}}"),
            TemplateSource(name: "part", file: "ours/part.html", text: "ours"),
        ]
        func compiled(_ text: String, _ findings: inout [Finding]) -> CompiledTemplate<SampleView>? {
            TemplateLibrary(
                shipped: ours, overrides: [TemplateSource(name: "part", file: "templates/part.html", text: text)]
            )
            .compile("page", for: SampleView.self, findings: &findings)
        }
        var findings: [Finding] = []
        var writer = ByteWriter()
        compiled("yours", &findings)?.render(SampleView(), into: &writer, format: ValueFormat())
        #expect(String(decoding: writer.bytes, as: UTF8.self) == "yours")
        #expect(compiled("\n {{oops}}", &findings) == nil)
        #expect(findings.first?.location == SourceLocation(file: "templates/part.html", line: 2, column: 2))
    }

    @Test("a template of the user's that replaces nothing is named, one that another of his brings in is not")
    func idleOverride() {
        let library = TemplateLibrary(
            shipped: [TemplateSource(name: "overview", file: "overview.html", text: "")],
            overrides: ["overveiw": "{{> mine}}", "mine": ""].map {
                TemplateSource(name: $0, file: "templates/\($0).html", text: $1)
            })
        #expect(
            library.findings.map(\.line) == [
                "templates/overveiw.html:0:0 template-unused no page uses \"overveiw\"; did you mean \"overview\"?"
            ])
    }
}
