import Receivables

/// Who had each customer on some days, as numbers.
struct CustomerHolders: Sendable {
    private(set) var people = NameNumbers()
    /// By (customer, day).
    private var numbers: [Int32] = []
    private let days: Int

    init(_ portfolio: Portfolio, on days: [CalendarDay]) {
        self.days = days.count
        numbers.reserveCapacity(portfolio.customerCount * days.count)
        var last: (text: Text, number: Int32)?
        for customer in 0..<portfolio.customerCount {
            for day in days {
                let text = portfolio.collector(of: customer, on: day)
                if last?.text != text {
                    last = (text, Int32(people.number(of: text, in: portfolio.records.texts)))
                }
                numbers.append(last?.number ?? 0)
            }
        }
    }

    func holder(of customer: Int, day: Int) -> Int { Int(numbers[customer * days + day]) }
}
