import Intake
import Testing

@Suite("Finding the header")
struct HeaderRowTests {
    private func find(_ text: String, line: Int? = nil, known: Set<String> = []) throws -> HeaderRow? {
        let source = try sourceText(text)
        return try HeaderRow.find(in: source, dialect: .comma, line: line) { $0.count { known.contains($0) } }
    }

    @Test("title and blank lines before the header are passed")
    func preamble() throws {
        let header = try #require(try find("应收账款明细表\n\n单位：元,,\n客户,单号,金额\n甲,001,1.00\n乙,002,2.00\n"))
        #expect(header.cells == ["客户", "单号", "金额"])
        #expect(header.line == 4)
        #expect(header.preambleCount == 3)
        #expect(header.body.line == 5)
        #expect(header.positions[1] == TextPosition(line: 4, column: 4))
    }

    @Test("known names outweigh the shape")
    func knownNames() throws {
        let text = "制表,审核,日期\n张三,李四,今天\n客户,单号,2026年\n甲,001,1.00\n"
        #expect(try find(text)?.line == 1)
        #expect(try find(text, known: ["客户", "单号"])?.line == 3)
    }

    @Test("a declared line is taken as it is")
    func declaredLine() throws {
        #expect(try find("a,b\n1,2\nc,d\n", line: 3)?.cells == ["c", "d"])
        #expect(try find("a,b\n", line: 9) == nil)
    }

    @Test("a single column and a header alone are found; a blank file has none")
    func edges() throws {
        #expect(try find("invoice\n1\n2\n")?.cells == ["invoice"])
        #expect(try find("a,b,c")?.cells == ["a", "b", "c"])
        #expect(try find("\n \n,,\n") == nil)
    }
}
