import Metrics
import Receivables
import Templates

/// One group: each entity by currency, sums that add up, limits and their use.
struct GroupSectionComposer {
    let desk: GroupDesk

    private static let deepest = 4
    private var contents: SiteContents { desk.contents }
    private var rates: ReportingRates { desk.rates }
    private var language: Language { contents.language }

    func section(_ group: GroupDesk.Group) -> GroupsSection {
        var view = GroupsSection()
        view.anchor = group.anchor
        view.name = group.name
        view.anchors = group.members.map { LineView(text: desk.anchor(of: $0.customer)) }
        view.line = language.phrase("group.line", count: group.members.count)
        if group.isCircle { view.notices.append(NoticeView(text: language.word("groups.circle"), isWarning: true)) }
        if group.hasStranger {
            let key = contents.audience == .manager ? "groups.stranger" : "groups.strangerOwn"
            view.notices.append(NoticeView(text: language.word(key)))
        }
        let summaries = group.members.flatMap { member in
            contents.metrics.summaries(of: member.customer).filter(\.hasBalance)
                .map { (summary: $0, level: member.level) }
        }
        view.currencies = contents.metrics.currencies.compactMap { figures in
            let own = summaries.filter { $0.summary.currency == figures.index }
            return own.isEmpty ? nil : currency(figures.currency, own, group.anchor)
        }
        let known = Set(summaries.map(\.summary.customer))
        let without = group.members.filter { !known.contains($0.customer) }
        if !without.isEmpty {
            let names = without.prefix(GroupsPage.members).map { contents.customers.names[$0.customer] }
            view.without = language.phrase("groups.without", ["names": language.list(Array(names))])
        }
        view.limits = limits(group)
        return view
    }

    // MARK: Balances

    private func currency(
        _ currency: Currency, _ members: [(summary: CustomerSummary, level: Int)], _ anchor: String
    ) -> GroupsCurrency {
        var view = GroupsCurrency()
        view.anchor = "\(anchor)-\(currency.code)"
        view.name = language.currencyName(currency)
        view.unit = language.unitLine(currency)
        view.members = members.prefix(GroupsPage.members).map { member in
            var row = GroupMemberRow()
            row.name = contents.customers.names[member.summary.customer]
            row.number = contents.number(of: member.summary.customer)
            row.url = contents.customers.path(of: member.summary.customer)
            row.level = member.level > 0 ? "level-\(min(member.level, Self.deepest))" : ""
            row.fill([member.summary], currency)
            return row
        }
        let rest = members.dropFirst(GroupsPage.members).map(\.summary)
        if !rest.isEmpty {
            var row = GroupMemberRow()
            row.name = language.phrase("common.others", count: rest.count)
            row.fill(rest, currency)
            view.members.append(row)
        }
        view.sum.name = language.word("group.sum")
        view.sum.fill(members.map(\.summary), currency)
        return view
    }

    // MARK: Limits

    /// Of the entities with a limit; nil where none has one. What one has to his credit frees nothing of another's.
    private func limits(_ group: GroupDesk.Group) -> GroupLimits? {
        let limited = group.members.map(\.customer).compactMap { customer in
            contents.records.customers[customer].creditLimit.map { (customer: customer, limit: Int128($0)) }
        }
        guard !limited.isEmpty else { return nil }
        var view = GroupLimits()
        view.anchor = group.anchor + "-limits"
        view.unit = language.unitLine(rates.currency)
        let used = limited.map { use(of: $0.customer) }
        view.rows = zip(limited, used).prefix(GroupsPage.members).map { entity, used in
            var row = row(entity.limit, used)
            row.name = contents.customers.names[entity.customer]
            row.url = contents.customers.path(of: entity.customer)
            return row
        }
        let amounts = used.compactMap(\.known).map { max(0, $0.minorUnits) }
        let whole = Money(minorUnits: amounts.reduce(0, +), currency: rates.currency)
        view.sum = row(
            limited.reduce(0) { $0 + $1.limit }, amounts.count == used.count ? .value(whole) : .unavailable(.noRate))
        view.sum.name = language.phrase(
            "groups.limitsOf", count: limited.count, ["entities": language.text(count: group.members.count)])
        return view
    }

    /// His own balance of all currencies in the reporting one.
    private func use(of customer: Int) -> Figure<Money> {
        rates.total(contents.metrics.summaries(of: customer).map { ($0.currency, $0.open) })
    }

    private func row(_ limit: Int128, _ used: Figure<Money>) -> GroupLimitRow {
        var row = GroupLimitRow()
        row.limit = TemplateMoney(Money(minorUnits: limit, currency: rates.currency))
        row.used = used.known.map { TemplateMoney($0) }
        row.share = used.known.flatMap { TemplateShare(max(0, $0.minorUnits), over: limit) }
        row.isOver = (used.known?.minorUnits ?? 0) > limit
        return row
    }
}

extension GroupMemberRow {
    fileprivate mutating func fill(_ members: [CustomerSummary], _ currency: Currency) {
        func money(_ amount: (CustomerSummary) -> Int128) -> TemplateMoney {
            TemplateMoney(Money(minorUnits: members.reduce(0) { $0 + amount($1) }, currency: currency))
        }
        owed = money(\.owed)
        overdue = money(\.overdue)
        claimable = money(\.claimable)
        disputed = money(\.disputed)
        credits = money(\.credits)
    }
}
