import Metrics
import Receivables
import Templates

/// The board: what falls due, what is in grace, what broke, what is due later.
struct PromiseBoardComposer {
    let contents: SiteContents

    private static let rows = 50
    private var language: Language { contents.language }
    private var ledger: PromiseLedger { contents.recovery.promises }

    var lists: [PromiseListView] {
        var lists = [
            list("due", "promiseBoard.due", ledger.fallingDue(), empty: "promiseBoard.dueNone"),
            list("grace", "promiseBoard.grace", ledger.inGrace(), empty: "promiseBoard.graceNone"),
        ]
        if ledger.receiptsAreKnown {
            var broken = list("failed", "promiseBoard.failed", worstFirst, empty: "promiseBoard.failedNone")
            broken.isOver = true
            lists.append(broken)
        }
        return lists + [list("later", "promiseBoard.later", ledger.dueLater(), empty: "promiseBoard.laterNone")]
    }

    /// Of each currency, in the ledger's order, the largest missing first.
    private var worstFirst: [PromiseJudgement] {
        let places = ledger.currencies.map(\.index)
        let failed = ledger.brokenSince().map { (place: places.firstIndex(of: $0.currency) ?? places.count, $0) }
        return failed.sorted { left, right in
            (left.place, right.1.missing, left.1.promise) < (right.place, left.1.missing, right.1.promise)
        }.map(\.1)
    }

    private func list(_ anchor: String, _ key: String, _ promises: [PromiseJudgement], empty: String)
        -> PromiseListView
    {
        let day = contents.portfolio.policy.comparisonDay(asOf: ledger.asOf)
        var list = PromiseListView()
        list.anchor = anchor
        list.title = language.phrase(key, ["date": language.text(day)])
        list.empty = language.phrase(empty, ["date": language.text(day)])
        guard !promises.isEmpty else { return list }
        list.line = language.phrase(
            "promiseBoard.line", count: promises.count, ["amount": amounts(promises)])
        let hasSeveral = Set(promises.lazy.map(\.currency)).count > 1
        list.rows = promises.prefix(Self.rows).map { row($0, showsCurrency: hasSeveral) }
        let rest = promises.dropFirst(Self.rows)
        if !rest.isEmpty {
            list.rest = language.phrase("promiseBoard.rest", count: rest.count, ["amount": amounts(Array(rest))])
        }
        return list
    }

    /// What is missing, in each currency.
    private func amounts(_ promises: [PromiseJudgement]) -> String {
        language.text(
            ledger.currencies.compactMap { summary in
                let own = promises.filter { $0.currency == summary.index }
                return own.isEmpty ? nil : Money(minorUnits: own.missing, currency: summary.currency)
            })
    }

    private func row(_ judgement: PromiseJudgement, showsCurrency: Bool) -> PromiseListRow {
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
        row.state = language.code("promiseState", judgement.state.rawValue)
        row.form = promise.form.map { language.code("form", $0.rawValue) } ?? language.word("common.unknown")
        row.level = judgement.level
        row.collector = contents.customers.person(
            contents.text(contents.portfolio.collector(of: judgement.customer, on: ledger.asOf)))
        return row
    }
}
