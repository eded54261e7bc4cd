import Charts
import Metrics
import Receivables
import Templates

/// Composes the collectors of one currency: the index as a picture, then what each has and what came.
struct CollectorsComposer {
    let desk: CollectorDesk

    /// More would make the page heavier than a phone on the road takes well; each collector has a page of his own.
    static let rows = 50
    /// Of a currency besides the largest.
    private static let otherRows = 15
    private var contents: SiteContents { desk.contents }
    private var language: Language { contents.language }
    private var cards: Scorecards { contents.recovery.scorecards }
    private var scheme: AgingScheme { contents.metrics.scheme }

    func view(_ figures: CurrencyFigures) -> CollectorsCurrency? {
        let entries = desk.entries.filter {
            $0.card.portfolio(figures.index) != nil || $0.card.courses[figures.index] != nil
        }
        guard !entries.isEmpty else { return nil }
        let composer = CollectorCourseComposer(
            language: language, currency: figures.currency, periods: cards.periods)
        var view = CollectorsCurrency()
        view.anchor = figures.currency.code
        view.name = language.currencyName(figures.currency)
        view.unit = language.unitLine(figures.currency)
        view.longLabel = language.phrase("collectors.longShare", count: scheme.longDays)
        view.sinceLabel =
            contents.metrics.comparisonDay.map { language.phrase("common.since", ["date": language.text($0)]) } ?? ""
        let isMain = figures.index == contents.metrics.currencies.first?.index
        let shown = isMain ? entries.prefix(Self.rows) : largest(entries, figures.index)
        if entries.count > shown.count {
            view.rest = language.phrase("collectors.rest", count: entries.count - shown.count)
        }
        view.rows = shown.map { row($0, figures, composer) }
        view.total = total(figures)
        guard let first = cards.periods.first, let last = cards.periods.last else { return view }
        view.hasIndex = true
        view.line = language.range(language.text(first.after.adding(days: 1)), language.text(last.to))
        view.monthLabel = language.month(last.to)
        view.quarterLabel = language.range(
            language.month(cards.periods[max(0, cards.periods.count - quarter)].to), language.month(last.to))
        // A table without a single picture would say the same of everybody.
        guard shown.contains(where: { $0.card.courses[figures.index]?.isComparable == true }) else { return view }
        view.index = shown.compactMap { entry in
            entry.card.courses[figures.index].map { course in
                var row = composer.row(course, name: entry.name, id: entry.anchor)
                row.url = entry.path?.text
                return row
            }
        }
        return view
    }

    /// Those with most of a currency, in the order in which they stand.
    private func largest(_ entries: [CollectorDesk.Entry], _ currency: UInt8) -> ArraySlice<CollectorDesk.Entry> {
        func open(_ place: Int) -> Int128 { entries[place].card.portfolio(currency)?.open ?? 0 }
        let places = entries.indices.sorted { (open($1), $0) < (open($0), $1) }
        return places.prefix(Self.otherRows).sorted().map { entries[$0] }[...]
    }

    /// Months of the as-of day's calendar quarter.
    private var quarter: Int { (contents.asOf.civil.month - 1) % 3 + 1 }

    private func row(
        _ entry: CollectorDesk.Entry, _ figures: CurrencyFigures, _ composer: CollectorCourseComposer
    ) -> CollectorBalanceRow {
        var row = CollectorBalanceRow()
        row.name = entry.name
        row.url = entry.path?.text
        let own = entry.card.portfolio(figures.index)
        let overdue = Ratio(own?.overdue ?? 0, over: own?.positive ?? 0)
        if let own {
            fill(&row, own, composer)
            row.customersUrl =
                CustomersLink([
                    "collector": entry.isNobody ? "-" : contents.customers.person(entry.id),
                    "currency": figures.currency.code, "sort": "-overdue",
                ]).url
        }
        guard let course = entry.card.courses[figures.index] else { return row }
        row.trend = composer.overdueTrend(of: course, now: overdue, name: entry.name, id: entry.anchor)
        let (month, quarter) = (course.total(last: 1), course.total(last: self.quarter))
        (row.month, row.monthExpected) = (composer.money(month.receipts), composer.money(month.expected))
        (row.quarter, row.quarterExpected) = (composer.money(quarter.receipts), composer.money(quarter.expected))
        return row
    }

    private func fill(
        _ row: inout CollectorBalanceRow, _ own: CollectorPortfolio, _ composer: CollectorCourseComposer
    ) {
        row.customers = own.customers
        row.open = composer.money(own.open)
        row.overdue = composer.money(own.overdue)
        row.overdueShare = TemplateShare(own.overdue, over: own.positive)
        row.longShare = TemplateShare(own.long(scheme), over: own.positive)
        guard let change = own.course?.change else { return }
        row.change = language.change(of: Money(minorUnits: change, currency: composer.currency))
        (row.isBetter, row.isWorse) = (change < 0, change > 0)
    }

    /// The company's, which the rows add up to.
    private func total(_ figures: CurrencyFigures) -> CollectorBalanceRow {
        let (now, rows) = (figures.now, desk.entries.compactMap { $0.card.portfolio(figures.index) })
        let months = desk.entries.compactMap { $0.card.courses[figures.index] }
        func money(_ minorUnits: Int128) -> TemplateMoney { TemplateMoney(now.money(minorUnits)) }
        var row = CollectorBalanceRow()
        row.name = language.word("collectorIndex.company")
        row.customers = rows.reduce(0) { $0 + $1.customers }
        row.open = money(now.open)
        row.overdue = money(now.overdue)
        let mix = cards.mix.ageing(figures.index)
        row.overdueShare = mix.flatMap { TemplateShare(Int128($0.overdue), over: 1000) }
        row.longShare = mix.flatMap { TemplateShare(Int128($0.long), over: 1000) }
        if let before = figures.before { row.change = language.change(of: now.money(now.overdue - before.overdue)) }
        guard !months.isEmpty else { return row }
        row.month = money(months.reduce(0) { $0 + $1.total(last: 1).receipts })
        row.quarter = money(months.reduce(0) { $0 + $1.total(last: quarter).receipts })
        // The company's rates expect what the company received.
        (row.monthExpected, row.quarterExpected) = (row.month, row.quarter)
        return row
    }
}

extension CollectorPortfolio {
    /// What is owed, without what is to the customers' credit.
    var positive: Int128 { aging.reduce(0) { $0 + max(0, $1) } }
}

extension CollectorDesk.Entry {
    /// Unique on a page.
    var anchor: String { isNobody ? "nobody" : "p-" + Slug(of: id).text }
}
