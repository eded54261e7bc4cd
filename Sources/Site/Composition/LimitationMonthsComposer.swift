import Charts
import Markup
import Metrics
import Receivables
import Templates

/// How much of one currency runs out in each month from the as-of day's on, and how much has already.
struct LimitationMonthsComposer {
    let contents: SiteContents
    let currency: Currency
    private var columns: [Column]

    /// One month, or all that has passed, or all that comes later than the last month.
    private struct Column {
        /// The month's first day; nil for what has passed and what comes later.
        var month: CalendarDay?
        /// By `LimitationState.index`, minor units.
        var open = [Int128](repeating: 0, count: LimitationState.allCases.count)
        var documents = 0
        /// Of the clock that comes first.
        var first: LimitationClock?

        var sum: Int128 { open.reduce(0, +) }
    }

    private static let months = 24

    init(contents: SiteContents, currency: Currency, index: UInt8) {
        self.contents = contents
        self.currency = currency
        let start = contents.asOf.startOfMonth
        columns =
            [Column()] + (0..<Self.months).map { Column(month: start.adding(months: $0)) } + [Column()]
        for clock in contents.recovery.limitation.clocks where clock.currency == index {
            guard let safe = clock.safeDate else { continue }
            let past = safe < contents.asOf
            let place = past ? 0 : min(Self.months, safe.monthIndex - start.monthIndex) + 1
            columns[place].open[clock.state.index] += Int128(clock.open)
            columns[place].documents += 1
            if (columns[place].first?.safeDate ?? .distantFuture) > safe { columns[place].first = clock }
        }
    }

    private var language: Language { contents.language }
    /// What has passed and the months: what comes later would make all of them small.
    private var drawn: ArraySlice<Column> { columns.dropLast() }

    /// Nil where nothing has a date.
    var view: LimitationMonthsView? {
        guard columns.contains(where: { $0.sum > 0 }) else { return nil }
        var view = LimitationMonthsView()
        view.picture = drawn.contains { $0.sum > 0 } ? picture : nil
        view.rows = columns.indices.filter { columns[$0].sum > 0 }.map { place in
            let column = columns[place]
            var row = LimitationMonthRow()
            row.month = name(place)
            row.url = column.first.map { "#" + LimitationGroups.anchor($0.state) }
            row.documents = column.documents
            row.open = TemplateMoney(money(column.sum))
            return row
        }
        if let later = columns.last, later.sum > 0 {
            view.later = language.phrase(
                "board.laterMonths", count: later.documents, ["amount": language.shortWithCurrency(money(later.sum))])
        }
        return view
    }

    private func name(_ place: Int) -> String {
        columns[place].month.map { language.month($0) }
            ?? language.word(place == 0 ? "limitationState.expired" : "board.later")
    }

    private var picture: TrustedHTML {
        let perUnit = Double(currency.minorUnitsPerUnit)
        let periods = drawn.enumerated().map { place, column in
            guard let month = column.month else { return MonthlyChart.Period(label: language.word("board.past")) }
            return MonthlyChart.Period(
                label: language.axisMonth(month),
                span: place == 1 || month.civil.month == 1 ? language.axisYear(month) : nil)
        }
        let layers: [(key: String, style: String, states: [LimitationState])] = [
            ("limitationState.expired", "gone", [.expired, .expiredAgreed]),
            ("limitationState.half_year", "broken", [.month, .quarter, .halfYear]),
            ("limitationState.year", "partial", [.year]), ("limitationState.ok", "open", [.ok]),
        ]
        func sum(_ column: Column, _ states: [LimitationState]) -> Int128 {
            states.reduce(0) { $0 + column.open[$1.index] }
        }
        let shown = layers.filter { layer in drawn.contains { sum($0, layer.states) > 0 } }
        return StackedMonths(
            periods,
            layers: shown.map { layer in
                let whole = drawn.reduce(0) { $0 + sum($1, layer.states) }
                return .init(
                    label: "\(language.word(layer.key)) \(language.short(money(whole)))", style: layer.style,
                    values: drawn.map { Double(amount: sum($0, layer.states)) / perUnit })
            },
            caption: Caption(
                id: currency.code + "-limitation-months", title: language.word("board.limitationMonths"),
                description: description)
        ) { [language, currency] tick in
            language.short(Money(minorUnits: Int128((tick * perUnit).rounded()), currency: currency))
        }.svg
    }

    private var description: String {
        columns.indices.filter { columns[$0].sum > 0 }.map { place in
            "\(name(place)) \(language.shortWithCurrency(money(columns[place].sum)))"
        }.joined(separator: language.style.listSeparator)
    }

    private func money(_ minorUnits: Int128) -> Money { Money(minorUnits: minorUnits, currency: currency) }
}
