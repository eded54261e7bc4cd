import Receivables
import Templates

// Receivables' values as templates print them: the templates know nothing of receivables.

extension TemplateMoney {
    init(_ money: Money) {
        self.init(
            minorUnits: money.minorUnits, minorDigits: money.currency.minorDigits,
            packedCode: money.currency.packedCode)
    }

    /// Stands in a view until its value is set.
    static let none = TemplateMoney(minorUnits: 0, minorDigits: 2, packedCode: 0)
}

extension TemplateShare {
    init?(_ ratio: Ratio) { self.init(ratio.numerator, over: ratio.denominator) }
}

extension TemplateNumber {
    init(days ratio: Ratio, places: Int) {
        self.init(scaled: ratio.scaled(places: places) ?? 0, places: UInt8(clamping: places))
    }
}

extension TemplateDay {
    init(_ day: CalendarDay) { self.init(daysSince1970: day.number) }
}

extension CalendarDay {
    /// For views: absent where the column has no day.
    var template: TemplateDay? { known.map { TemplateDay($0) } }
}
