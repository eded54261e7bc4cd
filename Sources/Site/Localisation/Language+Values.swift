import Receivables

// Values inside sentences and chart labels. Tables are formatted by the templates, by the same style.
extension Language {
    package func text(count: Int) -> String { decimal(scaled: Int128(count), places: 0) }

    /// A whole number of days with its word: `47 天`.
    func text(days: Int) -> String { phrase(countedDays, count: days) }

    /// An exact decimal number.
    /// - Parameters:
    ///   - scaled: the value times 10^places.
    ///   - frame: what stands around it.
    func decimal(scaled: Int128, places: Int, in frame: NumberFrame? = nil) -> String {
        // Most amounts fit 64 bits, where division is many times faster.
        if let small = UInt64(exactly: scaled.magnitude) {
            decimal(small, isNegative: scaled < 0, places: places, in: frame)
        } else {
            decimal(scaled.magnitude, isNegative: scaled < 0, places: places, in: frame)
        }
    }

    /// Set from the last digit to the first, from the end of a room on the stack.
    private func decimal<Magnitude: UnsignedInteger>(
        _ magnitude: Magnitude, isNegative: Bool, places: Int, in frame: NumberFrame?
    ) -> String {
        let marks = numberMarks
        let room = marks.room(places: places, in: frame)
        return withUnsafeTemporaryAllocation(of: UInt8.self, capacity: room) { digits in
            var start = room
            var rest = magnitude
            func prepend(_ mark: [UInt8]) {
                for byte in mark.reversed() {
                    start -= 1
                    digits[start] = byte
                }
            }
            func prependDigit() {
                let (quotient, digit) = rest.quotientAndRemainder(dividingBy: 10)
                start -= 1
                digits[start] = UInt8(ascii: "0") + UInt8(truncatingIfNeeded: digit)
                rest = quotient
            }
            if let frame { prepend(frame.after) }
            for _ in 0..<places { prependDigit() }
            if places > 0 { prepend(marks.decimal) }
            var untilGroup = marks.groupSize
            repeat {
                if untilGroup == 0, marks.groupSize > 0 {
                    prepend(marks.grouping)
                    untilGroup = marks.groupSize
                }
                untilGroup -= 1
                prependDigit()
            } while rest > 0
            if isNegative { prepend(marks.minus) }
            if let frame { prepend(frame.before) }
            return String(wholeTexts: UnsafeBufferPointer(rebasing: digits[start...]))
        }
    }

    /// The number alone, with all of the currency's decimals.
    func number(_ money: Money) -> String {
        decimal(scaled: money.minorUnits, places: Int(money.currency.minorDigits))
    }

    /// `186,500.00 CNY`
    func text(_ money: Money) -> String {
        guard let frame = currencies[money.currency].amountFrame else {
            return withCurrency(number(money), money.currency)
        }
        return decimal(scaled: money.minorUnits, places: Int(money.currency.minorDigits), in: frame)
    }

    /// In the largest unit that fits, for sentences and labels where the last cent does not matter: `1,234.6 万`.
    func short(_ money: Money) -> String {
        let perUnit = Int128(money.currency.minorUnitsPerUnit)
        let magnitude = Int128(clamping: money.minorUnits.magnitude)
        guard let unit = numbers.large.first(where: { magnitude >= Int128($0.from) * perUnit })
        else { return decimal(scaled: rounded(money.minorUnits, by: perUnit), places: 0) }
        var factor: Int128 = 1
        for _ in 0..<unit.places { factor *= 10 }
        let scaled = rounded(money.minorUnits * factor, by: Int128(unit.divide) * perUnit)
        return decimal(scaled: scaled, places: unit.places) + unit.suffix
    }

    func shortWithCurrency(_ money: Money) -> String { withCurrency(short(money), money.currency) }

    private func withCurrency(_ amount: String, _ currency: Currency) -> String {
        let words = currencies[currency]
        return style.amountWithCurrency.filled { name in
            switch name {
            case "amount": amount
            case "currency": words.code
            case "unit": words.unit
            default: nil
            }
        }
    }

    /// `33.4%`
    func percent(_ ratio: Ratio) -> String {
        percent(scaled: ratio.scaled(places: numbers.percentPlaces + 2) ?? 0, places: numbers.percentPlaces)
    }

    /// - Parameter scaled: the hundredths times 10^places.
    func percent(scaled: Int128, places: Int) -> String {
        guard let percentFrame else {
            let number = decimal(scaled: scaled, places: places)
            return numbers.percent.filled { $0 == "number" ? number : nil }
        }
        return decimal(scaled: scaled, places: places, in: percentFrame)
    }

    /// A ratio that counts days: `47.3`.
    func days(_ ratio: Ratio) -> String {
        decimal(scaled: ratio.scaled(places: numbers.daysPlaces) ?? 0, places: numbers.daysPlaces)
    }

    /// `+12.3`, `−4.5`; the word for no change where it is none.
    /// - Parameter sign: above, at or below zero.
    func change(_ sign: Int128, _ magnitude: @autoclosure () -> String) -> String {
        sign == 0 ? noChange : (sign > 0 ? numbers.plus : numbers.minus) + magnitude()
    }

    func change(of money: Money) -> String {
        change(
            money.minorUnits,
            number(Money(minorUnits: Int128(clamping: money.minorUnits.magnitude), currency: money.currency)))
    }

    func currencyName(_ currency: Currency) -> String { currencies[currency].name }

    /// The line above a table of amounts: which currency, which unit.
    func unitLine(_ currency: Currency) -> String {
        let words = currencies[currency]
        return phrase("common.unit", ["code": words.code, "unit": words.unit])
    }

    /// Half away from zero.
    private func rounded(_ value: Int128, by divisor: Int128) -> Int128 {
        let (quotient, remainder) = value.quotientAndRemainder(dividingBy: divisor)
        guard remainder.magnitude * 2 >= divisor.magnitude else { return quotient }
        return quotient + value.signum()
    }
}
