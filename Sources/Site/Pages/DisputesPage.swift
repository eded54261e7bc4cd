import Charts
import Metrics
import Receivables
import Templates

/// What stands between us and the money on our own side: disputes by reason, and each department's open tasks.
struct DisputesPage {
    let contents: SiteContents
    let setting: PageSetting

    private var language: Language { contents.language }
    private var records: Records { contents.records }
    private var matters: OpenMatters { contents.matters }

    func compose() -> DisputesView {
        var view = DisputesView()
        view.site = setting.site
        view.page = setting.frame(language.word("disputes.title"), section: .disputes, depth: 0)
        view.hasTables = !records.disputes.isEmpty || !records.tasks.isEmpty
        guard view.hasTables else { return view }
        view.lead = SentenceView(parts: lead + hold)
        view.flagged = flagged
        let disputes = DisputeComposer(contents: contents)
        view.blocks = disputes.blocks
        view.reasons = disputes.groups
        view.settled = disputes.settled
        let tasks = TaskListComposer(contents: contents)
        view.departments = tasks.departments
        view.groups = tasks.groups
        view.closed = tasks.closed
        return view
    }

    private var lead: [SentencePart] {
        let late = matters.tasks.count { records.tasks[$0].isLate(on: contents.asOf) }
        return language.sentence(
            "disputes.lead",
            [
                "disputes": language.text(count: matters.disputes.count),
                "tasks": language.text(count: matters.tasks.count), "late": language.text(count: late),
            ])
    }

    /// Of the open disputes in one currency. Minor units.
    private func recorded(_ currency: UInt8) -> Int128 {
        matters.reasons.filter { $0.currency == currency }.reduce(0) { $0 + $1.amount }
    }

    /// The disputed balances where they are more than what is recorded as a dispute; nil where they are not.
    private var flagged: SentenceView? {
        let amounts = contents.metrics.currencies.filter { $0.now.tally.disputed > recorded($0.index) }
            .map { language.text($0.now.money($0.now.tally.disputed)) }
        guard !amounts.isEmpty else { return nil }
        return SentenceView(
            parts: language.sentence("disputes.flagged", ["amount": language.list(amounts)]),
            url: CustomersLink(["state": "disputed"]).url)
    }

    /// How much disputes hold up, and since when.
    private var hold: [SentencePart] {
        guard let oldest = matters.disputes.first else { return [] }
        let amounts = records.currencies.indices.compactMap { index -> String? in
            let sum = recorded(UInt8(index))
            guard sum != 0 else { return nil }
            return language.shortWithCurrency(Money(minorUnits: sum, currency: records.currencies[index]))
        }
        let days = contents.asOf.days(since: records.disputes[oldest].openedOn)
        return language.sentence("board.hold", ["amount": language.list(amounts), "days": language.text(days: days)])
    }
}
