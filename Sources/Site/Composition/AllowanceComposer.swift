import Charts
import Markup
import Metrics
import Receivables
import Templates

/// The loss allowance of one currency: by class with its rates, and how it changed since the comparison day.
struct AllowanceComposer {
    let contents: SiteContents
    let provision: Provision
    /// Of the comparison day; nil where nothing is known of it.
    let before: Provision?

    private static let specific = 40
    /// Changes that the picture names; the others are one step.
    private static let steps = 5

    private var language: Language { contents.language }
    private var currency: Currency { provision.currency }

    /// Nil where nothing is open, and by roll rates where only open items are known.
    var view: AllowanceView? {
        guard provision.balance > 0 else { return nil }
        guard provision.basis != .rollRates || !contents.records.isOpenItemsOnly else { return nil }
        var view = AllowanceView()
        view.method = language.word("outlook.method.\(provision.basis.rawValue)")
        view.rows = provision.classes.enumerated().map { place, entry in
            var row = self.row(name(entry.id), entry.balance, rate: entry.rate, entry.allowance)
            row.url = url(entry.id, place)
            row.change = change(entry.allowance, before?.classes.first { $0.id == entry.id }?.allowance ?? 0)
            return row
        }
        addSpecific(to: &view)
        view.total = row(language.word("outlook.total"), provision.balance, rate: nil, provision.allowance)
        view.total.change = change(provision.allowance, before?.allowance ?? 0)
        guard let before, let day = contents.metrics.comparisonDay else { return view }
        view.since = language.phrase("common.since", ["date": language.text(day)])
        view.chart = chart(before, day)
        return view
    }

    private func addSpecific(to view: inout AllowanceView) {
        let largest = provision.specific.sorted { ($1.balance, $0.customer) < ($0.balance, $1.customer) }
        let earlier = Dictionary(
            before?.specific.map { ($0.customer, $0.allowance) } ?? [], uniquingKeysWith: { first, _ in first })
        view.specific = largest.prefix(Self.specific).map { entry in
            var row = self.row(contents.customers.names[entry.customer], entry.balance, rate: nil, entry.allowance)
            row.url = contents.customers.path(of: entry.customer)
            row.change = change(entry.allowance, earlier[entry.customer] ?? 0)
            return row
        }
        let rest = largest.dropFirst(Self.specific)
        guard !rest.isEmpty else { return }
        let allowance = rest.reduce(0) { $0 + $1.allowance }
        var row = self.row(
            language.phrase("common.others", count: rest.count), rest.reduce(0) { $0 + $1.balance }, rate: nil,
            allowance
        )
        row.change = change(allowance, rest.reduce(0) { $0 + (earlier[$1.customer] ?? 0) })
        view.moreSpecific = row
    }

    // MARK: Picture

    /// From the allowance of the comparison day to today's, class by class.
    private func chart(_ before: Provision, _ day: CalendarDay) -> TrustedHTML {
        func change(_ name: String, _ sum: Int128) -> Waterfall.Step {
            let sign = sum > 0 ? language.numbers.plus : ""
            return .change(name, Double(amount: sum), label: sign + language.short(money(sum)))
        }
        func total(_ day: CalendarDay, _ sum: Int128) -> Waterfall.Step {
            .total(language.text(day), Double(amount: sum), label: language.short(money(sum)))
        }
        let (named, rest) = changes(since: before)
        var steps = named.map { change($0.name, $0.sum) }
        if rest != 0 { steps.append(change(language.word("roll.other"), rest)) }
        let description = language.phrase(
            "board.allowanceDescription",
            [
                "date": language.text(day), "before": language.shortWithCurrency(money(before.allowance)),
                "now": language.shortWithCurrency(money(provision.allowance)),
            ])
        return Waterfall(
            [total(day, before.allowance)] + steps + [total(contents.asOf, provision.allowance)],
            caption: Caption(
                id: currency.code + "-allowance", title: language.word("board.allowanceChart"),
                description: description)
        ).svg
    }

    /// The largest changes in the classes' order, those assessed one by one as one, and what is left.
    private func changes(since before: Provision) -> (named: [(name: String, sum: Int128)], rest: Int128) {
        func own(_ provision: Provision) -> Int128 { provision.specific.reduce(0) { $0 + $1.allowance } }
        let all =
            provision.classes.map { entry in
                let earlier = before.classes.first { $0.id == entry.id }?.allowance ?? 0
                return (name: name(entry.id, isShort: true), sum: entry.allowance - earlier)
            } + [(name: language.word("board.oneByOne"), sum: own(provision) - own(before))]
        let largest = all.indices.sorted { (all[$1].sum.magnitude, $0) < (all[$0].sum.magnitude, $1) }
        let named = largest.prefix(Self.steps).filter { all[$0].sum != 0 }.sorted().map { all[$0] }
        return (named, all.reduce(0) { $0 + $1.sum } - named.reduce(0) { $0 + $1.sum })
    }

    // MARK: Cells

    private func row(_ name: String, _ balance: Int128, rate: Int64?, _ allowance: Int128) -> AllowanceRow {
        var row = AllowanceRow()
        row.name = name
        row.balance = TemplateMoney(money(balance))
        // Of the whole and of single customers the rate is what came of it.
        row.rate =
            rate.map { TemplateShare(Int128($0), over: 1_000_000_000) } ?? TemplateShare(allowance, over: balance)
        row.allowance = TemplateMoney(money(allowance))
        row.isZero = balance == 0
        return row
    }

    private func change(_ now: Int128, _ earlier: Int128) -> String {
        guard before != nil else { return "" }
        return now == earlier ? language.word("common.none") : language.change(of: money(now - earlier))
    }

    /// The customers behind a class; by age from the invoice they are not filtered.
    private func url(_ id: String, _ place: Int) -> String {
        switch provision.basis {
        case .accountAge: CustomersLink(["currency": currency.code, "sort": "-overdue"]).url
        case .aging:
            CustomersLink(["age": place == 0 ? contents.ageing.id(of: .notDue) : id, "currency": currency.code]).url
        case .rollRates: contents.customersAboutSoLate(months: place, currency)
        }
    }

    private func name(_ id: String, isShort: Bool = false) -> String {
        switch provision.basis {
        case .accountAge: return language.word("age.\(id)")
        case .aging:
            let aging = contents.ageing
            let found = aging.displayOrder.first { $0.isOverdue && aging.id(of: $0) == id }
            return found.map { aging.label($0) } ?? language.word("outlook.current")
        case .rollRates:
            let past = RollClass.ids.firstIndex(of: id) ?? 0
            let month = RollRateComposer.month(past)
            guard past > 0, !isShort else { return isShort ? month : language.word("outlook.monthZero") }
            return language.phrase(
                past == RollClass.last ? "outlook.monthsOver" : "outlook.months",
                ["class": month, "count": language.text(count: past)])
        }
    }

    private func money(_ minorUnits: Int128) -> Money { Money(minorUnits: minorUnits, currency: currency) }
}
