import Intake
import Testing

@Suite("Identifiers and flags")
struct IdentifierTests {
    private func identifier(_ text: String, cutting: Bool = false) throws(CellProblem) -> String? {
        try parse(text) { cell throws(CellProblem) in try cell.identifier(cuttingPointZero: cutting)?.lossyText }
    }

    @Test(
        "identifiers are text: nothing but blanks and wrappings goes",
        arguments: [
            ("000123", "000123"), ("12345678901234567890", "12345678901234567890"), (" A-1\t", "A-1"),
            ("\u{A0}\u{3000}甲 1\u{3000}", "甲 1"),
            ("'00123", "00123"), ("=\"00123\"", "00123"), ("2960623488.0", "2960623488.0"), ("12E5", "12E5"),
            ("E+19", "E+19"),
            ("A1E+05", "A1E+05"), ("#12", "#12"), ("1E+5", "1E+5"),
        ])
    func kept(text: String, expected: String) throws {
        #expect(try identifier(text) == expected)
    }

    @Test(
        "what a spreadsheet has destroyed is refused",
        arguments: ["2.4952E+19", "1E+05", "2,4952e+19", "#####", "#REF!", "#N/A"])
    func damaged(text: String) {
        #expect(throws: CellProblem.damagedBySpreadsheet) { try identifier(text) }
    }

    @Test("a profile may cut the .0 of a number that was read as one")
    func pointZero() throws {
        #expect(try identifier("2960623488.0", cutting: true) == "2960623488")
        #expect(try identifier("1930438491.00", cutting: true) == "1930438491")
        for text in ["A.0", "1.50", "100", ".0", "1.2.0"] { #expect(try identifier(text, cutting: true) == text) }
    }

    @Test("blank cells hold no identifier")
    func blank() throws {
        #expect(try identifier(" \t\u{A0}") == nil)
    }

    @Test("leading zeros go where asked, the last one stays")
    func leadingZeros() throws {
        func strip(_ text: String) throws -> String {
            try parse(text) { cell throws(CellProblem) in cell.strippingLeadingZeros.lossyText }
        }
        #expect(try strip("000123") == "123")
        #expect(try strip("000") == "0")
        #expect(try strip("") == "")
    }

    @Test("yes and no in their usual forms")
    func flags() throws {
        func flag(_ text: String) throws(CellProblem) -> Bool? {
            try parse(text) { cell throws(CellProblem) in try cell.flag() }
        }
        for text in ["Y", "yes", "TRUE", "1", "是", " √ "] { #expect(try flag(text) == true) }
        for text in ["N", "no", "False", "0", "否"] { #expect(try flag(text) == false) }
        #expect(try flag("") == nil)
        #expect(throws: CellProblem.notAFlag) { try flag("maybe") }
    }
}
