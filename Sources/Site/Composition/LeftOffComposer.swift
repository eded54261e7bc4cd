import Advice
import Metrics
import Receivables
import Templates

/// Those of whom something could be claimed and who are left alone, with no visit agreed either: in the
/// order of priority.
struct LeftOffComposer {
    let contents: SiteContents
    /// From the page up to the site's root.
    let root: String

    private var language: Language { contents.language }

    func rows(where isWanted: (Int) -> Bool) -> [LeftOffRow] {
        let priorities = contents.advisor.priorities.all.filter {
            !$0.isOnList && !$0.keptOff.contains(.nothingClaimable) && isWanted($0.customer)
                && !contents.appointments.has($0.customer)
        }
        return priorities.map { priority in
            var row = LeftOffRow()
            row.name = contents.customers.names[priority.customer]
            row.url = root + contents.customers.path(of: priority.customer)
            if case .money(let claimable) = priority.claimable { row.claimable = TemplateMoney(claimable) }
            row.reasons = language.list(priority.keptOff.map { language.text($0) })
            row.collector = contents.customers.person(
                contents.text(contents.portfolio.collector(of: priority.customer, on: contents.asOf)))
            return row
        }
    }
}
