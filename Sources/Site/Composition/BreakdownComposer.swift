import Charts
import Metrics
import Receivables
import Templates

/// Where the overdue sits: by customer, region, industry, collector.
struct BreakdownComposer {
    let contents: SiteContents
    let figures: CurrencyFigures

    private static let dimensions: [(dimension: OverdueBreakdown.Dimension, key: String, rows: Int)] = [
        (.customer, "where.byCustomer", 8), (.region, "where.byRegion", 6), (.industry, "where.byIndustry", 6),
        (.collector, "where.byCollector", 6), (.size, "where.bySize", 4),
    ]

    var breakdowns: [BreakdownView] {
        guard figures.now.overdue > 0 else { return [] }
        return Self.dimensions.compactMap { entry in
            let breakdown = contents.metrics.overdueBreakdown(by: entry.dimension, currency: figures.index)
            // One row that says "not filled in" tells nothing.
            if breakdown.rows.isEmpty || (breakdown.rows.count == 1 && breakdown.rows[0].label == .unknown) {
                return nil
            }
            var view = BreakdownView()
            view.title = contents.language.word(entry.key)
            view.rows = rows(breakdown, limit: entry.rows)
            return view
        }
    }

    private func rows(_ breakdown: OverdueBreakdown, limit: Int) -> [BreakdownRow] {
        let shown = breakdown.rows.prefix(breakdown.rows.count == limit + 1 ? limit + 1 : limit)
        let rest = breakdown.rows.dropFirst(shown.count)
        let restAmount = rest.reduce(Int128(0)) { $0 + $1.amount }
        // The sum of the others may dwarf every name: its bar is cut, its number is not.
        let largest = shown.map { Double($0.amount) }.max() ?? 0
        var rows = shown.map { row in
            let (name, url) = name(row.label)
            return self.row(name, row.amount, breakdown, largest: largest, url: url)
        }
        if !rest.isEmpty {
            let name = contents.language.phrase("common.others", count: rest.count)
            rows.append(row(name, restAmount, breakdown, largest: largest, url: nil))
        }
        return rows
    }

    private func row(
        _ name: String, _ amount: Int128, _ breakdown: OverdueBreakdown, largest: Double, url: String?
    ) -> BreakdownRow {
        var row = BreakdownRow()
        row.name = name
        row.url = url
        row.bar = InlineBar(min(Double(amount), largest), largest: largest, style: "overdue").svg
        row.amount = TemplateMoney(figures.now.money(amount))
        row.share = TemplateShare(amount, over: breakdown.total)
        return row
    }

    private func name(_ size: SizeClass) -> String {
        switch size {
        case .a: contents.language.word("where.sizeA")
        case .b: contents.language.word("where.sizeB")
        case .c: contents.language.word("where.sizeC")
        case .none: contents.language.word("where.sizeNone")
        }
    }

    private func name(_ label: OverdueBreakdown.Label) -> (String, String?) {
        switch label {
        case .customer(let customer): (contents.customers.names[customer], contents.customers.path(of: customer))
        case .name(let name): (contents.customers.person(name), nil)
        case .aging(let aging): (contents.ageing.label(aging), nil)
        case .size(let size): (name(size), nil)
        case .unknown: (contents.language.word("common.unknown"), nil)
        }
    }
}
