import Findings
import Testing

@Suite("Findings are written for people and for programs")
struct FindingFormatTests {
    private let finding = Finding(
        .badSetting, at: SourceLocation(file: "data/ar,1.csv", line: 3, column: 7), field: "amount",
        "customer \(private: "宏远") has \(quoted: "a\"b\n")", help: "write it anew")

    @Test("A person reads file, line, column, severity, sentence, code and help")
    func human() {
        let text = FindingFormat.human.text([finding], showsValues: false, usesColour: false)
        #expect(
            text == """
                data/ar,1.csv:3:7: error: customer ‹…› has "a"b\u{FFFD}" [bad-setting]
                    help: write it anew

                """)
    }

    @Test("Names are shown only on request", arguments: FindingFormat.allCases)
    func values(format: FindingFormat) {
        #expect(!format.text([finding], showsValues: false, usesColour: false).contains("宏远"))
        #expect(format.text([finding], showsValues: true, usesColour: false).contains("宏远"))
    }

    @Test("A person is told at most twenty of one code, then how many more there are")
    func cap() {
        let text = FindingFormat.human.text(
            Array(repeating: finding, count: 25), showsValues: false, usesColour: false)
        #expect(text.split(separator: "\n").count == 20 * 2 + 1)
        #expect(text.contains("… and 5 more [bad-setting]"))
    }

    @Test("Commas and colons of a file name do not break a workflow command")
    func github() {
        let text = FindingFormat.github.text([finding], showsValues: false, usesColour: false)
        #expect(text.hasPrefix("::error file=data/ar%2C1.csv,line=3,col=7,title=bad-setting::customer"))
        #expect(text.split(separator: "\n").count == 1)
    }

    @Test("JSON and SARIF hold every finding and escape what JSON must escape")
    func machine() {
        let json = FindingFormat.json.text([finding, finding], showsValues: false, usesColour: false)
        #expect(json.contains(#""schema":"huikuan.findings/1""#))
        #expect(json.contains(#""counts":{"error":2,"warning":0,"note":0}"#))
        #expect(json.contains(#"\"a\"b"#))
        let sarif = FindingFormat.sarif.text([finding], showsValues: false, usesColour: false)
        #expect(sarif.contains(#""region":{"startLine":3,"startColumn":7}"#))
    }
}

@Suite("A misspelt name is met with the nearest one")
struct NearestNameTests {
    @Test(
        "The nearest name is one that a slip of the fingers explains",
        arguments: [
            ("curency", "currency"), ("as_fo", "as_of"), ("langauge", "language"), ("xyz", nil), ("", nil),
        ])
    func nearest(misspelt: String, meant: String?) {
        #expect(["currency", "as_of", "language", "company"].nearest(to: misspelt) == meant)
    }
}

@Suite("The list of findings")
struct FindingCodeTests {
    @Test("Every id is unique, kebab-case, and explained")
    func ids() {
        let ids = FindingCode.all.map(\.id)
        #expect(Set(ids).count == ids.count)
        for code in FindingCode.all {
            #expect(code.id.allSatisfy { $0.isLowercase || $0.isNumber || $0 == "-" }, "\(code.id)")
            #expect(!code.title.isEmpty && !code.why.isEmpty && !code.mend.isEmpty, "\(code.id)")
            #expect(code.example.contains("[\(code.id)]"), "\(code.id)")
        }
    }
}
