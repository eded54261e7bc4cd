import Markup
import Metrics
import Receivables

extension MetricsDocument {
    /// One line a figure: `currency,scope,id,figure,key,value,reason`. Scope is `all`, `customer` (with its id) or
    /// `reporting`; key is a class, a month or empty.
    package func csv() -> [UInt8] {
        var lines = MetricsLines(capacity: 4096 + metrics.customers.count * 1200)
        for figures in metrics.currencies {
            let currency = figures.currency.code
            let all = MetricsLines.Scope(currency: currency, name: "all", id: "")
            write(figures, all, to: &lines)
            lines.add(all, recoveryFigures(of: figures))
            for summary in customers(in: figures) { write(summary, figures, to: &lines) }
        }
        let scope = MetricsLines.Scope(currency: metrics.reporting.currency.code, name: "reporting", id: "")
        lines.add(scope, "open", FigureText(metrics.reporting.open))
        lines.add(scope, "overdue", FigureText(metrics.reporting.overdue))
        lines.add(scope, "claimable", FigureText(metrics.reporting.claimable))
        lines.add(scope, "disputed", FigureText(metrics.reporting.disputed))
        lines.add(scope, "targets", targets)
        return lines.output.bytes
    }

    private func write(_ figures: CurrencyFigures, _ scope: MetricsLines.Scope, to lines: inout MetricsLines) {
        let day = figures.now
        for measure in MeasureCatalogue.all { lines.add(scope, measure.key, FigureText(day[measure])) }
        for aging in day.scheme.classes {
            lines.add(scope, "aging", key: day.scheme.id(of: aging), day.money(day.amount(aging)).decimal)
        }
        for (index, age) in AccountAge.allCases.enumerated() {
            lines.add(scope, "account_age", key: age.rawValue, day.money(day.tally.accountAge[index]).decimal)
        }
        for month in figures.monthly { write(month, day, scope, to: &lines) }
    }

    private func write(
        _ month: MonthFigures, _ day: DayFigures, _ scope: MetricsLines.Scope, to lines: inout MetricsLines
    ) {
        let key = String(month.end.description.prefix(7))
        lines.add(scope, "monthly_open", key: key, day.money(month.open).decimal)
        lines.add(scope, "monthly_overdue", key: key, day.money(month.overdue).decimal)
        lines.add(scope, "monthly_sales", key: key, day.money(month.sales).decimal)
        lines.add(scope, "monthly_receipts", key: key, day.money(month.receipts).decimal)
        lines.add(scope, "monthly_cei", key: key, FigureText(month.collectionEffectiveness))
        lines.add(scope, "monthly_recovery_rate", key: key, FigureText(month.recoveryRate))
        lines.add(scope, "monthly_due_recovery_rate", key: key, FigureText(month.dueRecoveryRate))
    }

    private func write(_ summary: CustomerSummary, _ figures: CurrencyFigures, to lines: inout MetricsLines) {
        let records = metrics.portfolio.records
        let scope = MetricsLines.Scope(
            currency: figures.currency.code, name: "customer",
            id: records.texts.string(records.customers[summary.customer].id))
        let amounts = [
            ("open", summary.open), ("overdue", summary.overdue), ("claimable", summary.claimable),
            ("disputed", summary.disputed), ("unapplied", summary.unapplied), ("credit", summary.credit),
        ]
        for (name, amount) in amounts { lines.add(scope, name, figures.now.money(amount).decimal) }
        lines.add(scope, "days_late", FigureText(summary.daysLate))
        lines.add(scope, "on_time_rate", FigureText(summary.onTimeRate))
        let amountsByClass = metrics.aging(of: summary)
        for aging in metrics.scheme.classes {
            let amount = figures.now.money(amountsByClass[aging.index])
            lines.add(scope, "aging", key: metrics.scheme.id(of: aging), amount.decimal)
        }
        lines.add(scope, wholeFigures(of: summary.customer))
    }
}

/// The CSV's lines: comma, LF, quotes only where a value needs them.
private struct MetricsLines {
    struct Scope {
        let currency: String
        let name: String
        let id: String
    }

    private(set) var output: ByteWriter

    init(capacity: Int) {
        output = ByteWriter(capacity: capacity)
        output.write("currency,scope,id,figure,key,value,reason\n")
    }

    mutating func add(_ scope: Scope, _ figure: String, key: String = "", _ value: FigureText) {
        add(scope, figure, key: key, value.text, reason: value.reason?.id ?? "")
    }

    mutating func add(_ scope: Scope, _ figure: String, key: String = "", _ value: String, reason: String = "") {
        for cell in [scope.currency, scope.name] { output.write(verbatim: cell + ",") }
        write(quoting: scope.id)
        output.write(verbatim: "," + figure + ",")
        write(quoting: key)
        output.write(",")
        write(quoting: value)
        output.write(verbatim: "," + reason + "\n")
    }

    /// A line for each figure in the object: its name is the way to it, its key the lists' elements on the way.
    mutating func add(_ scope: Scope, _ object: ReportObject, under path: String = "", key: String = "") {
        for member in object.members {
            add(scope, path.isEmpty ? member.key : "\(path)_\(member.key)", member.value, key: key)
        }
    }

    mutating func add(_ scope: Scope, _ figure: String, _ list: [ReportObject], key: String = "") {
        for (place, element) in list.enumerated() {
            let own = element.labels.map(\.value.text).joined(separator: "/")
            let name = own.isEmpty ? String(place + 1) : own
            add(scope, element, under: figure, key: key.isEmpty ? name : "\(key)/\(name)")
        }
    }

    private mutating func add(_ scope: Scope, _ figure: String, _ value: ReportValue, key: String) {
        switch value {
        case .number(let text), .text(let text): add(scope, figure, key: key, text)
        case .flag(let flag): add(scope, figure, key: key, flag ? "true" : "false")
        case .texts(let texts):
            for (place, text) in texts.enumerated() { add(scope, figure, key: String(place + 1), text) }
        case .missing(let reason): add(scope, figure, key: key, "", reason: reason)
        case .object(let object): add(scope, object, under: figure, key: key)
        case .list(let list): add(scope, figure, list, key: key)
        }
    }

    private mutating func write(quoting text: String) {
        let needsQuotes = text.utf8.contains { [0x22, 0x2C, 0x0A, 0x0D].contains($0) }
        guard needsQuotes else { return output.write(verbatim: text) }
        output.write("\"")
        for byte in text.utf8 {
            if byte == 0x22 { output.write("\"") }
            output.write(byte: byte)
        }
        output.write("\"")
    }
}
