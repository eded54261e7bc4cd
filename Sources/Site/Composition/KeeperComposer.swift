import Metrics
import Receivables
import Templates

/// Who keeps promises: by collector, by form, and the customers who broke most.
struct KeeperComposer {
    let contents: SiteContents

    private static let collectors = 50
    private static let customers = 15
    private var language: Language { contents.language }
    private var ledger: PromiseLedger { contents.recovery.promises }

    var tables: [KeeperTable] {
        let forms = ledger.rates(by: .form)
        let rates = rates(over: forms)
        let collectors = ledger.rates(by: .collector)
            .enumerated().sorted { ($1.element.rate.n, $0.offset) < ($0.element.rate.n, $1.offset) }.map(\.element)
        // Where nothing but what was said tells them apart, the number that decides is how many broke.
        let breakers = ledger.rates(by: .customer).filter { $0.rate.broken > 0 }
            .enumerated().sorted { left, right in
                let (mine, other) = (left.element.rate, right.element.rate)
                return (other.broken, other.partial, left.offset) < (mine.broken, mine.partial, right.offset)
            }.map(\.element)
        var unnoted = rates
        unnoted.noteKey = nil
        return [
            table("form", forms, rates, limit: forms.count),
            table("collector", collectors, rates, limit: Self.collectors),
            table("customer", breakers, unnoted, limit: Self.customers),
        ]
    }

    private func rates(over forms: [PromiseRateRow]) -> RateComposer {
        let kept = forms.reduce(0) { $0 + $1.rate.kept }
        let n = forms.reduce(0) { $0 + $1.rate.n }
        return RateComposer(
            language: language, whole: SampleRate(hits: kept, of: n), noteKey: "promiseBoard.small", least: 10)
    }

    private func table(
        _ kind: String, _ rows: [PromiseRateRow], _ rates: RateComposer, limit: Int
    ) -> KeeperTable {
        var table = KeeperTable()
        table.anchor = "keepers-" + kind
        table.title = language.word("promiseBoard.keeperTitle.\(kind)")
        table.note = language.word("promiseBoard.keeperNote.\(kind)")
        table.empty = language.word("promiseBoard.keeperNone.\(kind)")
        table.rows = rows.prefix(limit).map { row($0, rates) }
        if rows.count > limit {
            table.rest = language.phrase("promiseBoard.restRows", count: rows.count - limit)
        }
        return table
    }

    private func row(_ keeper: PromiseRateRow, _ rates: RateComposer) -> KeeperRow {
        var row = KeeperRow()
        switch keeper.label {
        case .customer(let customer):
            row.name = contents.customers.names[customer]
            row.url = contents.customers.path(of: customer) + "#promises"
        case .collector(let id):
            row.name = id.isEmpty ? language.word("common.unknown") : contents.customers.person(id)
            row.url = CustomersLink(["promise": "broken", "collector": id.isEmpty ? "-" : row.name]).url
        case .form(let form):
            row.name = form.map { contents.codes.form[$0] } ?? language.word("common.unknown")
            row.url = "#judged-months"
        }
        (row.kept, row.partial, row.broken) = (keeper.rate.kept, keeper.rate.partial, keeper.rate.broken)
        row.rate = rates.view(keeper.rate.byCount)
        row.byAmount = byAmount(keeper.rate)
        return row
    }

    /// With each currency's code where there are several: amounts of different currencies are never added.
    private func byAmount(_ rate: PromiseRate) -> String {
        let currencies = ledger.currencies.filter { summary in
            rate.amounts.contains { $0.currency == summary.index }
        }
        return language.list(
            currencies.compactMap { summary in
                guard let share = rate.byAmount(in: summary.index).known else { return nil }
                return currencies.count > 1
                    ? "\(summary.currency.code) \(language.percent(share))" : language.percent(share)
            })
    }
}
