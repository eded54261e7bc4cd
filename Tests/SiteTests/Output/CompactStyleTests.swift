import Foundation
import Site
import TestSupport
import Testing

@Suite("The published style sheet")
struct CompactStyleTests {
    private func compact(_ text: String) -> String {
        String(decoding: CompactStyle(Array(text.utf8)).bytes, as: UTF8.self)
    }

    @Test("comments and the author's blanks are gone, rules are not")
    func blanks() {
        #expect(
            compact(
                "/* a */\na, b {\n  color: red;\n  margin: 0 1px;\n}\n\n@media (min-width: 48rem) {\n  c > d { e: f; }\n}\n"
            )
                == "a,b{color:red;margin:0 1px}@media (min-width:48rem){c > d{e:f}}")
        #expect(compact("a/* between */b { c: d }") == "a b{c:d}")
    }

    @Test("what a blank means stays: any descendant, a sum, a list of values")
    func meanings() {
        #expect(compact(".a :focus { b: calc(1px + 2px) !important; }") == ".a :focus{b:calc(1px + 2px) !important}")
        #expect(compact("@page :first { a: b }") == "@page :first{a:b}")
        #expect(compact("a { b: max(1px, (2px - 1px) / 2); }") == "a{b:max(1px,(2px - 1px) / 2)}")
    }

    @Test("strings and escapes are kept to the letter")
    func strings() {
        let text = #"a::before{content:"  ;  /* no comment */ \" } "}"#
        #expect(compact(text) == text)
        #expect(compact(#"b { content: '\'  {' ; c\ d: e }"#) == #"b{content:'\'  {';c\ d:e}"#)
        #expect(compact("a { b: \"never closed  ") == "a{b:\"never closed  ")
        #expect(compact("a /* never closed") == "a")
    }

    @Test("the sheets that are shipped have as many rules and strings as before, and are as short as they get")
    func shipped() throws {
        for name in ["huikuan.css", "letter.css", "playbook.css"] {
            let source = try Data(
                contentsOf: SharedData.repository.appendingPathComponent("templates/assets").appendingPathComponent(
                    name))
            let once = CompactStyle(Array(source)).bytes
            #expect(CompactStyle(once).bytes == once)
            #expect(once.count < source.count * 9 / 10, "\(name)")
            for mark in "{}".utf8 { #expect(once.count { $0 == mark } == source.count { $0 == mark }, "\(name)") }
        }
    }
}
