import Advice
import Markup
import Metrics
import Receivables

/// The customers' table for the browser: one classic script, so that it loads from disk; columns, so that it is small.
struct CustomersData {
    let contents: SiteContents

    func write(into writer: inout ByteWriter) {
        let directory = contents.customers
        let ranks = directory.alphabeticalRanks.value
        let searchKeys = directory.searchKeys.value
        let rows = contents.metrics.customers.sorted {
            (ranks[$0.customer], $0.currency) < (ranks[$1.customer], $1.currency)
        }
        let page = CustomersPage(contents: contents, setting: PageSetting(contents))
        var collectors = Indexed()
        var regions = Indexed()
        var currencies = Indexed()
        let collectorColumn = rows.map { collectors.index(of: page.collector(of: $0.customer)) }
        let regionColumn = rows.map { regions.index(of: contents.text(contents.records.customers[$0.customer].region)) }
        let currencyColumn = rows.map { currencies.index(of: contents.records.currencies[Int($0.currency)].code) }

        var script = ScriptWriter(writer)
        script.raw("window.huikuanCustomers={\"grouping\":")
        script.string(contents.language.numbers.grouping)
        script.raw(",\"decimal\":")
        script.string(contents.language.numbers.decimal)
        script.raw(",\"minus\":")
        script.string(contents.language.numbers.minus)
        script.raw(",\"columns\":{")
        script.column("path", rows) { $0.string(directory.slugs[$1.customer] + ".html") }
        script.raw(",")
        script.column("name", rows) { $0.string(directory.names[$1.customer]) }
        script.raw(",")
        script.column("keys", rows) { $0.string(self.keys(of: $1.customer, searchKeys)) }
        script.raw(",")
        script.column("number", rows) { $0.string(self.contents.text(self.contents.records.customers[$1.customer].id)) }
        script.raw(",")
        script.column("collector", collectorColumn) { $0.number($1) }
        script.raw(",")
        script.column("region", regionColumn) { $0.number($1) }
        script.raw(",")
        script.column("currency", currencyColumn) { $0.number($1) }
        for (name, amount) in Self.amounts {
            script.raw(",")
            script.column(name, rows) { $0.string(self.decimal(amount($1), $1)) }
        }
        script.raw(",")
        script.column("credit", rows) { $0.number($1.unapplied + $1.credit < 0 ? 1 : 0) }
        script.raw(",")
        script.column("oldest", rows) { $0.number($1.oldestDaysPastDue) }
        script.raw(",")
        script.column("late", rows) { $0.string(self.late($1)) }
        script.raw(",")
        script.column("priority", rows) { $0.string(self.priority($1)) }
        script.raw(",")
        script.column("limitation", rows) { $0.number(self.limitation($1)) }
        script.raw("},")
        script.column("collectors", collectors.names) { $0.string($1) }
        script.raw(",")
        script.column("collectorNumbers", numbers(of: collectors.names, rows)) { $0.string($1) }
        script.raw(",")
        script.column("regions", regions.names) { $0.string($1) }
        script.raw(",")
        script.column("currencies", currencies.names) { $0.string($1) }
        script.raw(",")
        script.column("limitations", CustomersPage.limitationOrder) { $0.string(page.word($1)) }
        script.raw("};\n")
        writer = script.writer
    }

    private static let amounts: [(name: String, amount: @Sendable (CustomerSummary) -> Int128)] = [
        ("open", { $0.open }), ("overdue", { $0.overdue }), ("claimable", { $0.claimable }),
        ("disputed", { $0.disputed }),
    ]

    /// Readings and other names, by which the search finds the customer as well.
    private func keys(of customer: Int, _ searchKeys: [String]) -> String {
        let record = contents.records.customers[customer]
        let others = ([record.shortName] + record.otherNames).compactMap { contents.known($0) }
        return ([searchKeys[customer]] + others.map { $0.lowercased() })
            .filter { !$0.isEmpty }.joined(separator: " ")
    }

    private func decimal(_ minorUnits: Int128, _ summary: CustomerSummary) -> String {
        guard minorUnits != 0 else { return "" }
        return Money(minorUnits: minorUnits, currency: contents.records.currencies[Int(summary.currency)]).decimal
    }

    /// The ids of collectors by their names; empty where several share one.
    private func numbers(of names: [String], _ rows: [CustomerSummary]) -> [String] {
        let page = CustomersPage(contents: contents, setting: PageSetting(contents))
        var numbers: [String: String] = [:]
        for row in rows {
            let id = contents.text(contents.portfolio.collector(of: row.customer, on: contents.asOf))
            let name = page.collector(of: row.customer)
            numbers[name] = numbers[name, default: id] == id ? id : ""
        }
        return names.map { numbers[$0, default: ""] }
    }

    /// A plain decimal, whatever the language: the script formats it.
    private func late(_ summary: CustomerSummary) -> String {
        guard let scaled = summary.daysLate.known?.scaled(places: 1) else { return "" }
        return (scaled < 0 ? "-" : "") + "\(scaled.magnitude / 10).\(scaled.magnitude % 10)"
    }
}

extension CustomersData {
    /// A plain decimal; empty for customers off the list.
    private func priority(_ summary: CustomerSummary) -> String {
        guard let priority = contents.advisor.priorities.priority(of: summary.customer), priority.isOnList else {
            return ""
        }
        return "\(priority.tenths / 10).\(priority.tenths % 10)"
    }

    /// Place in `CustomersPage.limitationOrder`, so that the column sorts by it; −1 where nothing is open.
    private func limitation(_ summary: CustomerSummary) -> Int {
        contents.recovery.limitation.customer(summary.customer)
            .flatMap { CustomersPage.limitationOrder.firstIndex(of: $0.state) } ?? -1
    }
}

/// Values that repeat, each kept once.
private struct Indexed {
    private(set) var names: [String] = []
    private var indices: [String: Int] = [:]

    mutating func index(of name: String) -> Int {
        if let index = indices[name] { return index }
        indices[name] = names.count
        names.append(name)
        return names.count - 1
    }
}
