import Templates
import Testing

@Suite("Values are printed as the language writes them")
struct ValueFormatTests {
    private func printed(
        _ template: String, _ format: ValueFormat = ValueFormat(), _ change: (inout SampleView) -> Void
    ) -> String {
        var view = SampleView()
        change(&view)
        return CheckedPage(template).printed(view, format: format)
    }

    static let amounts: [(Int128, UInt8, String)] = [
        (0, 2, "0.00"), (5, 2, "0.05"), (-5, 2, "-0.05"), (100, 2, "1.00"), (99_999, 2, "999.99"),
        (100_000, 2, "1,000.00"),
        (-123_456_789, 2, "-1,234,567.89"), (0, 0, "0"), (1_000, 0, "1,000"), (-999, 0, "-999"),
        (1_234_567, 3, "1,234.567"), (12_000_034_005, 2, "120,000,340.05"),
        (1, 3, "0.001"), (Int128(Int64.max), 2, "92,233,720,368,547,758.07"),
        (Int128(Int64.min), 2, "-92,233,720,368,547,758.08"),
        (.max, 2, "1,701,411,834,604,692,317,316,873,037,158,841,057.27"),
        (.min, 0, "-170,141,183,460,469,231,731,687,303,715,884,105,728"),
    ]

    @Test("amounts of every size, sign and number of decimals", arguments: amounts)
    func amount(_ units: Int128, _ digits: UInt8, _ text: String) {
        #expect(
            printed("{{open}}") { $0.open = TemplateMoney(minorUnits: units, minorDigits: digits, currencyCode: "X") }
                == text)
    }

    @Test("more decimals than any currency has do not overrun")
    func manyDecimals() {
        let text = printed("{{open}}") { $0.open = TemplateMoney(minorUnits: -1, minorDigits: 255, currencyCode: "X") }
        #expect(text == "-0." + String(repeating: "0", count: 37) + "1")
    }

    @Test("marks of the language")
    func marks() {
        let minus = { (view: inout SampleView) in
            view.open = TemplateMoney(minorUnits: -1_234_567, minorDigits: 2, currencyCode: "EUR")
        }
        #expect(printed("{{open}}", ValueFormat(negative: .parentheses), minus) == "(12,345.67)")
        #expect(
            printed("{{open}}", ValueFormat(decimalMark: ",", groupMark: "\u{202F}", minus: "−"), minus)
                == "−12\u{202F}345,67")
        #expect(printed("{{open}}", ValueFormat(groupSize: 4), minus) == "-1,2345.67")
        #expect(printed("{{open}}", ValueFormat(groupSize: 0), minus) == "-12345.67")
        #expect(printed("{{open}}", ValueFormat(groupMark: "", minus: "a mark too long"), minus) == "12345.67")
        #expect(printed("{{open.currency}}", ValueFormat(), minus) == "EUR")
    }

    @Test("an ordinal is never grouped: it is part of ids and links")
    func ordinals() {
        #expect(printed("<p id=\"row-{{place}}\">{{place}}") { _ in } == "<p id=\"row-1234\">1234")
        #expect(printed("<a href=\"a-{{place}}.html\">") { $0.place = 12_345 } == "<a href=\"a-12345.html\">")
    }

    @Test(
        "counts are grouped",
        arguments: [
            (0, "0"), (-1, "-1"), (12_345, "12,345"), (.max, "9,223,372,036,854,775,807"),
            (.min, "-9,223,372,036,854,775,808"),
        ])
    func count(_ value: Int, _ text: String) {
        #expect(printed("{{documents}}") { $0.documents = value } == text)
    }

    @Test(
        "shares are rounded half away from zero",
        arguments: [
            (1, 3, "33.3%"), (2, 3, "66.7%"), (1, 2000, "0.1%"), (-1, 2000, "-0.1%"), (1, 2001, "0.0%"), (0, 7, "0.0%"),
            (5, 4, "125.0%"),
        ])
    func share(_ numerator: Int128, _ denominator: Int128, _ text: String) {
        #expect(printed("{{rate}}") { $0.rate = TemplateShare(numerator, over: denominator) } == text)
    }

    @Test("shares from quotients that are no numbers are absent")
    func shareOfNothing() {
        #expect(TemplateShare(1, over: 0) == nil)
        #expect(TemplateShare(.nan) == nil)
        #expect(TemplateShare(.infinity) == nil)
        #expect(
            printed("{{rate}}", ValueFormat(percentPlaces: 0, percentMark: " %")) { $0.rate = TemplateShare(0.335) }
                == "34 %")
        #expect(printed("{{rate}}") { $0.rate = TemplateShare(.max, over: 1) }.hasSuffix("%"))
    }

    @Test("numbers show the places that they know")
    func numbers() {
        #expect(printed("{{dso}}") { $0.dso = TemplateNumber(45.25, places: 1) } == "45.3")
        #expect(printed("{{dso}}") { $0.dso = TemplateNumber(-0.04, places: 1) } == "0.0")
        #expect(printed("{{dso}}") { $0.dso = TemplateNumber(scaled: 1_234_567, places: 3) } == "1,234.567")
        #expect(TemplateNumber(.nan, places: 1) == nil)
        #expect(TemplateNumber(1e40, places: 1) == nil)
    }

    static let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]

    @Test(
        "days by the language's pattern",
        arguments: [
            ("yyyy-MM-dd", "2026-03-05"), ("yyyy年M月d日", "2026年3月5日"), ("d MMM yyyy", "5 Mar 2026"),
            ("dd.MM.yyyy", "05.03.2026"),
            ("M/d/yyyy", "3/5/2026"), ("", ""), ("{yyyy}-{MM}-{dd}", "2026-03-05"),
            ("{d} de {MMM} de {yyyy}", "5 de Mar de 2026"),
        ])
    func day(_ pattern: String, _ text: String) {
        let format = ValueFormat(dayPattern: pattern, monthNames: Self.months)
        #expect(printed("{{due}}", format) { $0.due = TemplateDay(year: 2026, month: 3, day: 5) } == text)
    }

    @Test(
        "days at the edges of the calendar",
        arguments: [
            (0, "1970-01-01"), (-1, "1969-12-31"), (11_016, "2000-02-29"), (2_932_896, "9999-12-31"),
            (2_932_897, "10000-01-01"),
        ])
    func edges(_ number: Int32, _ text: String) {
        #expect(printed("{{due}}") { $0.due = TemplateDay(daysSince1970: number) } == text)
    }

    @Test("a day counted and a day named are the same day")
    func daysAgree() {
        for number in stride(from: -800_000, to: 2_900_000, by: 997) {
            let text = printed("{{due}}") { $0.due = TemplateDay(daysSince1970: Int32(number)) }.split(
                separator: "-", omittingEmptySubsequences: true
            ).compactMap { Int($0) }
            guard text.count == 3, number > -719_000 else { continue }
            #expect(TemplateDay(year: text[0], month: text[1], day: text[2]).daysSince1970 == Int32(number))
        }
    }

    @Test("a month without a name is a number")
    func noMonthNames() { #expect(printed("{{due}}", ValueFormat(dayPattern: "d MMM")) { _ in } == "30 06") }
}
