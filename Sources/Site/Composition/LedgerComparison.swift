import Metrics
import Receivables

/// Our balance against the general ledger's of the same day.
struct LedgerComparison {
    let ledger: Money
    /// Ours less the ledger's.
    let amount: Money

    /// By currency; only where the ledger table has a row for the day, its entities added up.
    static func all(_ contents: SiteContents) -> [LedgerComparison] {
        contents.metrics.currencies.compactMap { figures in
            let rows = contents.records.ledger.filter {
                $0.asOf == contents.asOf && $0.currency == figures.index
            }
            guard !rows.isEmpty else { return nil }
            let ledger = rows.reduce(Int128(0)) { $0 + Int128($1.amount) }
            return LedgerComparison(
                ledger: figures.now.money(ledger), amount: figures.now.money(figures.now.open - ledger))
        }
    }
}
