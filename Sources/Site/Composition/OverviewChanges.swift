import Metrics
import Receivables
import Templates

/// What changed since the comparison day, as the overview says it: each line leads to its rows on the page of changes.
struct OverviewChanges {
    let contents: SiteContents
    let part: CurrencyChanges

    private var language: Language { contents.language }

    private func money(_ sum: Int128) -> Money { Money(minorUnits: sum, currency: part.currency) }
    private func url(_ anchor: String) -> String { "compare.html#\(part.currency.code)-\(anchor)" }

    /// Customers by what became of their overdue amount, and what of it grew older.
    var overdue: [ChangeLine] {
        let kinds: [(kind: CustomerChange.Kind, anchor: String)] = [
            (.newlyOverdue, "newly"), (.moreOverdue, "more"), (.lessOverdue, "less"), (.cleared, "cleared"),
        ]
        let lines = kinds.map { kind, anchor in
            let customers = part.customers(kind)
            let sum = customers.reduce(Int128(0)) { $0 + $1.overdueChange }
            return ChangeLine(
                name: language.word("compare.\(anchor)"), url: customers.isEmpty ? nil : url(anchor),
                count: language.text(count: customers.count), amount: language.change(of: money(sum)))
        }
        return lines + [
            ChangeLine(
                name: language.word("since.rolled"), url: url("classes"), count: "",
                amount: language.number(money(rolled)))
        ]
    }

    /// Overdue then and now, in an older class now.
    private var rolled: Int128 {
        let classes = contents.ageing.displayOrder.filter(\.isOverdue)
        return classes.indices.reduce(0) { sum, from in
            classes[(from + 1)...].reduce(sum) { $0 + part.movements.moved(from: classes[from], to: $1) }
        }
    }

    /// Empty where nobody knows what came in.
    var promises: [ChangeLine] {
        guard contents.recovery.promises.receiptsAreKnown else { return [] }
        let sums: [(key: String, sum: PromiseChanges.Sum)] = [
            ("compare.promisesMade", part.promises.made), ("promiseState.kept", part.promises.kept),
            ("promiseState.partial", part.promises.partial), ("promiseState.broken", part.promises.broken),
        ]
        guard sums.contains(where: { $0.sum.count > 0 }) else { return [] }
        return sums.map { key, sum in
            ChangeLine(
                name: language.word(key), url: url("promises"), count: language.text(count: sum.count),
                amount: language.number(money(sum.amount)))
        }
    }
}
