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

    /// How much disputes hold up, and since when.
    private var hold: [SentencePart] {
        guard let oldest = matters.disputes.first else { return [] }
        let amounts = records.currencies.indices.compactMap { index -> String? in
            let sum = matters.reasons.filter { Int($0.currency) == index }.reduce(Int128(0)) { $0 + $1.amount }
            guard sum != 0 else { return nil }
            return language.shortWithCurrency(Money(minorUnits: sum, currency: records.currencies[index]))
        }
        let days = contents.asOf.days(since: records.disputes[oldest].openedOn)
        return language.sentence("board.hold", ["amount": language.list(amounts), "days": language.text(days: days)])
    }
}
