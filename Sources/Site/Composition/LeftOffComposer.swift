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

    /// - Parameter places: in the order of priority.
    func rows(_ places: some Sequence<Int>) -> [LeftOffRow] { places.map { row(contents.advisor.priorities.all[$0]) } }

    private func row(_ priority: Priority) -> LeftOffRow {
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

extension SiteContents {
    /// The places, in the order of priority, of those whom `LeftOffComposer` tells of.
    var leftOff: [Int] {
        let all = advisor.priorities.all
        return all.indices.filter { place in
            let keptOff = all[place].keptOff
            return !keptOff.isEmpty && !keptOff.contains(.nothingClaimable) && !appointments.has(all[place].customer)
        }
    }
}
