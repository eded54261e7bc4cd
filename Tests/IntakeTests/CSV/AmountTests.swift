import Intake
import Testing

@Suite("Amounts")
struct AmountTests {
    private func amount(_ text: String, digits: Int = 2, _ format: NumberFormat = NumberFormat()) throws -> Int64? {
        try parse(text) { cell throws(CellProblem) in try cell.amount(minorDigits: digits, format) }?.value
    }

    private func problem(_ text: String, _ format: NumberFormat = NumberFormat()) -> CellProblem? {
        do {
            _ = try parse(text) { cell throws(CellProblem) in try cell.amount(minorDigits: 2, format) }
            return nil
        } catch {
            return error
        }
    }

    @Test(
        "the ways in which exports write amounts",
        arguments: [
            ("1234.50", 123_450), ("1,234.50", 123_450), ("-5", -500), ("(1,234.50)", -123_450),
            ("1,234.50-", -123_450),
            ("+7.1", 710), ("\u{2212}3", -300), ("１，２３４．５０", 123_450), ("（１２．５）", -1250), ("¥500.00", 50_000),
            ("￥ 1,000", 100_000), ("-¥3.00", -300), ("¥-3.00", -300), ("12.5元", 1250), ("$1.00", 100), ("€ 2", 200),
            ("RMB 3", 300), ("CNY1,000.00", 100_000), ("1,000.00 CNY", 100_000), ("1.2万元", 1_200_000),
            ("3万", 3_000_000),
            ("0.5亿", 5_000_000_000), ("2千元", 200_000), ("42847.0", 4_284_700), (" 12 \t", 1200), (".5", 50),
            ("5.", 500),
            ("1 234 567.00", 123_456_700), ("1'234.50", 123_450), ("'15.00", 1500), ("0", 0), ("-0.00", 0),
            ("92233720368547758.07", .max),
        ] as [(String, Int64)])
    func forms(text: String, expected: Int64) throws {
        #expect(try amount(text) == expected)
    }

    @Test("blank cells and lone dashes hold no amount", arguments: ["", " ", "\t", "\u{3000}", "-", "—", "/", " - "])
    func blanks(text: String) throws {
        #expect(try amount(text) == nil)
    }

    @Test("a declared decimal comma turns points into thousands")
    func decimalComma() throws {
        let format = NumberFormat(decimalMark: UInt8(ascii: ","))
        #expect(try amount("1.234,50", format) == 123_450)
        #expect(try amount("1234,5", format) == 123_450)
        #expect(try amount("-1.234.567,89", format) == -123_456_789)
        #expect(problem("1,234.50", format) == .wrongGrouping)
    }

    private func amount(_ text: String, _ format: NumberFormat) throws -> Int64? { try amount(text, digits: 2, format) }

    @Test("a header's unit scales the column, a currency without decimals has none")
    func scales() throws {
        #expect(try amount("1.23456", NumberFormat(scale: 4)) == 1_234_560)
        #expect(try amount("12", NumberFormat(scale: 3)) == 1_200_000)
        #expect(try amount("1,200", digits: 0) == 1200)
        #expect(try amount("1.234", digits: 3) == 1234)
    }

    @Test(
        "what is no exact amount is refused with its reason",
        arguments: [
            ("1,23", .wrongGrouping), ("1,2345.00", .wrongGrouping), ("1,234,56", .wrongGrouping),
            ("1.2.3", .wrongGrouping),
            ("12.3,4", .wrongGrouping), ("1,234 567", .wrongGrouping), ("1.5E+10", .scientificNotation),
            ("2e5", .scientificNotation), ("abc", .notANumber), ("12x", .notANumber), ("--5", .notANumber),
            ("(5", .notANumber), ("(-5)", .notANumber), ("-5-", .notANumber), ("5%", .notANumber), ("¥", .notANumber),
            ("xx,yyyy.zz", .notANumber), ("1\u{FFFD}", .notANumber), ("#REF!", .notANumber),
            ("92233720368547758.08", .overflow), ("999999999999999999999999999999999999999999", .overflow),
            ("1亿亿亿", .overflow), ("0.0000000000000000000000001", .tooManyDecimals),
        ] as [(String, CellProblem)])
    func refusals(text: String, expected: CellProblem) {
        #expect(problem(text) == expected)
    }

    @Test(
        "more decimals than the currency has are rounded half away from zero, and nothing is lost",
        arguments: [
            ("1.005", 101, -500_000_000_000_000_000), ("1.0049", 100, 490_000_000_000_000_000),
            ("-1.005", -101, 500_000_000_000_000_000), ("0.30000000000000004", 30, 4000),
            ("(2.994)", -299, -400_000_000_000_000_000), ("1.000", 100, 0),
        ] as [(String, Int64, Int64)])
    func rounding(text: String, value: Int64, discarded: Int64) throws {
        let number = try parse(text) { cell throws(CellProblem) in try cell.amount(minorDigits: 2) }
        #expect(number?.value == value)
        #expect(number?.discarded == discarded)
        #expect(number?.isRounded == (discarded != 0))
    }

    @Test("the currency that a cell names is told")
    func marks() throws {
        func mark(_ text: String) throws -> CurrencyMark? {
            try parse(text) { cell throws(CellProblem) in try cell.amount(minorDigits: 2) }?.mark
        }
        #expect(try mark("¥12元") == .yuan)
        #expect(try #require(try mark("12 USD")).fits("USD"))
        #expect(try !#require(try mark("12 USD")).fits("CNY"))
        #expect(try #require(try mark("RMB12")).fits("CNY"))
        #expect(try mark("12") == nil)
    }

    @Test("rates and shares are integers of their last decimal")
    func scaledNumbers() throws {
        func share(_ text: String) throws -> Int64? {
            try parse(text) { cell throws(CellProblem) in try cell.scaledNumber(fractionDigits: 6) }?.value
        }
        #expect(try share("0.035") == 35_000)
        #expect(try share("3.5%") == 35_000)
        #expect(try share("７．１２３４５６７") == 7_123_457)
        #expect(try share("-33.5") == -33_500_000)
    }

    @Test("counts are whole and not negative")
    func counts() throws {
        func count(_ text: String) throws(CellProblem) -> Int? {
            try parse(text) { cell throws(CellProblem) in try cell.count() }
        }
        #expect(try count("30.0") == 30)
        #expect(try count("1,200") == 1200)
        #expect(try count("") == nil)
        #expect(throws: CellProblem.notACount) { try count("-1") }
        #expect(throws: CellProblem.notACount) { try count("1.5") }
    }
}
