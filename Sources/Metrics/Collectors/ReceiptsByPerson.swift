import Receivables

/// Receipts by person, month and currency, of people and months that have targets. Runs of customers combine.
struct ReceiptsByPerson: Sendable {
    private let people: NameNumbers
    private let months: ClosedRange<Int>
    private let currencies: Int
    private var sums: [Int128]

    init(_ people: NameNumbers, months: ClosedRange<Int>, _ portfolio: Portfolio) {
        self.people = people
        self.months = months
        currencies = portfolio.records.currencies.count
        sums = [Int128](repeating: 0, count: people.names.count * months.count * currencies)
    }

    mutating func combine(_ other: ReceiptsByPerson) { sums.add(other.sums) }

    private func index(_ person: Int, _ month: Int, _ currency: Int) -> Int {
        (person * months.count + month - months.lowerBound) * currencies + currency
    }

    mutating func add(_ customer: Int, _ portfolio: Portfolio) {
        // One payment after another is mostly for the same person.
        var last: (collector: Text, person: Int?) = (.empty, people.known(.empty, in: portfolio.records.texts))
        for payment in portfolio.payments(of: customer, upTo: portfolio.asOf) {
            guard let day = portfolio.receiptDay(payment) else { continue }
            let month = day.monthIndex
            guard months.contains(month) else { continue }
            let named = portfolio.records.payments.collector[payment]
            let collector = named.isEmpty ? portfolio.collector(of: customer, on: day) : named
            if collector != last.collector {
                last = (collector, people.known(collector, in: portfolio.records.texts))
            }
            guard let person = last.person else { continue }
            let currency = Int(portfolio.records.payments.currency[payment])
            sums[index(person, month, currency)] += Int128(portfolio.records.payments.amount[payment])
        }
    }

    /// By currency.
    func receipts(for target: Target, in texts: TextPool) -> [Int128] {
        guard let person = people.known(target.person, in: texts) else { return [] }
        let begin = index(person, target.month.monthIndex, 0)
        return Array(sums[begin..<begin + currencies])
    }
}

extension Portfolio {
    /// When a payment became a receipt; nil where it is not cash yet or bounced before its month was over, as the
    /// receipts of a month count it.
    fileprivate func receiptDay(_ payment: Int) -> CalendarDay? {
        let day = records.payments.cashDay(payment)
        guard day <= asOf else { return nil }
        guard let bounced = records.payments.bouncedOn[payment].known else { return day }
        return day >= bounced || bounced <= min(asOf, day.endOfMonth) ? nil : day
    }
}
