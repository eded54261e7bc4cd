import Templates
import Testing

/// A place for the name, a hostile name, and what must be printed there.
struct EscapedPlace: Sendable, CustomTestStringConvertible {
    let place: String
    let value: String
    let printed: String

    init(_ place: String, _ value: String, _ printed: String) {
        self.place = place
        self.value = value
        self.printed = printed
    }

    var testDescription: String { "\(place) with \(value)" }
}

@Suite("A value is escaped for the place where it stands")
struct EscapingTests {
    static let text = [
        EscapedPlace(
            "<p>{{name}}</p>", "<script>alert('1')</script>", "&lt;script&gt;alert(&#39;1&#39;)&lt;/script&gt;"),
        EscapedPlace("<p>{{name}}</p>", "a&amp;b {{name}} 宏远\u{0}", "a&amp;amp;b {{name}} 宏远\u{FFFD}"),
        EscapedPlace("<title>{{name}}</title>", "</title><b>", "&lt;/title&gt;&lt;b&gt;"),
        EscapedPlace("<textarea rows=2>{{name}}</textarea>", "</textarea>", "&lt;/textarea&gt;"),
        EscapedPlace("<p title=\"{{name}}\">", "\" onclick=\"x", "&#34; onclick=&#34;x"),
        EscapedPlace("<p title='{{name}}'>", "' onclick='x", "&#39; onclick=&#39;x"),
        EscapedPlace("<rect fill=\"var(--{{name}})\"/>", "a\"/><b", "a&#34;/&gt;&lt;b"),
        EscapedPlace("<meta name=\"description\" content=\"{{name}}\">", "0;url=x\"", "0;url=x&#34;"),
        EscapedPlace("<b data-name=\"{{name}}\">", "javascript:x", "javascript:x"),
        EscapedPlace("a < b {{name}}", "<i>", "&lt;i&gt;"),
        EscapedPlace("<!-- c --><p>{{name}}", "-->", "--&gt;"),
    ]

    static let addresses = [
        EscapedPlace("<a href=\"{{name}}\">", "javascript:alert(1)", "about:invalid"),
        EscapedPlace("<a href=\"{{name}}\">", "JaVaScRiPt:alert(1)", "about:invalid"),
        EscapedPlace("<a href=\"{{name}}\">", " javascript:alert(1)", "about:invalid"),
        EscapedPlace("<a href=\"{{name}}\">", "java\tscript:alert(1)", "about:invalid"),
        EscapedPlace("<a href=\"{{name}}\">", "data:text/html,<script>", "about:invalid"),
        EscapedPlace("<a href=\"{{name}}\">", "vbscript:x", "about:invalid"),
        EscapedPlace("<a href=\"{{name}}\">", "file:///etc/passwd", "about:invalid"),
        EscapedPlace("<a href=\" {{name}}\">", "javascript:x", "about:invalid"),
        EscapedPlace("<img src=\"{{name}}\">", "javascript:x", "about:invalid"),
        EscapedPlace("<a xlink:href=\"{{name}}\">", "javascript:x", "about:invalid"),
        EscapedPlace("<b data-url=\"{{name}}\">", "javascript:x", "about:invalid"),
        EscapedPlace("<form action=\"{{name}}\">", "javascript:x", "about:invalid"),
        EscapedPlace("<a HREF='{{name}}'>", "javascript:x", "about:invalid"),
        EscapedPlace("<a href=\"{{name}}\">", "https://a.b/c?d=e&f=g#h", "https://a.b/c?d=e&amp;f=g#h"),
        EscapedPlace("<a href=\"{{name}}\">", "MAILTO:a@b.c", "MAILTO:a@b.c"),
        EscapedPlace("<a href=\"{{name}}\">", "tel:+86 10", "tel:+86%2010"),
        EscapedPlace("<a href=\"{{name}}\">", "../a b/宏.html", "../a%20b/%E5%AE%8F.html"),
        EscapedPlace("<a href=\"{{name}}\">", "a/javascript:x", "a/javascript:x"),
        EscapedPlace("<a href=\"{{name}}\">", "a%20b\"'<>\\", "a%20b%22%27%3C%3E%5C"),
        EscapedPlace("<a href=\"c/{{name}}.html\">", "a?b#c:d&\"e", "a%3Fb%23c%3Ad%26%22e"),
        EscapedPlace("<a href=\"java{{name}}\">", "script:x", "script%3Ax"),
        EscapedPlace("<a href=\"x?q={{name}}\">", "a&b=c/#\"", "a%26b%3Dc%2F%23%22"),
        EscapedPlace("<a href=\"#{{name}}\">", "a b\"", "a%20b%22"),
        EscapedPlace("<a href=\"mailto:{{name}}\">", "a@b.c?subject=x", "a@b.c%3Fsubject=x"),
        EscapedPlace("<a href=\"{{header.title}}{{name}}\">", ":alert(1)", "Dossier%3Aalert(1)"),
    ]

    static let sheets = [
        EscapedPlace("<style>p::after{content:\"{{name}}\"}</style>", "a\"}b{", "a\\22 }b{"),
        EscapedPlace(
            "<style>@page { @top-left { content: \"{{name}}\" } }</style>", "\\\n</style>", "\\5c \\a \\3c /style\\3e "),
        EscapedPlace("<style>/* \" */ p{content:'{{name}}'}</style>", "' & 宏", "\\27  \\26  宏"),
    ]

    static let scripts = [
        EscapedPlace(
            "<script type=\"application/json\">{\"a\":{{name}}}</script>", "</script>\"\\\n",
            "\"\\u003c/script\\u003e\\u0022\\u005c\\u000a\""),
        EscapedPlace("<script type=\"application/ld+json\">[\"x {{name}}\"]</script>", "\"]<!--", "\\u0022]\\u003c!--"),
        EscapedPlace("<script>let a = {{name}}</script>", "\u{2028}';&", "\"\\u2028\\u0027;\\u0026\""),
        EscapedPlace("<script>let a = 'x{{name}}'</script>", "';alert(1)//", "\\u0027;alert(1)//"),
        EscapedPlace("<script>/* ' */ let a = {{name}} // end\n</script>", "1", "\"1\""),
    ]

    @Test("in every place", arguments: text + addresses + sheets + scripts)
    func place(_ escaped: EscapedPlace) {
        var view = SampleView()
        view.name = escaped.value
        let marks = escaped.place.replacing("{{header.title}}", with: "").split(
            separator: "{{name}}", omittingEmptySubsequences: false)
        let expected = marks.joined(separator: escaped.printed)
        #expect(CheckedPage(escaped.place).printed(view) == expected)
    }

    @Test(
        "a special character is found at any place of a long text",
        arguments: [("&", "&amp;"), ("<", "&lt;"), (">", "&gt;"), ("\"", "&#34;"), ("'", "&#39;"), ("\0", "\u{FFFD}")])
    func anywhere(_ special: String, _ printed: String) {
        let page = CheckedPage("<p>{{name}}</p>")
        for place in 0..<20 {
            for filler in ["x", " ", "=", "%", "\u{7F}", "宏"] {
                let (before, after) = (String(repeating: filler, count: place), String(repeating: filler, count: 9))
                var view = SampleView()
                view.name = before + special + after + special
                #expect(page.printed(view) == "<p>\(before)\(printed)\(after)\(printed)</p>")
            }
        }
    }

    @Test("a link of our own may follow a folder, keeps its anchor, and cannot become a scheme")
    func links() {
        var view = SampleView()
        (view.name, view.href) = ("../", "c/a b.html?x=1&y#z")
        #expect(
            CheckedPage("<a href=\"{{name}}{{href}}\">").printed(view) == "<a href=\"../c/a%20b.html?x=1&amp;y#z\">")
        (view.name, view.href) = ("javascript", ":alert(1)")
        #expect(CheckedPage("<a href=\"{{name}}{{href}}\">").printed(view) == "<a href=\"javascript%3Aalert(1)\">")
        view.href = "javascript:x"
        #expect(
            CheckedPage("<script src=\"{{href}}\"></script>").printed(view) == "<script src=\"about:invalid\"></script>"
        )
    }

    @Test("typed values are data in JSON and in addresses, and the language's where people read")
    func typedValues() {
        let format = ValueFormat(
            decimalMark: ",", groupMark: "'", dayPattern: "d. MMM yyyy", monthNames: Array(repeating: "<M>", count: 12))
        let json = CheckedPage(
            "<script type=\"application/json\">[{{open}},{{due}},{{documents}},{{rate}},{{dso}},{{overdue}},{{note}},{{credit}},{{open.currency}}]</script>"
        )
        var view = SampleView()
        view.rate = TemplateShare(1, over: 3)
        #expect(
            json.printed(view, format: format)
                == "<script type=\"application/json\">[1234.56,\"2026-06-30\",1234,0.333333,null,true,null,null,\"CNY\"]</script>"
        )
        #expect(
            CheckedPage("<a href=\"x?d={{due}}&amp;m={{open}}\">").printed(view, format: format)
                == "<a href=\"x?d=2026-06-30&amp;m=1234.56\">")
        #expect(
            CheckedPage("<b title=\"{{open}}\">{{due}}").printed(view, format: format)
                == "<b title=\"1&#39;234,56\">30. &lt;M&gt; 2026")
        #expect(
            CheckedPage("<style>p{content:\"{{open}} {{due}}\"}</style>").printed(view, format: format)
                == "<style>p{content:\"1\\27 234,56 30. \\3c M\\3e  2026\"}</style>")
    }
}
