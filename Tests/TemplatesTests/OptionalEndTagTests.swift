import Findings
import Testing

@Suite("End tags that browsers supply stay out of pages")
struct OptionalEndTagTests {
    @Test(
        "each of them, where what follows it ends the element too",
        arguments: [
            ("<tr><td>a</td><td>b</td><th>c</th><td>d</td>\n</tr>", "<tr><td>a<td>b<th>c<td>d</td>\n"),
            ("<tbody><tr><th>a</th></tr><tr><td>b</td></tr></tbody>", "<tbody><tr><th>a<tr><td>b</tbody>"),
            ("<ul><li>a</li><li class=\"x\">b</li></ul>", "<ul><li>a<li class=\"x\">b</ul>"),
            ("<ol><li>a<ul><li>b</li></ul></li></ol>", "<ol><li>a<ul><li>b</ul></ol>"),
            ("<dl><div><dt>a</dt><dd>b</dd></div></dl>", "<dl><div><dt>a<dd>b</div></dl>"),
            ("<dl><dt>a</dt><dd>b</dd><dd>c</dd></dl>", "<dl><dt>a<dd>b<dd>c</dl>"),
        ])
    func omitted(template: String, page: String) {
        #expect(CheckedPage(template).printed() == page)
    }

    @Test("around values and sections, too")
    func values() {
        let page = CheckedPage(
            "<table>{{#rows}}<tr><th>{{number}}</th><td>{{#late}}!{{/late}}</td></tr>\n{{/rows}}</table>")
        let rows = [SampleRow(number: "A"), SampleRow(number: "B", isLate: true)]
        var view = SampleView()
        view.rows = rows
        #expect(page.printed(view) == "<table><tr><th>A<td></td>\n<tr><th>B<td>!</td>\n</table>")
    }

    @Test(
        "none before a blank or a text, which would become part of the element, and none that is spelled otherwise",
        arguments: [
            "<td>a</td> <td>b</td>\n<td>c</td>", "<li>a</li>\n<li>b</li> </ul>", "<dd>a</dd>\n<dt>b</dt> <dd></dd>",
            "<td>a</TD><td>b</td ><td>c", "<table><td>a</td></table>", "<p>a</p><b>b</b><template></template>",
            "<ul><li>a</li><link></ul>", "<td>a</td><td-x></td-x>", "<th>a</th><thead>",
            "<td>a</td></tr><template></template>", "<td>a</td></tr>b", "<td>a</td></tr><track>",
        ])
    func kept(template: String) {
        #expect(CheckedPage(template).printed() == template)
    }

    @Test(
        "none in an attribute, a comment, a script, a style or a text field, where it is no tag",
        arguments: [
            "<p title=\"<td>a</td><td>b</td></tr>\">c", "<!-- <td>a</td><td>b</td></tr> -->",
            "<script>var row = '<td>a</td><td>b</td></tr>'</script>", "<style>/* </td><td></tr> */</style>",
            "<textarea><td>a</td><td>b</td></tr></textarea>", "<title></td><td></tr></title>",
        ])
    func elsewhere(template: String) {
        #expect(CheckedPage(template).printed() == template)
    }

    @Test("words are text, whatever they hold")
    func words() {
        let page = CheckedPage("<td>{{strings.a}}</td><td>", words: ["a": "</td><td> {{name}}"])
        #expect(page.printed() == "<td>&lt;/td&gt;&lt;td&gt; Ann<td>")
    }

    @Test("a mistake behind one of them is told where it stands")
    func places() {
        let page = CheckedPage("<td>a</td><td title=\"b\"class=\"c\">\n")
        #expect(page.findings.first?.location?.column == 24)
    }
}
