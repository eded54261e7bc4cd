import Metrics
import Receivables
import Templates

/// What was promised in one currency between two days and what became of promises, with the promises themselves.
struct PromiseChangesComposer {
    let contents: SiteContents
    let part: CurrencyChanges

    /// Of one kind; the others are one line with their sum.
    private static let mostPromises = 15

    private var language: Language { contents.language }

    private var kinds: [(id: String, key: String, sum: PromiseChanges.Sum)] {
        guard contents.recovery.promises.receiptsAreKnown else { return [] }
        return [
            ("made", "compare.promisesMade", part.promises.made), ("kept", "promiseState.kept", part.promises.kept),
            ("partial", "promiseState.partial", part.promises.partial),
            ("broken", "promiseState.broken", part.promises.broken),
        ]
    }

    /// Empty where nothing was promised and nothing came due.
    var sums: [PromiseSumRow] {
        guard kinds.contains(where: { $0.sum.count > 0 }) else { return [] }
        return kinds.map { id, key, sum in
            PromiseSumRow(
                name: language.word(key), url: sum.count > 0 ? "#" + anchor(id) : nil, count: sum.count,
                amount: money(sum.amount))
        }
    }

    /// The largest promises of each kind first.
    var groups: [PromiseChangeGroup] {
        kinds.filter { $0.sum.count > 0 }.map { id, key, sum in
            let promises = contents.records.promises
            let largest = sum.promises.sorted { (promises[$1].amount, $0) < (promises[$0].amount, $1) }
            var group = PromiseChangeGroup()
            group.anchor = anchor(id)
            group.title = language.word(key)
            group.rows = largest.prefix(Self.mostPromises).map { row($0) }
            let rest = largest.dropFirst(Self.mostPromises)
            guard !rest.isEmpty else { return group }
            // The table knows who broke a promise, not who kept or made one.
            let link = CustomersLink(currency: part.currency)
            group.rest = ListRest(
                name: language.phrase("board.others", count: rest.count),
                url: id == "broken" ? link.url(["promise": "broken"]) : link.url(),
                amount: money(rest.reduce(0) { $0 + Int128(promises[$1].amount) }))
            return group
        }
    }

    private func row(_ index: Int) -> PromiseChangeGroup.Row {
        let promise = contents.records.promises[index]
        var row = PromiseChangeGroup.Row()
        row.name = contents.customerName(promise.customer)
        row.url = contents.customerPath(promise.customer) + (promise.customer < 0 ? "" : "#promises")
        row.promised = money(Int128(promise.amount))
        row.received = money(Int128(contents.recovery.promises.judgement(of: index)?.received ?? 0))
        row.made = TemplateDay(promise.madeOn)
        row.due = TemplateDay(promise.dueOn)
        return row
    }

    private func anchor(_ id: String) -> String { "\(part.currency.code)-promises-\(id)" }

    private func money(_ sum: Int128) -> TemplateMoney {
        TemplateMoney(Money(minorUnits: sum, currency: part.currency))
    }
}
