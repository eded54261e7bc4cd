import Markup
import Testing

@Suite("The byte writer")
struct ByteWriterTests {
    @Test("writes what could make a tag or end an attribute as a character reference")
    func escapes() {
        var writer = ByteWriter()
        writer.write(escaping: "<b a=\"1\" c='2'>&amp;</b> 宏远")
        #expect(
            String(decoding: writer.bytes, as: UTF8.self)
                == "&lt;b a=&quot;1&quot; c=&#39;2&#39;&gt;&amp;amp;&lt;/b&gt; 宏远")
    }

    @Test(
        "escapes wherever in a text it is needed",
        arguments: [("&", "&amp;"), ("<", "&lt;"), (">", "&gt;"), ("\"", "&quot;"), ("'", "&#39;"), ("\0", "\0")])
    func escapesAnywhere(_ special: String, _ reference: String) {
        for (before, behind) in (0..<20).flatMap({ before in (0..<20).map { (before, $0) } }) {
            var writer = ByteWriter()
            let (start, end) = (String(repeating: "a", count: before), String(repeating: "宏", count: behind))
            writer.write(escaping: start + special + end + special)
            #expect(String(decoding: writer.bytes, as: UTF8.self) == start + reference + end + reference)
        }
    }

    @Test("writes integers of any width", arguments: [(0, "0"), (-7, "-7"), (.min, "-9223372036854775808")])
    func integers(_ value: Int, _ text: String) {
        var writer = ByteWriter()
        writer.write(value)
        #expect(String(decoding: writer.bytes, as: UTF8.self) == text)
    }

    @Test("keeps literals and markup as they are, one after another")
    func verbatim() {
        var writer = ByteWriter(capacity: 4)
        writer.write("<p>")
        writer.write(verbatim: "<em>")
        writer.write(byte: UInt8(ascii: "x"))
        writer.write(verbatim: Array("</em></p>".utf8))
        #expect(String(decoding: writer.bytes, as: UTF8.self) == "<p><em>x</em></p>")
    }
}
