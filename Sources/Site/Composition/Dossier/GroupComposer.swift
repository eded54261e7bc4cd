import Metrics
import Receivables
import Templates

/// A customer's group: each member with its own balance, by currency. Members are debtors of their own: what one has to
/// his credit is never taken off what another owes.
struct GroupComposer {
    let contents: SiteContents
    let customer: Int

    private var language: Language { contents.language }

    /// Nil for a customer without a group, or whose group has no balance.
    var view: GroupView? {
        let members = contents.customers.groups.members(with: customer)
        guard members.count > 1 else { return nil }
        var view = GroupView()
        view.currencies = contents.metrics.currencies.compactMap { figures in
            let own = members.compactMap { member in
                contents.metrics.summaries(of: member).first { $0.currency == figures.index }
            }
            return own.isEmpty ? nil : currency(figures.currency, own)
        }
        guard !view.currencies.isEmpty else { return nil }
        view.line = language.phrase("group.line", count: members.count)
        view.note = language.word(contents.audience == .manager ? "group.note" : "group.noteOwn")
        return view
    }

    private func currency(_ currency: Currency, _ members: [CustomerSummary]) -> GroupCurrency {
        var view = GroupCurrency()
        view.anchor = "group-" + currency.code
        view.name = language.currencyName(currency)
        view.unit = language.unitLine(currency)
        view.members = members.map { row($0, currency) }
        var sum = GroupRow()
        sum.name = language.word("group.sum")
        sum.fill(members, currency)
        view.sum = sum
        return view
    }

    private func row(_ summary: CustomerSummary, _ currency: Currency) -> GroupRow {
        var row = GroupRow()
        row.name = contents.customers.names[summary.customer]
        row.number = contents.number(of: summary.customer)
        row.url = summary.customer == customer ? nil : contents.customers.slugs[summary.customer] + ".html"
        row.fill([summary], currency)
        return row
    }
}

extension GroupRow {
    fileprivate mutating func fill(_ members: [CustomerSummary], _ currency: Currency) {
        func money(_ amount: (CustomerSummary) -> Int128) -> TemplateMoney {
            TemplateMoney(Money(minorUnits: members.reduce(0) { $0 + amount($1) }, currency: currency))
        }
        owed = money { $0.open - $0.unapplied - $0.credit }
        overdue = money(\.overdue)
        claimable = money(\.claimable)
        credits = money { $0.unapplied + $0.credit }
    }
}
