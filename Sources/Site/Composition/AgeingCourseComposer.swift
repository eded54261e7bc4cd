import Charts
import Markup
import Metrics
import Receivables
import Templates

/// The overdue by class over the months, with the receivable and what came in.
struct AgeingCourseComposer {
    let contents: SiteContents
    let figures: CurrencyFigures

    private var language: Language { contents.language }
    private var months: ArraySlice<MonthFigures> { figures.monthly }
    private var now: DayFigures { figures.now }

    /// Of the last `months`; the course of all currencies begins with the first of them.
    private var course: [[Int128]] {
        let own = contents.ageingCourses.value.first { $0.currency == figures.index }
        return Array((own?.overdue ?? []).suffix(months.count))
    }

    func chart(id: String) -> TrustedHTML {
        guard let last = months.last, months.count > 1 else { return .empty }
        let perUnit = Double(figures.currency.minorUnitsPerUnit)
        let course = course
        // The oldest on the ground, where its growth is seen.
        let layers = (0..<(course.last?.count ?? 0)).reversed().map { step in
            LayeredMonths.Layer(
                style: contents.ageing.swatch(.overdue(step: step)), values: course.map { Double($0[step]) / perUnit })
        }
        return LayeredMonths(
            periods, layers: layers, total: (label("overdue", last.overdue), "overdue"),
            lines: [series("open", last.open, \.open), series("receipts", last.receipts, \.receipts)],
            caption: caption(id: id)
        ) { [language, figures] tick in
            language.short(Money(minorUnits: Int128((tick * perUnit).rounded()), currency: figures.currency))
        }.svg
    }

    private var periods: [MonthlyChart.Period] {
        months.enumerated().map { index, month in
            MonthlyChart.Period(
                label: language.axisMonth(month.end),
                span: index == 0 || month.start.civil.month == 1 ? language.axisYear(month.end) : nil)
        }
    }

    private func caption(id: String) -> Caption {
        guard let first = months.first, let last = months.last else {
            return Caption(id: id, title: "", description: "")
        }
        let oldest = course.last?.last ?? 0
        return Caption(
            id: id, title: language.phrase("months.chartTitle", count: months.count),
            description: language.phrase(
                "allFigures.courseDescription",
                [
                    "from": language.month(first.end), "openFirst": short(first.open),
                    "overdueFirst": short(first.overdue), "to": language.month(last.end), "openLast": short(last.open),
                    "overdueLast": short(last.overdue), "oldest": short(oldest), "receiptsLast": short(last.receipts),
                ]))
    }

    private func series(_ name: String, _ last: Int128, _ amount: (MonthFigures) -> Int128) -> MonthlyChart.Series {
        let perUnit = Double(figures.currency.minorUnitsPerUnit)
        return .init(label: label(name, last), style: name, values: months.map { Double(amount($0)) / perUnit })
    }

    private func label(_ name: String, _ last: Int128) -> String { "\(language.word("figure.\(name)")) \(short(last))" }
    private func short(_ minorUnits: Int128) -> String { language.short(now.money(minorUnits)) }

    // MARK: The numbers behind it

    var classes: [NoticeView] {
        (course.last?.indices ?? 0..<0).map { NoticeView(text: contents.ageing.label(.overdue(step: $0))) }
    }

    /// Newest first.
    var rows: [AgeingMonthRow] {
        zip(months, course).reversed().map { month, classes in
            AgeingMonthRow(
                month: language.month(month.end),
                cells: classes.map { MoneyCell(amount: TemplateMoney(now.money($0))) },
                total: TemplateMoney(now.money(month.overdue)))
        }
    }
}
