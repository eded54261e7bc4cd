/// Days of our time as `2026-06-30`, each worded once for all pages: a history has thousands, and wording one takes
/// several times as long as copying it.
package struct ISODays: Sendable {
    /// Ten bytes of text, in as many as are copied at once.
    package typealias Text = SIMD16<UInt8>

    private static let first = TemplateDay(year: 1990, month: 1, day: 1).daysSince1970
    private static let end = TemplateDay(year: 2060, month: 1, day: 1).daysSince1970

    package static let all = ISODays()

    /// By day from the first on.
    private let texts: [Text]

    private init() { texts = (Self.first..<Self.end).map { Self.text(TemplateDay(daysSince1970: $0).civil) } }

    /// Nil for a day of another time.
    package func text(of day: TemplateDay) -> Text? {
        guard day.daysSince1970 >= Self.first, day.daysSince1970 < Self.end else { return nil }
        return texts[Int(day.daysSince1970 - Self.first)]
    }

    private static func text(_ day: (year: Int, month: Int, day: Int)) -> Text {
        var text = Text(repeating: UInt8(ascii: "-"))
        func set(_ number: Int, at place: Int) {
            text[place] = UInt8(ascii: "0") + UInt8(truncatingIfNeeded: number / 10)
            text[place + 1] = UInt8(ascii: "0") + UInt8(truncatingIfNeeded: number % 10)
        }
        set(day.year / 100, at: 0)
        set(day.year % 100, at: 2)
        set(day.month, at: 5)
        set(day.day, at: 8)
        return text
    }
}
