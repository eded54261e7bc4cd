import Charts
import Markup
import Metrics
import Receivables
import Templates

/// Shows a collector's months in one currency: the index with its interval, and how they went.
struct CollectorCourseComposer {
    let language: Language
    let currency: Currency
    let periods: [Period]

    /// The picture runs from 0 to twice the company's rates, so that pages of different days compare.
    private static let widest = 2.0

    func row(_ course: CollectorCourse, name: String, id: String) -> CollectorIndexRow {
        var row = CollectorIndexRow()
        row.name = name
        (row.documents, row.customers) = (course.documents, course.customers)
        row.receipts = money(course.receipts)
        row.expected = money(course.expected)
        guard course.isComparable, let index = course.index.known else {
            row.reason = reason(course)
            return row
        }
        row.index = text(course.index)
        row.interval = course.interval.map { text($0) } ?? ""
        row.picture = picture(index, course.interval)
        row.trend = trend(of: course, name: name, id: id)
        return row
    }

    /// Why there is no picture.
    private func reason(_ course: CollectorCourse) -> String {
        guard course.hasFew else { return language.word("collectors.nothingExpected") }
        return language.phrase(
            "collectors.tooFew",
            [
                "documents": language.text(count: CollectorCourse.fewestDocuments),
                "customers": language.text(count: CollectorCourse.fewestCustomers),
            ])
    }

    func text(_ index: Figure<Ratio>) -> String? {
        index.known?.scaled(places: 2).map { language.decimal(scaled: $0, places: 2) }
    }

    func text(_ interval: IndexInterval) -> String {
        let ends = [interval.low, interval.high].map { end in
            language.decimal(scaled: Ratio(Int128(end), over: 1_000_000_000)?.scaled(places: 2) ?? 0, places: 2)
        }
        return language.range(ends[0], ends[1])
    }

    func picture(_ index: Ratio, _ interval: IndexInterval?) -> TrustedHTML {
        let scale = Self.widest * 1e9
        let low = interval.map { Double($0.low) / scale } ?? index.drawn / Self.widest
        let high = interval.map { Double($0.high) / scale } ?? index.drawn / Self.widest
        return DotInterval(
            index.drawn / Self.widest, low: min(low, 1), high: min(high, 1), reference: 1 / Self.widest
        ).svg
    }

    /// The index of each month; a gap where there is none.
    private func trend(of course: CollectorCourse, name: String, id: String) -> TrustedHTML? {
        sparkline(
            course.months.map { $0.index.known?.drawn }, id: "index-" + id,
            title: language.phrase("collectors.indexTrend", ["name": name]), last: text(course.months.last?.index))
    }

    private func text(_ index: Figure<Ratio>?) -> String { index.flatMap { text($0) } ?? "" }

    /// What was past due at the beginning of each month, and now.
    func overdueTrend(of course: CollectorCourse, now: Ratio?, name: String, id: String) -> TrustedHTML? {
        sparkline(
            course.months.map { $0.overdueShare.known?.drawn } + [now?.drawn], id: "late-" + id,
            title: language.phrase("collectors.overdueTrend", ["name": name]),
            last: now.map { language.percent($0) } ?? "")
    }

    private func sparkline(_ values: [Double?], id: String, title: String, last: String) -> TrustedHTML? {
        guard values.count(where: { $0 != nil }) > 1 else { return nil }
        let description = language.phrase(
            "collectors.trendDescription", ["months": language.text(count: periods.count), "last": last])
        return Sparkline(
            values, caption: Caption(id: "\(currency.code)-\(id)", title: title, description: description)
        ).svg
    }

    // MARK: Months

    /// Newest first.
    func months(of course: CollectorCourse) -> [CollectorMonthRow] {
        zip(periods, course.months).reversed().map { period, month in
            var row = row(month)
            row.month = language.month(period.to)
            row.opening = money(month.opening)
            row.overdueShare = month.overdueShare.known.flatMap { TemplateShare($0) }
            row.longShare = month.longShare.known.flatMap { TemplateShare($0) }
            return row
        }
    }

    func sum(of course: CollectorCourse) -> CollectorMonthRow {
        var row = row(course.total(last: nil))
        row.interval = course.interval.map { text($0) } ?? ""
        return row
    }

    private func row(_ month: CollectorCourse.Month) -> CollectorMonthRow {
        var row = CollectorMonthRow()
        row.receipts = money(month.receipts)
        row.expected = money(month.expected)
        row.index = text(month.index)
        return row
    }

    /// What came each month as columns, what was expected as a line.
    func chart(of course: CollectorCourse, id: String) -> TrustedHTML? {
        guard periods.count > 1, let last = course.months.last else { return nil }
        let marks = periods.enumerated().map { index, period in
            MonthlyChart.Period(
                label: language.axisMonth(period.to),
                span: index == 0 || period.to.civil.month == 1 ? language.axisYear(period.to) : nil)
        }
        let perUnit = Double(currency.minorUnitsPerUnit)
        func series(_ key: String, _ style: String, _ amount: (CollectorCourse.Month) -> Int128)
            -> MonthlyChart.Series
        {
            .init(
                label: "\(language.word(key)) \(short(amount(last)))", style: style,
                values: course.months.map { Double(amount: amount($0)) / perUnit })
        }
        let description = language.phrase(
            "collectors.chartDescription",
            [
                "from": language.month(periods[0].to), "to": language.month(periods[periods.count - 1].to),
                "received": short(course.receipts), "expected": short(course.expected),
            ])
        return MonthlyChart(
            marks, lines: [series("collectors.expected", "open", \.expected)],
            columns: series("collectors.received", "receipts", \.receipts),
            caption: Caption(id: id, title: language.word("collectors.chartTitle"), description: description)
        ) { [language, currency] tick in
            language.short(Money(minorUnits: Int128((tick * perUnit).rounded()), currency: currency))
        }.svg
    }

    func money(_ minorUnits: Int128) -> TemplateMoney {
        TemplateMoney(Money(minorUnits: minorUnits, currency: currency))
    }

    private func short(_ minorUnits: Int128) -> String {
        language.short(Money(minorUnits: minorUnits, currency: currency))
    }
}
