/// How old a balance is by anniversaries of the invoice date, closed on the right as the ageing is: on its first
/// anniversary a document is still within one year.
package enum AccountAge: String, Sendable, CaseIterable {
    case unapplied, credit
    case underOne = "y0_1"
    case overOne = "y1_2"
    case overTwo = "y2_3"
    case overThree = "y3_4"
    case overFour = "y4_5"
    case overFive = "y5_plus"

    /// Counted once, for sums of each customer.
    package static let count = allCases.count
}

/// The anniversaries' borders seen from one day, so that a document is placed by comparing days alone.
package struct AccountAgeScale: Sendable {
    /// `latest[k]` is the last invoice date whose (k+1)-th anniversary is before the day.
    private let latest: [CalendarDay]

    package init(on day: CalendarDay) {
        latest = (1...5).map { years in
            var candidate = day.adding(months: -12 * years)
            while candidate.adding(months: 12 * years) >= day { candidate = candidate.adding(days: -1) }
            return candidate
        }
    }

    /// The position in `AccountAge.allCases` of a positive balance.
    package func index(invoicedOn date: CalendarDay) -> Int {
        var years = 0
        while years < latest.count, date <= latest[years] { years += 1 }
        return 2 + years
    }
}
