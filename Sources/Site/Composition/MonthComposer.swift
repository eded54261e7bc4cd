import Charts
import Markup
import Metrics
import Receivables
import Templates

/// The course of receivable, overdue and receipts over the months, as a picture and as its numbers.
struct MonthComposer {
    let language: Language
    let figures: CurrencyFigures

    private var months: ArraySlice<MonthFigures> { figures.monthly }
    private var now: DayFigures { figures.now }

    /// Newest first.
    var rows: [MonthRow] {
        months.reversed().map { month in
            var row = MonthRow()
            row.month = language.month(month.end)
            row.open = TemplateMoney(now.money(month.open))
            row.overdue = TemplateMoney(now.money(month.overdue))
            row.sales = TemplateMoney(now.money(month.sales))
            row.receipts = TemplateMoney(now.money(month.receipts))
            row.cei = month.collectionEffectiveness.known.flatMap { TemplateShare($0) }
            row.recoveryRate = month.recoveryRate.known.flatMap { TemplateShare($0) }
            row.dueRecoveryRate = month.dueRecoveryRate.known.flatMap { TemplateShare($0) }
            return row
        }
    }

    func chart(id: String) -> TrustedHTML {
        guard let first = months.first, let last = months.last else { return .empty }
        let periods = months.enumerated().map { index, month in
            MonthlyChart.Period(
                label: language.axisMonth(month.end),
                span: index == 0 || month.start.civil.month == 1 ? language.axisYear(month.end) : nil)
        }
        let description = language.phrase(
            "months.description",
            [
                "from": language.month(first.end), "openFirst": short(first.open), "overdueFirst": short(first.overdue),
                "to": language.month(last.end), "openLast": short(last.open), "overdueLast": short(last.overdue),
                "receiptsLast": short(last.receipts),
            ])
        let title = language.phrase("months.chartTitle", count: months.count)
        let currency = figures.currency
        let perUnit = Double(currency.minorUnitsPerUnit)
        return MonthlyChart(
            periods,
            lines: [
                series("open", last.open, \.open), series("overdue", last.overdue, \.overdue),
            ],
            columns: series("receipts", last.receipts, \.receipts),
            caption: Caption(id: id, title: title, description: description)
        ) { [language] tick in
            language.short(Money(minorUnits: Int128((tick * perUnit).rounded()), currency: currency))
        }.svg
    }

    private func series(_ name: String, _ last: Int128, _ amount: (MonthFigures) -> Int128) -> MonthlyChart.Series {
        let perUnit = Double(figures.currency.minorUnitsPerUnit)
        return .init(
            label: "\(language.word("figure.\(name)")) \(short(last))", style: name,
            values: months.map { Double(amount($0)) / perUnit })
    }

    private func short(_ minorUnits: Int128) -> String { language.short(now.money(minorUnits)) }
}
