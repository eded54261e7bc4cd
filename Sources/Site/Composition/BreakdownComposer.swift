import Charts
import Metrics
import Receivables
import Templates

/// Where the overdue of one currency sits: by customer, region, industry, collector, salesperson, age and size.
struct BreakdownComposer {
    let contents: SiteContents
    let figures: CurrencyFigures

    private struct Cut {
        let dimension: OverdueBreakdown.Dimension
        let key: String
        /// More are one row of others.
        let rows: Int
    }

    private static let cuts = [
        Cut(dimension: .customer, key: "where.customer", rows: 8),
        Cut(dimension: .region, key: "where.region", rows: 7),
        Cut(dimension: .industry, key: "where.industry", rows: 7),
        Cut(dimension: .collector, key: "where.collector", rows: 7),
        Cut(dimension: .salesperson, key: "where.salesperson", rows: 7),
        Cut(dimension: .age, key: "where.age", rows: 20), Cut(dimension: .size, key: "where.size", rows: 4),
    ]

    private var language: Language { contents.language }
    private var link: CustomersLink { CustomersLink(currency: figures.currency) }

    /// All of them, of which the reader chooses one.
    var breakdowns: [BreakdownView] {
        guard figures.now.overdue > 0 else { return [] }
        var views = Self.cuts.enumerated().compactMap { index, cut in view(cut, place: index, limit: cut.rows) }
        for index in views.indices {
            views[index].group = figures.currency.code
            views[index].isChosen = index == 0
        }
        return views
    }

    /// By customer alone, for a currency beside the main one.
    var shortest: [BreakdownView] {
        guard figures.now.overdue > 0 else { return [] }
        return [view(Self.cuts[0], place: 0, limit: 5)].compactMap(\.self)
    }

    private func view(_ cut: Cut, place: Int, limit: Int) -> BreakdownView? {
        // Whose sales are not known is in no class of them.
        if cut.dimension == .size, contents.records.isOpenItemsOnly { return nil }
        let breakdown = contents.metrics.overdueBreakdown(by: cut.dimension, currency: figures.index)
        // One row that says "not filled in" tells nothing.
        if breakdown.rows.isEmpty || (breakdown.rows.count == 1 && breakdown.rows[0].label == .unknown) { return nil }
        var view = BreakdownView()
        view.id = "\(figures.currency.code)-by-\(place)"
        view.title = language.word(cut.key)
        view.rows = rows(breakdown, limit: limit)
        view.total = TemplateMoney(figures.now.money(breakdown.total))
        return view
    }

    private func rows(_ breakdown: OverdueBreakdown, limit: Int) -> [BreakdownRow] {
        let shown = breakdown.rows.prefix(breakdown.rows.count == limit + 1 ? limit + 1 : limit)
        let rest = breakdown.rows.dropFirst(shown.count)
        let restAmount = rest.reduce(Int128(0)) { $0 + $1.amount }
        let largest = shown.map { Double($0.amount) }.max() ?? 0
        var rows = shown.map { row in
            let (name, url) = name(row.label, breakdown.dimension)
            return self.row(name, row.amount, breakdown, largest: largest, url: url)
        }
        if !rest.isEmpty {
            let name = language.phrase("common.others", count: rest.count)
            // The sum of the others may dwarf every name: a bar would press them flat, or be cut and lie.
            var others = row(name, restAmount, breakdown, largest: largest, url: link.url(["state": "overdue"]))
            others.bar = ShareBar(0, largest: largest).svg
            rows.append(others)
        }
        return rows
    }

    private func row(
        _ name: String, _ amount: Int128, _ breakdown: OverdueBreakdown, largest: Double, url: String?
    ) -> BreakdownRow {
        var row = BreakdownRow()
        row.name = name
        row.url = url
        row.bar = ShareBar(Double(amount), largest: largest).svg
        row.amount = TemplateMoney(figures.now.money(amount))
        row.share = TemplateShare(amount, over: breakdown.total)
        return row
    }

    /// A row's name, and where its customers stand one by one.
    private func name(
        _ label: OverdueBreakdown.Label, _ dimension: OverdueBreakdown.Dimension
    ) -> (name: String, url: String) {
        switch label {
        case .customer(let customer):
            (contents.customers.names[customer], contents.customers.path(of: customer))
        case .name(let name):
            (shown(name, dimension), link.url([dimension.rawValue: shown(name, dimension)]))
        case .aging(let aging):
            (contents.ageing.label(aging), link.url(["age": contents.ageing.id(of: aging)]))
        case .size(let size): (name(size), link.url(["size": size.rawValue]))
        case .unknown: (language.word("common.unknown"), link.url([dimension.rawValue: "-"]))
        }
    }

    /// Persons stand in the data by number.
    private func shown(_ name: String, _ dimension: OverdueBreakdown.Dimension) -> String {
        dimension == .collector || dimension == .salesperson ? contents.customers.person(name) : name
    }

    private func name(_ size: SizeClass) -> String {
        switch size {
        case .a: language.word("where.sizeA")
        case .b: language.word("where.sizeB")
        case .c: language.word("where.sizeC")
        case .none: language.word("where.sizeNone")
        }
    }
}
