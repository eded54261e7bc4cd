import Intake
import TestSupport
import Testing

@Suite("Chinese encodings")
struct CJKEncodingsTests {
    static let isPresent = SharedData.has("cjk-encodings")

    @Test(
        "a declared encoding decodes byte for byte", .enabled(if: isPresent, "\(SharedData.absence)"),
        arguments: ["gb2312", "gbk", "gb18030", "big5", "hz"])
    func decodesExactly(name: String) throws {
        let encoding = try #require(TextEncoding(named: name))
        let block = try ByteBlock(mapping: SharedData.path("cjk-encodings/\(name).txt"))
        let text = try SourceText(block, declared: encoding)
        #expect(text.defects.isEmpty)
        #expect(try text.withBytes { Array($0) } == SharedData.bytes("cjk-encodings/\(name)-utf8.txt"))
    }

    @Test(
        "GB encodings are recognised without being declared", .enabled(if: isPresent, "\(SharedData.absence)"),
        arguments: ["gb2312", "gbk", "gb18030"])
    func detectsGB(name: String) throws {
        let text = try SourceText(ByteBlock(mapping: SharedData.path("cjk-encodings/\(name).txt")))
        #expect(text.encoding == .gb18030)
        #expect(try text.withBytes { Array($0) } == SharedData.bytes("cjk-encodings/\(name)-utf8.txt"))
    }

    @Test("UTF-8 twins are recognised as UTF-8", .enabled(if: isPresent, "\(SharedData.absence)"))
    func detectsUTF8() throws {
        for name in ["gb2312", "gbk", "gb18030", "big5", "hz"] {
            let text = try SourceText(ByteBlock(mapping: SharedData.path("cjk-encodings/\(name)-utf8.txt")))
            #expect(text.encoding == .utf8)
            #expect(text.defects.isEmpty)
        }
    }
}
