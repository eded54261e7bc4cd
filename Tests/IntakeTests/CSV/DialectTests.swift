import Intake
import Testing

@Suite("Sniffing delimiters")
struct DialectTests {
    @Test(
        "the delimiter by which the records agree wins",
        arguments: [
            ("a,b,c\n1,2,3\n", Dialect.comma), ("a;b\n1,5;2,5\n3,5;4,5\n", .semicolon), ("a\tb\n1,2\t3,4\n", .tab),
            ("a|b|c\nx,y|2|3\n", .pipe), ("one\ntwo\n", .comma), ("sep=;\na,b;c\n", .semicolon),
            ("报表，第1期\n\na;b;c\n\"x;y,\n,,\";2;3\n", .semicolon), ("a,\"b;c;d\ne;f;g\"\n1,2\n", .comma),
        ])
    func sniffing(text: String, expected: Dialect) throws {
        #expect(Dialect(sniffing: try sourceText(text)) == expected)
    }

    @Test("a letter, a quote or two characters are no delimiter")
    func declared() {
        #expect(Dialect(declared: ";") == .semicolon)
        #expect(Dialect(declared: "tab") == .tab)
        for text in ["", "a", "7", "\"", ",,", "\n", "，"] { #expect(Dialect(declared: text) == nil) }
    }
}
