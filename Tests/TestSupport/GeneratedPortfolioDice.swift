package import Receivables

/// Seeded chance (SplitMix64): the same portfolio for the same seed, on every machine.
package struct GeneratedPortfolioDice {
    private var state: UInt64

    package init(seed: UInt64) { state = seed }

    private mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var word = state
        word = (word ^ (word >> 30)) &* 0xBF58_476D_1CE4_E5B9
        word = (word ^ (word >> 27)) &* 0x94D0_49BB_1331_11EB
        return word ^ (word >> 31)
    }

    package mutating func number(_ range: ClosedRange<Int>) -> Int {
        range.lowerBound + Int(next() % UInt64(range.upperBound - range.lowerBound + 1))
    }

    package mutating func chance(percent: Int) -> Bool { number(0...99) < percent }

    package mutating func pick<Element>(_ choices: [Element], or otherwise: Element) -> Element {
        choices.isEmpty ? otherwise : choices[number(0...choices.count - 1)]
    }

    /// A day that tests an edge more often than not: the as-of day's neighbours, class bounds, month ends,
    /// anniversaries, leap days, days after the as-of day.
    package mutating func day(around asOf: CalendarDay) -> CalendarDay {
        let bounds = [0, 1, 29, 30, 31, 59, 60, 61, 89, 90, 91, 180, 181, 364, 365, 366, 367, 730, 731, 732]
        switch number(0...9) {
        case 0: return asOf.adding(days: number(-2...2))
        case 1, 2: return asOf.adding(days: -pick(bounds, or: 0))
        case 3: return asOf.adding(months: -number(0...14)).endOfMonth.adding(days: number(0...1))
        case 4: return asOf.adding(months: -12 * number(1...6)).adding(days: number(-1...1))
        case 5: return asOf.adding(days: number(1...40))
        case 6: return CalendarDay(year: 2024, month: 2, day: 28)?.adding(days: number(0...2)) ?? asOf
        default: return asOf.adding(days: -number(0...420))
        }
    }

    package mutating func asOf() -> CalendarDay {
        let start = CalendarDay(year: 2023, month: 12, day: 1)?.adding(days: number(0...800)) ?? .unknown
        switch number(0...5) {
        case 0, 1: return start.endOfMonth
        case 2: return start.startOfMonth
        case 3: return CalendarDay(year: 2024, month: 2, day: 29) ?? start
        default: return start
        }
    }

    /// Minor units above zero; round ones, so that sides often meet exactly.
    package mutating func amount() -> Int64 {
        switch number(0...3) {
        case 0: Int64(number(1...9))
        case 1: Int64(number(1...20)) * 1000
        case 2: Int64(number(1...50)) * 10_000
        default: Int64(number(1...5_000_000))
        }
    }
}
