import Findings
import Site
import Testing

@Suite("Page paths and their list")
struct PageListTests {
    @Test("Two customers that would share a page end with a finding that names both")
    func namesBothCustomers() {
        var findings: [Finding] = []
        let list = PageList.proving(
            [
                PageSpec("index.html", about: "the overview"),
                PageSpec("customers/\(slug: "c-7a").html", about: "customer c-7a"),
                PageSpec("customers/\(slug: "C-7A").html", about: "customer C-7A"),
            ], adding: &findings)
        #expect(list == nil)
        #expect(findings.map(\.code) == [.pagePathShared])
        #expect(
            findings.first?.message.text(showingValues: false)
                == "customer c-7a and customer C-7A would share the page customers/c-7a.html")
    }

    @Test("Paths of different customers are accepted in their order")
    func keepsOrder() throws {
        #expect(
            try SitePlayground.list(["b.html", "a/b.html", "a.css"]).pages.map(\.path.text) == [
                "b.html", "a/b.html", "a.css",
            ])
    }

    @Test(
        "Nothing but a plain relative path of a file is a page's path",
        arguments: [
            "", "/a.html", "a//b.html", "../a.html", "a/../b.html", "a", "a/", ".html", "a.", "客.html", "a b.html",
            "a.b/c.html",
        ])
    func refuses(path: String) {
        #expect(PagePath(checking: path) == nil)
    }

    @Test(
        "A link from page to page is relative",
        arguments: [
            ("a.html", "b.html", "b.html"), ("a.html", "customers/b.html", "customers/b.html"),
            ("customers/a.html", "b.html", "../b.html"), ("customers/a.html", "customers/b.html", "b.html"),
            ("x/y/a.html", "x/z/b.html", "../z/b.html"), ("x/a.html", "y/x/b.html", "../y/x/b.html"),
        ])
    func links(from: String, to: String, reference: String) throws {
        let page = try #require(PagePath(checking: from))
        #expect(try #require(PagePath(checking: to)).reference(from: page) == reference)
    }
}
