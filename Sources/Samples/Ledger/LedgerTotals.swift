import Receivables

/// What the general ledger says on the as-of day: all documents less cash, discounts and write-offs, by currency.
struct LedgerTotals: Sendable {
    private var balances = [Int64](repeating: 0, count: SampleCurrency.allCases.count)

    mutating func add(_ amount: Int64, _ currency: SampleCurrency) { balances[currency.rawValue] += amount }

    func write(to table: inout TableText) {
        for currency in SampleCurrency.allCases where balances[currency.rawValue] != 0 {
            table.text(Timeline.asOf.description)
            table.money(balances[currency.rawValue])
            table.text(currency.code)
            table.endRow()
        }
    }
}
