import Site
import Testing

@Suite("Slugs")
struct SlugTests {
    @Test(
        "An identifier becomes a file name that every file system takes",
        arguments: [
            ("C-001", "C-001"), ("客户_1", "_e5_ae_a2_e6_88_b7_5f1"), ("a b", "a_20b"), ("../x", "_2e_2e_2fx"), ("", "_"),
            ("x.", "x_2e"), ("con", "_63on"), ("CON", "_43ON"), ("nul.txt", "nul_2etxt"), ("COM1", "_43OM1"),
            ("lpt9", "_6cpt9"), ("COMX", "COMX"), ("CONTI", "CONTI"), ("\u{0}\t", "_00_09"), ("_41", "_5f41"),
        ])
    func escapes(identifier: String, slug: String) {
        #expect(Slug(of: identifier).text == slug)
    }

    @Test("The two ways to encode an accent give one slug")
    func normalizes() {
        #expect(Slug(of: "Caf\u{E9}").text == Slug(of: "Cafe\u{301}").text)
    }

    @Test("Long identifiers that begin alike stay apart, and no escape is cut in half")
    func shortens() {
        let first = Slug(of: String(repeating: "长", count: 300) + "甲").text
        let second = Slug(of: String(repeating: "长", count: 300) + "乙").text
        #expect(first != second)
        #expect(first.utf8.count <= 89)
        #expect(first.hasPrefix("_e9_95_bf_e9_95_bf"))
        #expect(first.split(separator: "-")[0].utf8.count % 3 == 0)
        #expect(Slug(of: String(repeating: "a", count: 80)).text == String(repeating: "a", count: 80))
    }
}
