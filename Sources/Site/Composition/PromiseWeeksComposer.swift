import Charts
import Markup
import Metrics
import Receivables
import Templates

/// What was promised for each week around today in one currency, what came of it, and what is still open.
struct PromiseWeeksComposer {
    let contents: SiteContents
    let summary: PromiseSummary
    let weeks: [PromiseWeek]

    init(contents: SiteContents, summary: PromiseSummary) {
        self.contents = contents
        self.summary = summary
        weeks = contents.recovery.promises.weeks(currency: summary.index)
    }

    private var language: Language { contents.language }
    private var ledger: PromiseLedger { contents.recovery.promises }

    /// Nil where nothing falls due in any of them.
    var view: PromiseWeeksView? {
        guard weeks.contains(where: { $0.promised > 0 }) else { return nil }
        var view = PromiseWeeksView()
        view.picture = picture
        view.rows = weeks.filter { $0.promised > 0 }.map { row($0) }
        return view
    }

    private var picture: TrustedHTML {
        let perUnit = Double(summary.currency.minorUnitsPerUnit)
        let today = ledger.asOf.startOfWeek
        let periods = weeks.map { week in
            MonthlyChart.Period(
                label: language.text(week.monday),
                span: week.monday == today ? language.word("board.thisWeek") : nil)
        }
        func layer(_ key: String, _ style: String, _ part: (PromiseWeek) -> Int128) -> StackedMonths.Layer {
            let sum = weeks.reduce(0) { $0 + part($1) }
            return .init(
                label: "\(language.word(key)) \(language.short(money(sum)))", style: style,
                values: weeks.map { Double(amount: part($0)) / perUnit })
        }
        let layers = [
            layer("promiseBoard.received", "kept", \.received), layer("board.failedPart", "broken", \.failed),
            layer("board.openPart", "open", \.outstanding),
        ]
        return StackedMonths(
            periods, layers: ledger.receiptsAreKnown ? layers : [layers[2]],
            caption: Caption(
                id: summary.currency.code + "-promise-weeks", title: language.word("board.promiseWeeks"),
                description: description)
        ) { [language, currency = summary.currency] tick in
            language.short(Money(minorUnits: Int128((tick * perUnit).rounded()), currency: currency))
        }.svg
    }

    private var description: String {
        func sum(_ part: (PromiseWeek) -> Int128) -> String {
            language.shortWithCurrency(money(weeks.reduce(0) { $0 + part($1) }))
        }
        return language.phrase(
            "board.promiseWeeksDescription",
            [
                "from": weeks.first.map { language.text($0.monday) } ?? "",
                "to": weeks.last.map { language.text($0.monday.adding(days: 6)) } ?? "", "received": sum(\.received),
                "failed": sum(\.failed), "open": sum(\.outstanding),
            ])
    }

    private func row(_ week: PromiseWeek) -> PromiseWeekRow {
        var row = PromiseWeekRow()
        row.week = language.range(language.text(week.monday), language.text(week.monday.adding(days: 6)))
        row.url = url(week)
        row.count = week.judged.count + week.open.count
        row.promised = template(week.promised)
        row.received = template(week.received)
        row.failed = week.failed == 0 ? nil : template(week.failed)
        row.open = week.outstanding == 0 ? nil : template(week.outstanding)
        return row
    }

    /// The list that holds the week's promises.
    private func url(_ week: PromiseWeek) -> String {
        if !week.judged.isEmpty { return "#" + Self.anchor(week.monday) }
        let days = week.open.map { contents.records.promises[$0.promise].dueOn.days(since: ledger.asOf) }
        if days.contains(where: { (0...7).contains($0) }) { return "#due" }
        return days.contains { $0 < 0 } ? "#grace" : "#later"
    }

    static func anchor(_ monday: CalendarDay) -> String { "week-\(monday)" }

    private func money(_ minorUnits: Int128) -> Money { Money(minorUnits: minorUnits, currency: summary.currency) }
    private func template(_ minorUnits: Int128) -> TemplateMoney { TemplateMoney(money(minorUnits)) }
}
