import Findings
import Templates
import Testing

@Suite("A value is refused where no escaping makes it harmless")
struct UnsafePlaceTests {
    static let refused = [
        MarkedTemplate("<p title=▼{{name}}>", "needs quotes"),
        MarkedTemplate("<p title=a▼{{name}}>", "needs quotes"),
        MarkedTemplate("<p title= ▼{{name}}>", "needs quotes"),
        MarkedTemplate("<p ▼{{name}}>", "cannot make an attribute"),
        MarkedTemplate("<p a▼{{name}}=\"x\">", "cannot make an attribute"),
        MarkedTemplate("<p title=\"a\"▼{{name}}>", "cannot make an attribute"),
        MarkedTemplate("<h▼{{documents}}>", "cannot make a tag's name"),
        MarkedTemplate("<▼{{name}}></b>", "directly after <"),
        MarkedTemplate("</▼{{name}}>", "directly after <"),
        MarkedTemplate("<title></▼{{name}}></title>", "directly after <"),
        MarkedTemplate("<!-- ▼{{name}} -->", "inside a comment"),
        MarkedTemplate("<!doctype ▼{{name}}>", "in a declaration"),
        MarkedTemplate("<? ▼{{name}} ?>", "in a declaration"),
        MarkedTemplate("<p style=\"color:▼{{name}}\">", "the attribute style"),
        MarkedTemplate("<p onclick=\"f('▼{{name}}')\">", "the attribute onclick holds a script"),
        MarkedTemplate("<p ONLOAD='▼{{name}}'>", "the attribute onload holds a script"),
        MarkedTemplate("<img srcset=\"▼{{name}} 2x\">", "several addresses"),
        MarkedTemplate("<iframe srcdoc=\"▼{{name}}\"></iframe>", "a whole page"),
        MarkedTemplate("<meta http-equiv=\"refresh\" content=\"0;url=▼{{name}}\">", "the attribute content"),
        MarkedTemplate("<meta content=\"▼{{name}}\" name=\"description\">", "the attribute content"),
        MarkedTemplate("<meta name=\"a\" content=\"{{name}}\" http-equiv▼=\"refresh\">", "the attribute http-equiv"),
        MarkedTemplate("<script type=\"▼{{name}}\"></script>", "the attribute type"),
        MarkedTemplate("<animate attributeName=\"href\" to=\"▼{{name}}\"/>", "the attribute to"),
        MarkedTemplate("<a href=\"javascript:f(▼{{name}})\">", "a scheme that no value may stand behind"),
        MarkedTemplate("<a href=\"data:▼{{href}}\">", "a scheme that no value may stand behind"),
        MarkedTemplate("<a href=\"javascript&colon;▼{{name}}\">", "a scheme that no value may stand behind"),
        MarkedTemplate("<a href=\"{{name}}▼:{{name}}\">", "a colon after a value"),
        MarkedTemplate("<script src=\"▼{{name}}\"></script>", "<script src> names runs or shapes the page"),
        MarkedTemplate("<link rel=\"stylesheet\" href=\"a/▼{{name}}.css\">", "takes a field of type url only"),
        MarkedTemplate("<iframe src=\"▼{{name}}\"></iframe>", "takes a field of type url only"),
        MarkedTemplate("<style>p{color:▼{{name}}}</style>", "only between quotes"),
        MarkedTemplate("<style>/* ▼{{name}} */</style>", "only between quotes"),
        MarkedTemplate("<style>p{content:\"\\▼{{name}}\"}</style>", "only between quotes"),
        MarkedTemplate("<style>p{background:url(\"▼{{name}}\")}</style>", "url(), @import"),
        MarkedTemplate("<style>@import \"▼{{name}}\";</style>", "url(), @import"),
        MarkedTemplate("<script>let a = `▼{{name}}`</script>", "between backquotes"),
        MarkedTemplate("<script>// ▼{{name}}\n</script>", "inside a comment"),
        MarkedTemplate("<script>/*/ ▼{{name}} */</script>", "inside a comment"),
        MarkedTemplate("<script>let a = /▼{{name}}/</script>", "after a slash"),
        MarkedTemplate("<script>let a = 1 / b; let c = ▼{{name}}</script>", "after a slash"),
        MarkedTemplate("<script><!-▼- {{name}}</script>", "<!-- inside a script"),
        MarkedTemplate("<script type=\"text/x\">▼{{name}}</script>", "inside <script>"),
        MarkedTemplate("<iframe>▼{{name}}</iframe>", "inside <iframe>"),
        MarkedTemplate("<p a=\"b\"▼c=\"d\">", "a space is missing"),
        MarkedTemplate("<b{{#overdue}} a{{/overdue}}▼=\"{{name}}\">", "a space is missing"),
        MarkedTemplate("<script type=\"application/json\">[▼{{strings.late}}]</script>", "need quotes here"),
    ]

    static let ending = [
        MarkedTemplate("▼{{#overdue}}<p title=\"{{/overdue}}", "begins between tags and ends in the attribute title"),
        MarkedTemplate("▼{{#rows}}<b {{/rows}}", "begins between tags and ends inside a tag"),
        MarkedTemplate("▼{{#overdue}}<!-- {{/overdue}}", "ends in a comment"),
        MarkedTemplate("▼{{#overdue}}<title>{{/overdue}}</title>", "ends inside <title>"),
        MarkedTemplate("<script>▼{{#overdue}}'{{/overdue}}</script>", "another part of inside <script>"),
        MarkedTemplate("<a href=\"x▼{{#overdue}}?{{/overdue}}\">", "another part of in the attribute href"),
        MarkedTemplate("<b▼{{#rows}} a{{/rows}}>", "another part of inside a tag"),
        MarkedTemplate("<title>▼{{#overdue}}</{{/overdue}}title>", "another part of inside <title>"),
        MarkedTemplate("<p title=\"a▼", "the page ends in the attribute title"),
        MarkedTemplate("<title>a</titlé>▼", "the page ends inside <title>"),
    ]

    @Test("unsafe places", arguments: refused)
    func refusal(_ marked: MarkedTemplate) { expect(marked, .templateUnsafePlace) }

    @Test("sections that end in another place", arguments: ending)
    func branches(_ marked: MarkedTemplate) { expect(marked, .templateBranches) }

    private func expect(_ marked: MarkedTemplate, _ code: FindingCode) {
        let page = CheckedPage(marked.unmarked, words: ["late": "{{name}} late"])
        let found = page.findings.filter { $0.code == code }.map(\.line)
        let first = found.first ?? "nothing of that code: \(page.findings.map(\.line))"
        #expect(
            first.hasPrefix((marked.places.first ?? "?") + " ") && first.contains(marked.says.first ?? "?"), "\(first)")
        #expect(page.template == nil)
    }
}
