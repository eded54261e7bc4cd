import Receivables

/// Adds up what stood in each roll class at 13 month ends, and what of it rolled on.
struct RollWalk: Sendable {
    struct Sums: Sendable {
        /// By the month that balances rolled in.
        var months = [RollMonth](repeating: RollMonth(), count: 12)

        mutating func add(_ other: Sums) {
            for month in months.indices { months[month].add(other.months[month]) }
        }
    }

    private let walk: SettlementWalk
    /// Rising: one more than the months that are looked at. The last is the last month end up to the day.
    let ends: [CalendarDay]
    private let months: [Int]

    init(_ portfolio: Portfolio) {
        walk = SettlementWalk(portfolio)
        let last = portfolio.asOf.adding(days: 1).previousMonthEnd
        ends = (0...12).map { last.startOfMonth.adding(months: $0 - 12).endOfMonth }
        months = ends.map(\.monthIndex)
    }

    /// By currency.
    func sums(of run: Range<Int>) -> [Sums] {
        let portfolio = walk.portfolio
        var sums = [Sums](repeating: Sums(), count: portfolio.records.currencies.count)
        for customer in run where portfolio.records.customers[customer].specificAllowance == nil {
            // The first end that knows the document: a customer's documents are in the order of their days.
            var first = 0
            for document in portfolio.documents(of: customer, upTo: ends[12])
            where walk.amount[document] > 0 && walk.due[document].isKnown
                && !walk.isSettledAtOnce(document, by: ends[0])
            {
                while ends[first] < walk.date[document] { first += 1 }
                add(document, since: first, to: &sums[Int(walk.currency[document])])
            }
        }
        return sums
    }

    private func add(_ document: Int, since first: Int, to sums: inout Sums) {
        let dueMonth = walk.due[document].monthIndex
        for index in first..<ends.count {
            let past = max(0, months[index] - dueMonth)
            guard past <= RollClass.last else { return }
            let balance = uncovered(document, on: ends[index])
            if index < 12, past < RollClass.last {
                sums.months[index].base[past] += Int128(balance)
                sums.months[index].documents[past] += balance > 0 ? 1 : 0
            }
            if index > 0, past > 0 {
                sums.months[index - 1].rolled[past - 1] += Int128(balance) + writtenOff(document, in: index)
            }
            if balance == 0, walk.isSettledAtOnce(document, by: ends[index]) { return }
        }
    }

    private func uncovered(_ document: Int, on day: CalendarDay) -> Int64 {
        var uncovered = walk.amount[document]
        for movement in walk.movements(of: document)
        where walk.movements.from[movement] <= day && walk.movements.until[movement] > day {
            uncovered &-= walk.movements.amount[movement]
        }
        return max(0, uncovered)
    }

    private func writtenOff(_ document: Int, in index: Int) -> Int128 {
        var sum = Int128(0)
        for movement in walk.movements(of: document) {
            guard case .writeOff = walk.movements.kind[movement], walk.movements.from[movement] > ends[index - 1],
                walk.movements.from[movement] <= ends[index], walk.movements.until[movement] > ends[index]
            else { continue }
            sum += Int128(walk.movements.amount[movement])
        }
        return sum
    }
}
