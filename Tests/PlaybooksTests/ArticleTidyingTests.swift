import Findings
import Playbooks
import Testing

/// What is mended without asking changes no word, and is done once.
@Suite struct ArticleTidyingTests {
    private func tidied(_ text: String, language: String = "zh-Hans") -> (text: String, findings: [String]) {
        let file = PlaybookFile(path: "cards/c.md", bytes: Array(text.utf8))
        let tidying = ArticleTidying(file, language: language)
        return (String(decoding: tidying.bytes, as: UTF8.self), tidying.findings.map(\.summary))
    }

    @Test("Line ends, blanks, marks and placeholders are mended, each told of at its place")
    func mends() {
        let (text, findings) = tidied(
            "---\r\ntitle: 甲,乙 \r\n---\r\n\r\n付款,{ overdue.amount }，｛blank.date｝。\r\n\r\n\r\n")
        #expect(text == "---\ntitle: 甲,乙\n---\n\n付款,{overdue.amount}，{blank.date}。\n")
        #expect(
            findings == [
                "untidy-article 1:0 lines that end as on Windows or on old machines",
                "untidy-article 2:11 blanks at the end of the line",
                "untidy-article 5:4 a placeholder is written {overdue.amount}",
                "untidy-article 5:21 a placeholder is written {blank.date}",
            ])
        #expect(tidied("先付,再谈?好\n").text == "先付，再谈？好\n")
    }

    @Test(
        "Code, hard breaks, other languages and what is no placeholder stay as they are",
        arguments: [
            "`甲,乙`\n", "一行  \n二行\n", "```\n甲,乙  \n```\n", "{ nothing.known }\n", "3,5 和 a,b\n", "---\nkey: 甲,乙\n---\n",
        ])
    func kept(text: String) {
        #expect(tidied(text).text == text)
        #expect(tidied(text).findings == [])
    }

    @Test("In a language without wide marks none is made wide")
    func english() { #expect(tidied("甲,乙\n", language: "en").text == "甲,乙\n") }

    @Test("Mending twice changes nothing more, whatever the text")
    func twice() {
        var seed: UInt64 = 7
        let pieces = [
            "甲", ",", " ", "\r\n", "\n", "{", "}", "｛", "｝", "overdue.amount", "`", "---", "?", "\u{FEFF}", "\t", "a",
        ]
        for _ in 0..<400 {
            var text = ""
            for _ in 0..<12 {
                seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
                text += pieces[Int(seed >> 33) % pieces.count]
            }
            let once = tidied(text).text
            let again = tidied(once)
            #expect(again.text == once, "\(text.debugDescription)")
            #expect(again.findings == [], "\(text.debugDescription)")
        }
    }

    @Test("What is no UTF-8 is left alone")
    func encoding() {
        let file = PlaybookFile(path: "cards/c.md", bytes: [0xB4, 0xDF, 0x20, 0x0A])
        #expect(ArticleTidying(file, language: "zh-Hans").bytes == file.bytes)
    }
}
