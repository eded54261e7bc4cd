/// What each customer ordered in the month, which is what was invoiced in it.
struct OrderBook: Sendable {
    private var amounts: [Int64]

    /// Only the last months are written: older orders tell nothing of how a customer buys now.
    private static let months = 9

    init(customers: Int) { amounts = Array(repeating: 0, count: customers) }

    mutating func add(_ amount: Int64, of customer: Int) { amounts[customer] += amount }

    /// - Parameter day: the month's last.
    mutating func writeMonth(
        of day: Int, _ timeline: borrowing Timeline, _ customers: [SampleCustomer], to table: inout TableText
    ) {
        let date = timeline.dates[day]
        let isRecent = Timeline.lastDay - day < OrderBook.months * 30
        for (index, amount) in amounts.enumerated() where amount > 0 {
            amounts[index] = 0
            guard isRecent else { continue }
            table.identifier(.customer(index))
            table.text("\(date.year)-\(date.month < 10 ? "0" : "")\(date.month)")
            table.money(amount)
            table.text(customers[index].currency.code)
            table.endRow()
        }
    }
}
