import Metrics
import Receivables
import Templates

/// The board: what falls due, what is in grace, what broke, what is due later; and what the last weeks brought.
struct PromiseBoardComposer {
    let contents: SiteContents

    /// Promises that stand together, before they are written.
    struct List {
        let anchor: String
        let title: String
        let empty: String
        let promises: [PromiseJudgement]
        /// Where the rest is found.
        /// Of the customers' table, for those that are not listed.
        let others: KeyValuePairs<String, String>
        /// What has failed shows what became of it instead of the day to remind on.
        var isOver = false
    }

    private static let rows = 40
    private static let rowsOfWeek = 4
    private static let rowsOfMonth = 3
    private var language: Language { contents.language }
    private var ledger: PromiseLedger { contents.recovery.promises }
    /// Every amount of the page then names its own.
    private var showsCurrency: Bool { ledger.currencies.count { $0.total > 0 } > 1 }

    var lists: [List] {
        var lists = [
            list("due", ledger.fallingDue(), others: ["promise": "due"]),
            list("grace", ledger.inGrace(), others: ["promise": "open"]),
        ]
        if ledger.receiptsAreKnown {
            var broken = list("failed", ledger.brokenSince().worstFirst(ledger), others: ["promise": "broken"])
            broken.isOver = true
            lists.append(broken)
        }
        return lists + [list("later", ledger.dueLater(), others: ["promise": "open"])]
    }

    private func list(
        _ anchor: String, _ promises: [PromiseJudgement], others: KeyValuePairs<String, String>
    ) -> List {
        let day = language.text(contents.portfolio.policy.comparisonDay(asOf: ledger.asOf))
        return List(
            anchor: anchor, title: language.phrase("promiseBoard.\(anchor)", ["date": day]),
            empty: language.phrase("promiseBoard.\(anchor)None", ["date": day]), promises: promises,
            others: others)
    }

    func view(_ list: List) -> PromiseListView {
        var view = PromiseListView()
        view.anchor = list.anchor
        view.title = list.title
        view.empty = list.empty
        view.isOver = list.isOver
        guard !list.promises.isEmpty else { return view }
        view.line = language.phrase(
            "promiseBoard.line", count: list.promises.count, ["amount": amounts(list.promises)])
        view.rows = list.promises.prefix(Self.rows).map { row($0) }
        view.rests = rests(list.promises.dropFirst(Self.rows), filter: list.others)
        return view
    }

    // MARK: What came of them

    /// By week, the latest first, what is missing first; all currencies in one table.
    func judgedWeeks(_ weeks: [[PromiseWeek]]) -> [PromiseJudgedSpan] {
        let all = weeks.flatMap { $0 }.filter { !$0.judged.isEmpty }
        return Set(all.map(\.monday)).sorted(by: >).map { monday in
            span(
                PromiseWeeksComposer.anchor(monday),
                language.range(language.text(monday), language.text(monday.adding(days: 6))),
                all.filter { $0.monday == monday }.flatMap(\.judged), rows: Self.rowsOfWeek)
        }
    }

    /// By month of the year that the rates look at, the latest first.
    func judgedMonths(_ months: [PromiseMonth]) -> [PromiseJudgedSpan] {
        months.reversed().filter { $0.n > 0 }.map { month in
            span(Self.anchor(month), language.month(month.month), month.judged, rows: Self.rowsOfMonth)
        }
    }

    static func anchor(_ month: PromiseMonth) -> String { "month-\(month.month.description.prefix(7))" }

    private func span(
        _ anchor: String, _ title: String, _ promises: [PromiseJudgement], rows: Int
    ) -> PromiseJudgedSpan {
        let worst = promises.worstFirst(ledger)
        var span = PromiseJudgedSpan()
        span.anchor = anchor
        span.title = title
        span.line = language.phrase("promiseBoard.line", count: worst.count, ["amount": amounts(worst)])
        span.rows = worst.prefix(rows).map { row($0) }
        span.rests = rests(worst.dropFirst(rows), filter: [:])
        return span
    }

    // MARK: Rows

    /// What is missing, in each currency.
    private func amounts(_ promises: [PromiseJudgement]) -> String {
        language.text(
            ledger.currencies.compactMap { summary in
                let own = promises.filter { $0.currency == summary.index }
                return own.isEmpty ? nil : Money(minorUnits: own.missing, currency: summary.currency)
            })
    }

    /// A line for each currency of what is not listed, so that every table adds up to its list.
    private func rests(
        _ promises: ArraySlice<PromiseJudgement>, filter: KeyValuePairs<String, String>
    ) -> [PromiseRestRow] {
        ledger.currencies.compactMap { summary in
            let own = promises.filter { $0.currency == summary.index }
            guard !own.isEmpty else { return nil }
            func money(_ minorUnits: Int128) -> TemplateMoney {
                TemplateMoney(Money(minorUnits: minorUnits, currency: summary.currency))
            }
            var row = PromiseRestRow()
            row.name = language.phrase("board.others", count: own.count)
            row.url = CustomersLink(currency: summary.currency).url(filter)
            row.promised = money(own.reduce(0) { $0 + Int128($1.promised) })
            row.received = money(own.reduce(0) { $0 + Int128($1.received) })
            row.missing = money(own.missing)
            row.currency = showsCurrency ? summary.currency.code : nil
            return row
        }
    }

    private func row(_ judgement: PromiseJudgement) -> PromiseListRow {
        let promise = contents.records.promises[judgement.promise]
        let currency = contents.records.currencies[Int(judgement.currency)]
        func money(_ minorUnits: Int64) -> TemplateMoney {
            TemplateMoney(Money(minorUnits: Int128(minorUnits), currency: currency))
        }
        var row = PromiseListRow()
        row.url = contents.customers.path(of: judgement.customer) + "#promises"
        row.name = contents.customers.names[judgement.customer]
        row.promised = money(judgement.promised)
        row.received = money(judgement.received)
        row.missing = money(judgement.missing)
        row.currency = showsCurrency ? currency.code : nil
        row.due = TemplateDay(promise.dueOn)
        row.last = TemplateDay(judgement.last)
        row.remindOn = TemplateDay(judgement.remindOn)
        row.state = contents.codes.promiseState[judgement.state]
        row.form = promise.form.map { contents.codes.form[$0] } ?? language.word("common.unknown")
        row.level = judgement.level
        row.collector = contents.customers.person(
            contents.text(contents.portfolio.collector(of: judgement.customer, on: ledger.asOf)))
        return row
    }
}

extension [PromiseJudgement] {
    /// Minor units still to come of promises in one currency.
    var missing: Int128 { reduce(0) { $0 + Int128($1.missing) } }

    /// Of each currency, in the ledger's order, the largest missing first.
    fileprivate func worstFirst(_ ledger: PromiseLedger) -> [PromiseJudgement] {
        let places = ledger.currencies.map(\.index)
        return map { (place: places.firstIndex(of: $0.currency) ?? places.count, $0) }.sorted { left, right in
            (left.place, right.1.missing, left.1.promise) < (right.place, left.1.missing, right.1.promise)
        }.map(\.1)
    }
}
