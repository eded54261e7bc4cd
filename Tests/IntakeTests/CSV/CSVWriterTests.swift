import Intake
import Testing

@Suite("Writing records")
struct CSVWriterTests {
    @Test("quotes stand only where a reader would go wrong without them")
    func quoting() {
        var writer = CSVWriter()
        writer.record(["plain", "a,b", "say \"x\"", "two\nlines", " led", "007", ""])
        writer.record([""])
        #expect(
            String(decoding: writer.bytes, as: UTF8.self)
                == "plain,\"a,b\",\"say \"\"x\"\"\",\"two\nlines\",\" led\",007,\n\"\"\n")
    }

    @Test("another dialect quotes its own delimiter")
    func dialects() {
        var writer = CSVWriter(dialect: .semicolon, lineEnd: "\r\n")
        writer.record(["1,5", "a;b"])
        #expect(String(decoding: writer.bytes, as: UTF8.self) == "1,5;\"a;b\"\r\n")
    }
}
