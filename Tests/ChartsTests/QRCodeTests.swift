import Charts
import Markup
import Testing

@Suite("QR codes")
struct QRCodeTests {
    @Test("An address becomes a square with its three finder patterns")
    func finders() throws {
        let code = try #require(QRCode("https://ar.example.com/customers/C0042.html"))
        #expect(code.side >= 21 && (code.side - 17).isMultiple(of: 4))
        #expect(code.modules.count == code.side * code.side)
        for (row, column) in [(0, 0), (0, code.side - 7), (code.side - 7, 0)] {
            let top = (0..<7).map { code.modules[row * code.side + column + $0] }
            let second = (0..<7).map { code.modules[(row + 1) * code.side + column + $0] }
            #expect(top == Array(repeating: true, count: 7))
            #expect(second == [true, false, false, false, false, false, true])
        }
    }

    @Test("The picture draws as many dark modules as the code has")
    func picture() throws {
        let code = try #require(QRCode("https://ar.example.com/"))
        let svg = String(decoding: code.svg(Caption(id: "qr", title: "t", description: "d")).bytes, as: UTF8.self)
        let widths = svg.split(separator: "h").dropFirst().compactMap { piece in
            Int(piece.prefix { $0 == "-" || $0.isNumber })
        }
        #expect(widths.filter { $0 > 0 }.reduce(0, +) >= code.modules.count { $0 })
        #expect(svg.hasPrefix("<svg class=\"qr-code\""))
    }

    @Test("Nothing and more than a code can hold have no code")
    func bounds() {
        #expect(QRCode("") == nil)
        #expect(QRCode(String(repeating: "a", count: 3_000)) == nil)
    }
}
