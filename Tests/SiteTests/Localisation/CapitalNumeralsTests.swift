import Receivables
import Site
import TestSupport
import Testing

@Suite("Capital numerals")
struct CapitalNumeralsTests {
    private func text(
        _ minorUnits: Int128, _ currency: Currency = .cny, _ script: CapitalNumerals.Script = .simplified,
        withCurrency: Bool = false
    ) -> String? {
        CapitalNumerals(Money(minorUnits: minorUnits, currency: currency), script: script)?
            .text(withCurrency: withCurrency)
    }

    @Test(
        "The worked amounts read as the rules of cheques have it",
        arguments: [
            (0, "零元整"), (5, "伍分"), (50, "伍角整"), (1_01, "壹元零壹分"), (10_00, "壹拾元整"), (10_05, "壹拾元零伍分"),
            (20_30, "贰拾元零叁角整"), (325_04, "叁佰贰拾伍元零肆分"), (1_409_50, "壹仟肆佰零玖元伍角整"),
            (1_680_32, "壹仟陆佰捌拾元零叁角贰分"), (6_007_14, "陆仟零柒元壹角肆分"), (10_100_00, "壹万零壹佰元整"),
            (16_409_02, "壹万陆仟肆佰零玖元零贰分"), (100_005_00, "壹拾万零伍元整"),
            (107_000_53, "壹拾万柒仟元零伍角叁分"), (1_001_000_00, "壹佰万壹仟元整"),
            (10_000_001_00, "壹仟万零壹元整"), (100_000_001_00, "壹亿零壹元整"), (100_010_000_00, "壹亿零壹万元整"),
            (100_100_000_00, "壹亿零壹拾万元整"), (20_030_000_400_50, "贰佰亿叁仟万零肆佰元零伍角整"),
            (100_005_000_00, "壹亿零伍仟元整"), (999_999_999_999_99, "玖仟玖佰玖拾玖亿玖仟玖佰玖拾玖万玖仟玖佰玖拾玖元玖角玖分"),
        ] as [(Int128, String)])
    func vectors(_ minorUnits: Int128, _ expected: String) {
        #expect(text(minorUnits) == expected)
    }

    @Test("Amounts from 10^12 whole units on have no text, nor has what is below 0")
    func refused() {
        #expect(text(1_000_000_000_000_00) == nil)
        #expect(text(Int128.max) == nil)
        #expect(text(-1) == nil)
    }

    @Test("The currency's name stands before the amount without a gap, in either script")
    func currencies() throws {
        let (taiwan, dollar) = (
            try #require(Currency(code: "TWD", minorDigits: 0)), try #require(Currency(code: "USD"))
        )
        #expect(text(107_000_53, withCurrency: true) == "人民币壹拾万柒仟元零伍角叁分")
        #expect(text(26_300_04, .cny, .traditional, withCurrency: true) == "人民幣貳萬陸仟參佰圓零肆分")
        #expect(text(350_001_200, taiwan, .traditional, withCurrency: true) == "新臺幣參億伍仟萬壹仟貳佰元整")
        #expect(text(0, taiwan, .traditional) == "零元整")
        #expect(text(1_00, dollar) == nil)
    }

    @Test("A reader who knows only the rules gets every amount back, with as many zeros as the rules ask for")
    func roundTrip() {
        var dice = GeneratedPortfolioDice(seed: 44)
        for _ in 0..<100_000 {
            let amount = CapitalNumeralsTests.amount(&dice)
            let simplified = text(Int128(amount)) ?? ""
            #expect(CapitalReader.read(simplified) == amount, "\(amount): \(simplified)")
            #expect(!simplified.contains("零零"), "\(amount): \(simplified)")
            #expect(simplified.count { $0 == "零" } == CapitalNumeralsTests.zeros(amount), "\(amount): \(simplified)")
            #expect(simplified.hasSuffix("整") != simplified.hasSuffix("分"), "\(amount): \(simplified)")
        }
    }

    /// One zero for each run of zeros between two digits; none where the run ends above a thousands place, unless it
    /// swallows a group of four; one before tenths behind a whole part that ends in 0, and before lone hundredths.
    private static func zeros(_ amount: Int) -> Int {
        let (whole, tenths, hundredths) = (amount / 100, amount / 10 % 10, amount % 10)
        guard amount > 0 else { return 1 }
        var (zeros, run, place, rest) = (0, 0, 0, whole)
        var isBehindDigit = false
        var below = -1
        while rest > 0 {
            if rest % 10 == 0 {
                run += 1
            } else {
                if isBehindDigit, run > 0, !(below % 4 == 3 && run < 4) { zeros += 1 }
                (run, isBehindDigit, below) = (0, true, place)
            }
            rest /= 10
            place += 1
        }
        let isGap = whole > 0 && tenths + hundredths > 0 && (tenths == 0 || whole % 10 == 0)
        return zeros + (isGap ? 1 : 0)
    }

    /// Amounts of every length, with zeros more often than chance has it.
    private static func amount(_ dice: inout GeneratedPortfolioDice) -> Int {
        (0..<dice.number(1...14)).reduce(0) { sum, _ in
            sum * 10 + (dice.chance(percent: 45) ? 0 : dice.number(1...9))
        }
    }
}

/// Reads capital numerals by what the characters mean: a digit counts its place, places of four are multiplied by the
/// group's character behind them, zeros say nothing.
private enum CapitalReader {
    private static let digits: [Character: Int] = [
        "壹": 1, "贰": 2, "叁": 3, "肆": 4, "伍": 5, "陆": 6, "柒": 7, "捌": 8, "玖": 9,
    ]
    private static let places: [Character: Int] = ["拾": 10, "佰": 100, "仟": 1000]
    private static let groups: [Character: Int] = ["万": 10_000, "亿": 100_000_000]
    private static let money: [Character: Int] = ["元": 100, "角": 10, "分": 1]

    /// Minor units; nil for a character that is none of the above, or a digit in the wrong place.
    static func read(_ text: String) -> Int? {
        var (total, whole, group) = (0, 0, 0)
        var digit: Int?
        for character in text {
            if let value = digits[character] {
                guard digit == nil else { return nil }
                digit = value
            } else if let place = places[character] {
                guard let value = digit else { return nil }
                group += value * place
                digit = nil
            } else if let factor = groups[character] {
                whole += (group + (digit ?? 0)) * factor
                (group, digit) = (0, nil)
            } else if let unit = money[character] {
                total += (whole + group + (digit ?? 0)) * unit
                (whole, group, digit) = (0, 0, nil)
            } else if character != "零", character != "整" {
                return nil
            }
        }
        return digit == nil && whole + group == 0 ? total : nil
    }
}
