import Charts
import Metrics
import Receivables
import Templates

/// What changed between the comparison day and the as-of day: paid, promised, broken, rolled, new, gone.
struct ComparePage {
    let contents: SiteContents
    let setting: PageSetting

    private var language: Language { contents.language }

    func compose() -> CompareView {
        var view = CompareView()
        view.site = setting.site
        view.page = setting.frame(language.word("compare.title"), section: .compare, depth: 0)
        guard let changes = contents.changes, let first = changes.currencies.first else {
            view.isEmpty = true
            return view
        }
        view.period = language.phrase(
            "roll.period", ["from": language.text(changes.since), "to": language.text(changes.to)])
        view.lead = lead(first, changes)
        view.blocks = changes.currencies.filter { !$0.isEmpty }.map {
            CurrencyChangesComposer(contents: contents, part: $0).block
        }
        return view
    }

    private func lead(_ part: CurrencyChanges, _ changes: Changes) -> SentenceView {
        func text(_ sum: Int128) -> String { language.short(Money(minorUnits: sum, currency: part.currency)) }
        let roll = part.rollForward
        return SentenceView(
            parts: language.sentence(
                "compare.lead",
                [
                    "from": language.text(changes.since), "opening": text(roll.opening), "closing": text(roll.closing),
                    "received": text(roll.received), "invoiced": text(roll.invoiced),
                    "newly": language.text(count: part.customers(.newlyOverdue).count),
                    "cleared": language.text(count: part.customers(.cleared).count),
                ]))
    }
}
