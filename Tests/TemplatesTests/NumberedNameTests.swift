import Findings
import Templates
import Testing

@Suite("An ordinal may end a name in a style sheet, and nothing else may")
struct NumberedNameTests {
    @Test("named pages and their counters are numbered, in digits alone")
    func numbered() {
        let page = CheckedPage("<style>@page c{{place}} { counter-increment: c{{place}}n } .c{{place}} { }</style>")
        #expect(page.printed() == "<style>@page c1234 { counter-increment: c1234n } .c1234 { }</style>")
        let first = CheckedPage("<style>p { content: counter(c{{place}}n) }</style>")
        #expect(first.printed() == "<style>p { content: counter(c1234n) }</style>")
    }

    static let refused = [
        "<style>@page c{{documents}} { }</style>", "<style>@page c{{name}} { }</style>",
        "<style>p { width: {{place}}mm }</style>", "<style>/* c{{place}} */</style>",
        "<style>p { content: \"a\\{{name}}\" }</style>",
    ]

    @Test("a count, a text, a value of its own and a comment are refused", arguments: refused)
    func refusal(_ template: String) {
        let page = CheckedPage(template)
        #expect(page.findings.contains { $0.code == .templateUnsafePlace }, "\(page.printed())")
    }
}
