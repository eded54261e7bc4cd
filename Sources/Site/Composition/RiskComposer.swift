import Charts
import Metrics
import Receivables
import Templates

/// Roll rates and the loss allowance of one currency.
struct RiskComposer {
    let contents: SiteContents
    let currency: Currency
    /// Position in `Records.currencies`.
    let index: UInt8

    private var language: Language { contents.language }

    /// Below so many documents a rate is shown in grey.
    private static let wellFounded = 50
    private static let specific = 40

    // MARK: Roll rates

    var rolls: RollRatesView? {
        guard let rolls = contents.recovery.rollRates(index), rolls.base.contains(where: { $0 > 0 }) else { return nil }
        var view = RollRatesView()
        if let first = rolls.monthEnds.first, let last = rolls.monthEnds.last {
            view.period = language.phrase(
                "outlook.rollPeriod", ["from": language.month(first), "to": language.month(last)])
        }
        let oldest = rolls.base.lastIndex { $0 > 0 } ?? 0
        view.rows = rolls.rates.enumerated().prefix(oldest + 1).map { past, rate in
            var row = RollRateRow()
            row.name = language.phrase(
                "outlook.rollName", ["from": month(past), "to": month(past + 1)])
            row.rate = rate.known.flatMap { TemplateShare($0) }
            // More than all can roll on, where what a bounce brought back was not there a month before.
            row.bar = InlineBar(min(1, rate.known?.drawn ?? 0), largest: 1, style: "overdue").svg
            row.base = money(rolls.base[past])
            row.rolled = money(rolls.rolled[past])
            row.documents = rolls.documents[past]
            row.isSmall = rolls.documents[past] < Self.wellFounded
            return row
        }
        return view
    }

    private func month(_ past: Int) -> String { past < RollClass.last ? "M\(past)" : "M\(past)+" }

    // MARK: Allowance

    /// Nil where nothing is open, and by roll rates where only open items are known.
    var allowance: AllowanceView? {
        guard let provision = contents.recovery.provision(index), provision.balance > 0 else { return nil }
        guard provision.basis != .rollRates || !contents.records.isOpenItemsOnly else { return nil }
        var view = AllowanceView()
        view.method = language.word("outlook.method.\(provision.basis.rawValue)")
        view.rows = provision.classes.map { entry in
            row(name(entry.id, provision.basis), entry.balance, rate: entry.rate, entry.allowance)
        }
        let largest = provision.specific.sorted { ($1.balance, $0.customer) < ($0.balance, $1.customer) }
        view.specific = largest.prefix(Self.specific).map { entry in
            var row = row(contents.customers.names[entry.customer], entry.balance, rate: nil, entry.allowance)
            row.url = contents.customers.path(of: entry.customer)
            return row
        }
        let rest = largest.dropFirst(Self.specific)
        if !rest.isEmpty {
            view.moreSpecific = row(
                language.phrase("common.others", count: rest.count), rest.reduce(0) { $0 + $1.balance }, rate: nil,
                rest.reduce(0) { $0 + $1.allowance })
        }
        view.total = row(language.word("outlook.total"), provision.balance, rate: nil, provision.allowance)
        return view
    }

    private func row(_ name: String, _ balance: Int128, rate: Int64?, _ allowance: Int128) -> AllowanceRow {
        var row = AllowanceRow()
        row.name = name
        row.balance = money(balance)
        // Of the whole and of single customers the rate is what came of it.
        row.rate =
            rate.map { TemplateShare(Int128($0), over: 1_000_000_000) } ?? TemplateShare(allowance, over: balance)
        row.allowance = money(allowance)
        row.isZero = balance == 0
        return row
    }

    private func name(_ id: String, _ basis: ProvisionSettings.Basis) -> String {
        switch basis {
        case .accountAge: return language.word("age.\(id)")
        case .aging:
            let aging = contents.ageing
            let found = aging.displayOrder.first { $0.isOverdue && aging.id(of: $0) == id }
            return found.map { aging.label($0) } ?? language.word("outlook.current")
        case .rollRates:
            let past = RollClass.ids.firstIndex(of: id) ?? 0
            return past == 0
                ? language.word("outlook.monthZero")
                : language.phrase(
                    past == RollClass.last ? "outlook.monthsOver" : "outlook.months",
                    ["class": month(past), "count": language.text(count: past)])
        }
    }

    private func money(_ minorUnits: Int128) -> TemplateMoney {
        TemplateMoney(Money(minorUnits: minorUnits, currency: currency))
    }
}
