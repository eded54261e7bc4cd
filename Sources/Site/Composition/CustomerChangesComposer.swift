import Metrics
import Receivables
import Templates

/// Whose balance and whose overdue amount changed in one currency, the largest change first.
struct CustomerChangesComposer {
    let contents: SiteContents
    let part: CurrencyChanges

    /// More are one line with their sums.
    private static let mostCustomers = 15

    private var language: Language { contents.language }

    /// By what became of the overdue amount.
    var overdue: [ChangeList] {
        CustomerChange.Kind.allCases.compactMap { kind in
            let key =
                switch kind {
                case .newlyOverdue: "newly"
                case .moreOverdue: "more"
                case .lessOverdue: "less"
                case .cleared: "cleared"
                }
            return list(key, part.customers(kind)) { ($0.overdueBefore, $0.overdue) }
        }
    }

    /// Who owes something now and did not then, and the reverse.
    var balances: [ChangeList] {
        let moved = part.customers.sorted { left, right in
            (right.openChange.magnitude, left.customer) < (left.openChange.magnitude, right.customer)
        }
        return [
            list("new", moved.filter { $0.openBefore == 0 && $0.open != 0 }) { ($0.openBefore, $0.open) },
            list("gone", moved.filter { $0.openBefore != 0 && $0.open == 0 }) { ($0.openBefore, $0.open) },
        ].compactMap(\.self)
    }

    /// Nil where there is nobody.
    private func list(
        _ key: String, _ customers: [CustomerChange], amounts: (CustomerChange) -> (before: Int128, now: Int128)
    ) -> ChangeList? {
        guard !customers.isEmpty else { return nil }
        var list = ChangeList()
        list.anchor = "\(part.currency.code)-\(key)"
        list.title = language.word("compare.\(key)")
        list.countLine = language.phrase("compare.customers", count: customers.count)
        list.rows = customers.prefix(Self.mostCustomers).map { change in
            row(
                contents.customers.names[change.customer], contents.customers.path(of: change.customer), [change],
                amounts)
        }
        let rest = Array(customers.dropFirst(Self.mostCustomers))
        if !rest.isEmpty {
            let url = CustomersLink(["currency": part.currency.code, "sort": "-overdue"]).url
            list.rows.append(row(language.phrase("common.others", count: rest.count), url, rest, amounts))
        }
        return list
    }

    private func row(
        _ name: String, _ url: String, _ changes: [CustomerChange],
        _ amounts: (CustomerChange) -> (before: Int128, now: Int128)
    ) -> ChangeList.Row {
        let before = changes.reduce(Int128(0)) { $0 + amounts($1).before }
        let now = changes.reduce(Int128(0)) { $0 + amounts($1).now }
        var row = ChangeList.Row()
        row.name = name
        row.url = url
        row.before = TemplateMoney(money(before))
        row.now = TemplateMoney(money(now))
        row.change = language.change(of: money(now - before))
        return row
    }

    private func money(_ sum: Int128) -> Money { Money(minorUnits: sum, currency: part.currency) }
}
