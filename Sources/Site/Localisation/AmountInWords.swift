import Receivables

extension Language {
    /// An amount as letters repeat it beside its figures: renminbi in the capitals that banks ask for, other currencies
    /// in Chinese after their name, in English in words with the fraction of a unit in figures.
    ///
    /// Nil for amounts below zero or from a trillion units on, which no letter carries.
    func inWords(_ money: Money) -> String? {
        guard money.minorUnits >= 0 else { return nil }
        if tag.hasPrefix("zh") {
            let script: CapitalNumerals.Script = tag == "zh-Hant" ? .traditional : .simplified
            if let own = CapitalNumerals(money, script: script) { return own.text(withCurrency: true) }
            guard let plain = Currency(code: "CNY", minorDigits: Int(money.currency.minorDigits)),
                let amount = CapitalNumerals(
                    Money(minorUnits: money.minorUnits, currency: plain), script: script)
            else { return nil }
            return currencyName(money.currency) + amount.text(withCurrency: false)
        }
        return EnglishNumber(money).map { "\(money.currency.code) \($0.text)" }
    }
}

/// `one hundred and eighty-six thousand five hundred and 30/100`
private struct EnglishNumber {
    let text: String

    init?(_ money: Money) {
        let perUnit = Int128(money.currency.minorUnitsPerUnit)
        guard let whole = Int(exactly: money.minorUnits / perUnit), whole < 1_000_000_000_000 else { return nil }
        let words = whole == 0 ? "zero" : EnglishNumber.words(whole)
        let digits = Int(money.currency.minorDigits)
        guard digits > 0 else {
            text = words
            return
        }
        let fraction = String(money.minorUnits % perUnit)
        let padded = String(repeating: "0", count: max(0, digits - fraction.count)) + fraction
        text = "\(words) and \(padded)/\(perUnit)"
    }

    private static let small = [
        "", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
        "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
    ]
    private static let tens = ["", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]

    private static func words(_ number: Int) -> String {
        for (unit, name) in [(1_000_000_000, "billion"), (1_000_000, "million"), (1000, "thousand"), (100, "hundred")]
        where number >= unit {
            let rest = number % unit
            return words(number / unit) + " " + name + (rest == 0 ? "" : " " + words(rest))
        }
        if number < 20 { return small[number] }
        return tens[number / 10] + (number % 10 == 0 ? "" : "-" + small[number % 10])
    }
}
