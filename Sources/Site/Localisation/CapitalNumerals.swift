package import Receivables

/// An amount of money in the capital numerals of contracts and cheques: 壹拾万柒仟元零伍角叁分.
///
/// What stands on forms: exact, never negative, below one trillion (万亿) of the whole unit; anything else has no text.
package struct CapitalNumerals: Sendable, Hashable {
    package enum Script: Sendable, Hashable, CaseIterable { case simplified, traditional }

    private let words: CapitalWords
    /// Whole units, their tenths and hundredths.
    private let whole: Int
    private let tenths: Int
    private let hundredths: Int

    /// Nil for amounts below 0 or from 10^12 whole units on, and for currencies other than CNY and TWD or with decimals
    /// other than 0 and 2: their capital texts have no agreed form.
    package init?(_ money: Money, script: Script) {
        let digits = money.currency.minorDigits
        guard let words = CapitalWords(money.currency, script), digits == 0 || digits == 2,
            let units = Int(exactly: money.minorUnits), units >= 0
        else { return nil }
        let minorUnits = Int(money.currency.minorUnitsPerUnit)
        guard units / minorUnits < 1_000_000_000_000 else { return nil }
        self.words = words
        whole = units / minorUnits
        (tenths, hundredths) = digits == 0 ? (0, 0) : (units % 100 / 10, units % 10)
    }

    /// The amount alone, or behind the currency's name without a gap, as forms ask for it: 人民币壹佰元整.
    package func text(withCurrency: Bool) -> String {
        let amount = wholePart + fraction
        return withCurrency ? words.currency + amount : amount
    }

    private var wholePart: String {
        guard whole > 0 else { return tenths + hundredths == 0 ? words.digits[0] + words.unit : "" }
        return grouped + words.unit
    }

    /// Groups of four digits. One zero stands for the gap between two digits, wherever it lies; but where a group ends
    /// in zeros and the next begins at its thousands, none is written: 壹拾万柒仟.
    private var grouped: String {
        let groups = [whole / 100_000_000, whole / 10_000 % 10_000, whole % 10_000]
        var text = ""
        for (index, group) in groups.enumerated() where group > 0 {
            let followsEmptyGroup = index == 2 && groups[1] == 0
            if !text.isEmpty, group < 1000 || followsEmptyGroup { text += words.digits[0] }
            text += digits(of: group) + words.groups[index]
        }
        return text
    }

    private func digits(of group: Int) -> String {
        var text = ""
        var (rest, scale, isGap) = (group, 1000, false)
        for place in words.places {
            let digit = rest / scale
            if digit > 0 {
                text += (isGap ? words.digits[0] : "") + words.digits[digit] + place
                isGap = false
            } else {
                isGap = !text.isEmpty
            }
            rest %= scale
            scale /= 10
        }
        return text
    }

    /// Tenths and hundredths. A zero stands for an empty place before them that the whole part ends in; 整 closes what
    /// has no hundredths.
    private var fraction: String {
        guard tenths + hundredths > 0 else { return words.closing }
        let isGap = whole > 0 && (tenths == 0 || whole % 10 == 0)
        var text = isGap ? words.digits[0] : ""
        if tenths > 0 { text += words.digits[tenths] + words.tenth }
        return text + (hundredths > 0 ? words.digits[hundredths] + words.hundredth : words.closing)
    }
}

/// The characters of one script and currency.
private struct CapitalWords: Sendable, Hashable {
    let currency: String
    let unit: String
    let digits: [String]
    /// Of a group's thousands, hundreds, tens and ones.
    let places: [String]
    /// Of the hundred millions, the ten thousands and the rest.
    let groups: [String]
    let tenth = "角"
    let hundredth = "分"
    let closing = "整"

    init?(_ currency: Currency, _ script: CapitalNumerals.Script) {
        switch (currency.code, script) {
        case ("CNY", .simplified): (self.currency, unit) = ("人民币", "元")
        case ("CNY", .traditional): (self.currency, unit) = ("人民幣", "圓")
        case ("TWD", .simplified): (self.currency, unit) = ("新台币", "元")
        case ("TWD", .traditional): (self.currency, unit) = ("新臺幣", "元")
        default: return nil
        }
        let isSimplified = script == .simplified
        digits = (isSimplified ? "零壹贰叁肆伍陆柒捌玖" : "零壹貳參肆伍陸柒捌玖").map(String.init)
        places = ["仟", "佰", "拾", ""]
        groups = isSimplified ? ["亿", "万", ""] : ["億", "萬", ""]
    }
}
