import Findings
package import Receivables

/// The general ledger's balance beside ours, in one currency on the ledger's day. Minor units.
package struct LedgerComparison: Sendable, Hashable {
    package let day: CalendarDay
    package let currency: Currency
    package let ledger: Int128
    package let open: Int128

    /// Ours less the ledger's.
    package var difference: Int128 { open - ledger }

    /// For each currency the latest ledger day up to the as-of day that is it, or a month's end; entities are summed.
    static func all(_ currencies: [CurrencyFigures], _ records: Records) -> [LedgerComparison] {
        currencies.compactMap { figures in
            let own = records.ledger.filter { $0.currency == figures.index && figures.now.open(on: $0.asOf) != nil }
            guard let day = own.map(\.asOf).max(), let open = figures.now.open(on: day) else { return nil }
            let ledger = own.filter { $0.asOf == day }.reduce(Int128(0)) { $0 + Int128($1.amount) }
            return LedgerComparison(day: day, currency: figures.currency, ledger: ledger, open: open)
        }
    }

    /// The warning where the two differ.
    var finding: Finding? {
        guard difference != 0 else { return nil }
        let amount = Money(minorUnits: difference, currency: currency).decimal
        return Finding(
            .ledgerDiffers,
            "receivables in \(currency.code) on \(day) differ from the general ledger by \(private: amount)")
    }
}

extension DayFigures {
    /// The open balance at the end of a month, or of the day itself.
    fileprivate func open(on day: CalendarDay) -> Int128? { months.last { $0.end == day }?.open }
}
